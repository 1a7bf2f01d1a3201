import {
    csvOf,
    effectOf,
    type Finding,
    findingKinds,
    type OurItem,
    proposeCredits,
    type Reconciliation
} from 'c/collectionsReconcile';
import type { TheirList } from 'c/collectionsReconcileTable';
import { type ActionReader, todayOf } from 'c/creditActionsView';
import { formatDate, formatMoney, moneyColumn } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import { type Money, toDecimal } from 'c/termsMoney';
import type { RecordWrite } from 'c/termsSave';
import { creditWords, faultWords, findingWords, text } from './words';

/** What an activity's note holds, less room to say how much was left out. */
const LONGEST_NOTE = 9_900;
const LONGEST_SUMMARY = 255;

/** A finding as a row: document, both amounts, what it adds to the difference. */
export interface FindingRow {
    readonly key: string;
    readonly kind: Finding['kind'];
    readonly document: string;
    readonly ours: string;
    readonly theirs: string;
    readonly difference: string;
    readonly day: string;
}

/** The findings as rows, in the order of the reconciliation; `print` writes one amount. */
export function findingRows(
    { findings, currency }: Reconciliation,
    print: (amount: Money) => string,
    locale: string
): readonly FindingRow[] {
    return findings.map((finding, index) => {
        const [ours, theirs] = sidesOf(finding);
        const day = ours[0]?.documentOn ?? theirs[0]?.on;
        return {
            key: `${finding.kind}-${index}`,
            kind: finding.kind,
            document: [...new Set([...ours, ...theirs].map(({ document }) => document))].join(' / '),
            ours: ours.map(({ open }) => print(open)).join(' + '),
            theirs: theirs.map(({ amount }) => print(amount)).join(' + '),
            difference: finding.kind === 'agrees' ? '' : print(effectOf(finding, currency)),
            day: day ? formatDate(day, locale) : ''
        };
    });
}

/** How many findings of each kind, in words. */
export function summaryOf(result: Reconciliation, list: TheirList, reader: ActionReader): string {
    const { ours, theirs, difference, currency, findings } = result;
    const format = moneyColumn([ours, theirs, difference], reader.locale);
    const count = (kind: Finding['kind']): number => findings.filter((finding) => finding.kind === kind).length;
    const counts = findingKinds.toReversed().map((kind) => count(kind));
    return fillLabel(
        text.summary,
        ...counts,
        list.unreadable.length,
        format(ours),
        format(theirs),
        format(difference),
        currency
    ).slice(0, LONGEST_SUMMARY);
}

/** The result as a note on the account; its lines as far as the field holds them, and how many more there are. */
export function noteWrite(
    { result, list }: { readonly result: Reconciliation; readonly list: TheirList },
    {
        profileId,
        requestKey,
        reader
    }: { readonly profileId: string; readonly requestKey: string; readonly reader: ActionReader }
): RecordWrite {
    return {
        object: 'Collection_Activity__c',
        onceBy: 'Request_Key__c',
        fields: {
            Credit_Profile__c: profileId,
            Kind__c: 'Note',
            Happened_At__c: reader.now.toISOString(),
            Summary__c: summaryOf(result, list, reader),
            Note__c: noteOf(result, list, reader),
            Request_Key__c: requestKey
        }
    };
}

function noteOf(result: Reconciliation, list: TheirList, reader: ActionReader): string {
    const rows = findingRows(result, (amount) => formatMoney(amount, reader.locale), reader.locale);
    const lines = [
        ...findingKinds.flatMap((kind) => {
            const own = rows.filter((row) => row.kind === kind);
            return own.length === 0
                ? []
                : [`${findingWords[kind]} (${own.length})`, ...own.map((row) => `- ${lineOf(row)}`)];
        }),
        ...(list.unreadable.length > 0 ? [`${text.unreadable} (${list.unreadable.length})`] : []),
        ...list.unreadable.map(
            ({ line, text: cells, reason }) => `- ${fillLabel(text.rowText, line, cells)} ${faultWords[reason]}`
        )
    ];
    const fitting = fittingLines(lines);
    return [
        ...fitting,
        ...(fitting.length < lines.length ? [fillLabel(text.more, lines.length - fitting.length)] : [])
    ].join('\n');
}

function fittingLines(lines: readonly string[]): readonly string[] {
    let length = 0;
    return lines.filter((line) => {
        length += line.length + 1;
        return length <= LONGEST_NOTE;
    });
}

function lineOf({ document, ours, theirs, difference }: FindingRow): string {
    const parts = [
        ours && `${text.ours} ${ours}`,
        theirs && `${text.theirs} ${theirs}`,
        difference && `${text.difference} ${difference}`
    ];
    return `${document}: ${parts.filter(Boolean).join(', ')}`;
}

/** The result as a CSV file: plain amounts, so that a spreadsheet adds them up. */
export function resultCsv(result: Reconciliation, list: TheirList, reader: ActionReader): string {
    const rows = findingRows(result, toDecimal, reader.locale).map((row) => [
        findingWords[row.kind],
        row.document,
        row.ours,
        row.theirs,
        row.difference,
        row.day
    ]);
    return csvOf([
        [text.compared, text.document, text.ours, text.theirs, text.difference, ''],
        ...rows,
        ...list.unreadable.map(({ line, text: cells, reason }) => [
            text.unreadable,
            fillLabel(text.rowText, line, cells),
            '',
            '',
            '',
            faultWords[reason]
        ]),
        [
            text.total,
            result.currency,
            toDecimal(result.ours),
            toDecimal(result.theirs),
            toDecimal(result.difference),
            ''
        ]
    ]);
}

/** Credits of ours that may belong to items, in words. */
export function creditLines(result: Reconciliation, locale: string): readonly string[] {
    return proposeCredits(result).map(({ credit, item, amount, because }) =>
        fillLabel(text.creditLine, formatMoney(amount, locale), credit.document, item.document, creditWords[because])
    );
}

/** A mail to the customer about what it misses, with the documents' links; undefined where it misses nothing. */
export function missingMail(
    { findings, currency }: Reconciliation,
    reader: ActionReader
): { readonly subject: string; readonly body: string } | undefined {
    const missing = findings.flatMap((finding) => {
        return finding.kind === 'onlyOurs' && finding.ours.open.minor > 0 ? [finding.ours] : [];
    });
    const lines = missing.map((item) => mailLine(item, currency, reader));
    return missing.length === 0
        ? undefined
        : {
              subject: fillLabel(text.mailSubject, missing.map(({ document }) => document).join(', ')),
              body: fillLabel(text.mailBody, lines.join('\n'), formatDate(todayOf(reader), reader.locale))
          };
}

function mailLine(
    { document, documentOn, dueOn, open, poNumber, documentLink }: OurItem,
    currency: string,
    { locale }: ActionReader
): string {
    const words = fillLabel(
        text.mailLine,
        document,
        documentOn ? formatDate(documentOn, locale) : '',
        dueOn ? formatDate(dueOn, locale) : '',
        formatMoney(open, locale),
        currency
    );
    return [words, poNumber ? `PO ${poNumber}` : '', documentLink ?? ''].filter(Boolean).join('\n  ');
}

function sidesOf(finding: Finding): readonly [readonly OurItem[], TheirList['items']] {
    switch (finding.kind) {
        case 'onlyOurs':
            return [[finding.ours], []];
        case 'onlyTheirs':
            return [[], [finding.theirs]];
        case 'unclear':
            return [finding.ours, finding.theirs];
        default:
            return [[finding.ours], [finding.theirs]];
    }
}
