import type { FileGuarantor, FileReference } from 'c/creditFileGateway';
import { medianOf } from 'c/creditProposal';
import type { ScoreReader } from 'c/creditScoreView';
import { fillLabel } from 'c/termsLabels';
import amount from '@salesforce/label/c.Credit_File_Amount';
import daysLate from '@salesforce/label/c.Credit_File_Pays_Late';
import ended from '@salesforce/label/c.Credit_File_Valid_Ended';
import guarantee from '@salesforce/label/c.Credit_File_Kind_Parent_Guarantee';
import guarantor from '@salesforce/label/c.Credit_File_Kind_Guarantor';
import guarantorsTitle from '@salesforce/label/c.Credit_File_Guarantors_Title';
import highCredit from '@salesforce/label/c.Credit_File_High_Credit';
import kind from '@salesforce/label/c.Credit_File_Kind';
import median from '@salesforce/label/c.Credit_File_Median';
import noMedian from '@salesforce/label/c.Credit_File_Median_Two_Currencies';
import notRecorded from '@salesforce/label/c.Credit_File_Not_Recorded';
import oneDayLate from '@salesforce/label/c.Credit_File_Pays_Late_One_Day';
import onTime from '@salesforce/label/c.Credit_File_Pays_On_Time';
import otherPayer from '@salesforce/label/c.Credit_File_Kind_Other_Payer';
import party from '@salesforce/label/c.Credit_File_Party';
import pays from '@salesforce/label/c.Credit_File_Pays';
import received from '@salesforce/label/c.Credit_File_Received';
import referee from '@salesforce/label/c.Credit_File_Referee';
import referencesTitle from '@salesforce/label/c.Credit_File_References_Title';
import validUntil from '@salesforce/label/c.Credit_File_Valid_Until';
import { amountWriter, type AmountWriter, dayCell } from './amounts';
import type { FileCell, FileTable, FileTableRow } from './types';

const KINDS: Readonly<Record<FileGuarantor['kind'], string>> = {
    Guarantor: guarantor,
    'Other payer': otherPayer,
    'Parent guarantee': guarantee
};

/** The trade references with their median. */
export function referencesTable(references: readonly FileReference[], reader: ScoreReader): FileTable {
    const writer = amountWriter(
        references.map((reference) => reference.highCredit),
        reader
    );
    return {
        key: 'references',
        title: referencesTitle,
        caption: writer.caption,
        columns: [
            { key: 'referee', label: referee },
            { key: 'pays', label: pays },
            { key: 'received', label: received },
            { key: 'highCredit', label: highCredit, isNumber: true }
        ],
        rows: references.map((reference) => ({
            key: reference.id,
            cells: [
                { text: reference.referee },
                paysCell(reference.daysLate),
                dayCell(reference.receivedOn, reader),
                writer.cell(reference.highCredit)
            ]
        })),
        footer: medianRow(references, writer),
        details: []
    };
}

/** Who stands in for the customer or pays for it. */
export function guarantorsTable(guarantors: readonly FileGuarantor[], reader: ScoreReader): FileTable {
    const writer = amountWriter(
        guarantors.map((one) => one.amount),
        reader
    );
    return {
        key: 'guarantors',
        title: guarantorsTitle,
        caption: writer.caption,
        columns: [
            { key: 'party', label: party },
            { key: 'kind', label: kind },
            { key: 'validUntil', label: validUntil },
            { key: 'amount', label: amount, isNumber: true }
        ],
        rows: guarantors.map((one) => ({
            key: one.id,
            cells: [{ text: one.name }, { text: KINDS[one.kind] }, validCell(one, reader), writer.cell(one.amount)]
        })),
        details: []
    };
}

function paysCell(days: number | undefined): FileCell {
    if (days === undefined) {
        return { text: notRecorded, isMuted: true };
    }
    return { text: days <= 0 ? onTime : days === 1 ? oneDayLate : fillLabel(daysLate, days) };
}

function validCell({ validUntil: until }: FileGuarantor, reader: ScoreReader): FileCell {
    const cell = dayCell(until, reader);
    return until && until < reader.today ? { text: fillLabel(ended, cell.text), isBad: true } : cell;
}

/** References in two currencies have no median: nothing is converted, and nothing left out in silence. */
function medianRow(references: readonly FileReference[], writer: AmountWriter): FileTableRow | undefined {
    const amounts = references.flatMap(({ highCredit: high }) => high ?? []);
    if (amounts.length === 0) {
        return undefined;
    }
    const isMixed = writer.caption === undefined;
    const cell = isMixed ? { text: noMedian, isMuted: true } : writer.cell(medianOf(amounts), 'median');
    return { key: 'median', cells: [{ text: median }, { text: '' }, { text: '' }, cell] };
}
