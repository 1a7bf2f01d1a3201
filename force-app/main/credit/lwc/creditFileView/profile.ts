import type { FileProfile } from 'c/creditFileGateway';
import type { ScoreReader } from 'c/creditScoreView';
import { formatDay } from 'c/termsFormat';
import { daysBetween } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import caseNumber from '@salesforce/label/c.Credit_File_Case_Number';
import court from '@salesforce/label/c.Credit_File_Court';
import filedOn from '@salesforce/label/c.Credit_File_Filed_On';
import noCredit from '@salesforce/label/c.Credit_File_No_Credit';
import noReview from '@salesforce/label/c.Credit_File_Review_None';
import noTerms from '@salesforce/label/c.Credit_File_Terms_None';
import notRecorded from '@salesforce/label/c.Credit_File_Not_Recorded';
import overdue from '@salesforce/label/c.Credit_File_Review_Overdue';
import overdueOneDay from '@salesforce/label/c.Credit_File_Review_Overdue_One_Day';
import profileTitle from '@salesforce/label/c.Credit_File_Profile_Title';
import review from '@salesforce/label/c.Credit_File_Review';
import reviewDue from '@salesforce/label/c.Credit_File_Review_Due';
import reviewDueIn from '@salesforce/label/c.Credit_File_Review_Due_In';
import reviewDueTomorrow from '@salesforce/label/c.Credit_File_Review_Due_Tomorrow';
import terms from '@salesforce/label/c.Credit_File_Terms';
import termsDays from '@salesforce/label/c.Credit_File_Terms_Days';
import termsTitle from '@salesforce/label/c.Credit_File_Terms_Title';
import type { FileRow, RowsSection } from './types';

/** Terms, review date and, for credit, the court of an insolvency; the customer is named where there are several. */
export function profileSection(profile: FileProfile, isOne: boolean, reader: ScoreReader): RowsSection {
    return {
        key: profile.id,
        title: isOne ? termsTitle : profileName(profile),
        rows: [termsRow(profile), reviewRow(profile, reader), ...insolvencyRows(profile, reader)],
        empty: ''
    };
}

/** What stands there for an account without a credit profile. */
export function prospectSection(): RowsSection {
    return { key: 'prospect', title: termsTitle, rows: [], empty: noCredit };
}

/** One profile among several. */
export function profileName({ customerNumber, currency }: FileProfile): string {
    return fillLabel(profileTitle, customerNumber ?? notRecorded, currency);
}

function termsRow({ terms: words, termDays }: FileProfile): FileRow {
    const days = termDays === undefined ? undefined : fillLabel(termsDays, termDays);
    const text = words ?? days;
    return { key: 'terms', label: terms, name: 'terms', text: text ?? noTerms, isMuted: text === undefined };
}

function reviewRow({ reviewDate }: FileProfile, { today, locale }: ScoreReader): FileRow {
    const row = { key: 'review', label: review, name: 'review', value: reviewDate };
    if (!reviewDate) {
        return { ...row, text: noReview, isMuted: true };
    }
    const text = formatDay(reviewDate, today, locale);
    const days = daysBetween(reviewDate, today);
    if (days < 0) {
        return { ...row, text: days === -1 ? fillLabel(reviewDueTomorrow, text) : fillLabel(reviewDueIn, text, -days) };
    }
    const word = days === 0 ? reviewDue : days === 1 ? overdueOneDay : fillLabel(overdue, days);
    return { ...row, text, direction: { word, iconName: 'utility:clock', isWorse: days > 0 } };
}

function insolvencyRows({ closed }: FileProfile, { today, locale }: ScoreReader): FileRow[] {
    if (closed?.accountStatus !== 'Insolvent') {
        return [];
    }
    const row = (key: string, label: string, text: string | undefined): FileRow => ({
        key,
        label,
        name: key,
        text: text ?? notRecorded,
        isMuted: text === undefined
    });
    return [
        row('court', court, closed.court),
        row('caseNumber', caseNumber, closed.caseNumber),
        row('filedOn', filedOn, closed.statusSince && formatDay(closed.statusSince, today, locale))
    ];
}
