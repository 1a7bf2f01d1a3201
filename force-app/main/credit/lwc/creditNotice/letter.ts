import { type ActionReader, type NoticeSubject, requestNoun, todayOf } from 'c/creditActionsView';
import { formatDate, formatMoney } from 'c/termsFormat';
import { isoDateIn } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import asked from '@salesforce/label/c.Credit_Notice_Asked';
import closing from '@salesforce/label/c.Credit_Notice_Closing';
import cut from '@salesforce/label/c.Credit_Notice_Cut';
import greeting from '@salesforce/label/c.Credit_Notice_Greeting';
import grantedDay from '@salesforce/label/c.Credit_Notice_Granted_Day';
import grantedPart from '@salesforce/label/c.Credit_Notice_Granted_Part';
import reasons from '@salesforce/label/c.Credit_Notice_Reasons';
import refused from '@salesforce/label/c.Credit_Notice_Refused';
import signature from '@salesforce/label/c.Credit_Notice_Signature';
import subject from '@salesforce/label/c.Credit_Notice_Subject';

/** The letter, part by part. */
export interface Letter {
    readonly to: string;
    readonly date: string;
    readonly subject: string;
    readonly paragraphs: readonly string[];
    readonly signature: string;
}

/**
 * The notice that credit was refused, lowered or given only in part. It names no reason: the customer may ask
 * for the reasons in writing within 60 days (US Regulation B, 12 CFR 1002.9(a)(3)(ii), trade credit).
 */
export function letterOf(about: NoticeSubject, reader: ActionReader): Letter {
    return {
        to: about.accountName,
        date: formatDate(todayOf(reader), reader.locale),
        subject,
        paragraphs: [greeting, ...bodyOf(about, reader), reasons, closing],
        signature
    };
}

function bodyOf(about: NoticeSubject, reader: ActionReader): readonly string[] {
    if (about.kind === 'cut') {
        return [fillLabel(cut, formatMoney(about.limit, reader.locale), about.limit.currency)];
    }
    const { kind, requestedAt, status, grantedAmount, grantedUntil } = about.request;
    const day = requestedAt ? formatDate(isoDateIn(requestedAt, reader.timeZone), reader.locale) : '';
    const decision =
        status === 'Refused'
            ? [refused]
            : [
                  grantedAmount &&
                      fillLabel(grantedPart, formatMoney(grantedAmount, reader.locale), grantedAmount.currency),
                  grantedUntil && fillLabel(grantedDay, formatDate(grantedUntil, reader.locale))
              ].filter((part) => part !== undefined);
    return [[fillLabel(asked, requestNoun[kind].withArticle, day), ...decision].join(' ')];
}
