import type { IsoDate } from 'c/termsIsoDate';
import { moneyFromDecimal, toDecimal } from 'c/termsMoney';
import type { RefusalReason } from '../problem.ts';
import type { DifferenceCounts } from '../journal/difference.ts';
import type { StagedDelivery } from './stageDelivery.ts';

/** What the sender says about a delivery, to be compared with what was read. */
export interface Expectations {
    readonly rows?: number;
    readonly rowsByCurrency?: ReadonlyMap<string, number>;
    /** The currencies that the sender's control file names, where there is one: it covers the whole delivery. */
    readonly currencies?: ReadonlySet<string>;
    /** Open balance by currency as a decimal, credits taken off. */
    readonly totals?: ReadonlyMap<string, string>;
    readonly maxVanishedPercent: number;
    readonly maxRejectedPercent: number;
}

/** A reason against the delivery as a whole: in a word that everybody may read, and with its figures. */
export interface DeliveryProblem {
    readonly reason: RefusalReason;
    readonly sentence: string;
}

/** Every reason against the delivery as a whole; empty when it may be loaded. */
export function checkDelivery(
    staged: StagedDelivery,
    difference: DifferenceCounts,
    expected: Expectations,
    isComplete: boolean
): DeliveryProblem[] {
    const because = (reason: RefusalReason, sentences: readonly string[]): DeliveryProblem[] =>
        sentences.map((sentence) => ({ reason, sentence }));
    return [
        ...because('contradicting rows', staged.problems),
        ...because('unusable rows', usableProblems(staged, expected)),
        ...because('row count', rowProblems(staged, expected)),
        ...because('control total', [...totalProblems(staged, expected), ...uncoveredProblems(staged, expected)]),
        ...because('items missing', isComplete ? vanishedProblems(difference, expected) : [])
    ];
}

/** The sentence that refuses data older than what the org shows, or undefined. */
export function olderProblem(asOf: IsoDate, lastAsOf: string | undefined): string | undefined {
    return lastAsOf !== undefined && asOf < lastAsOf
        ? `The delivery is as of ${asOf}, but the org already shows ${lastAsOf}: older data never overwrites newer.`
        : undefined;
}

function usableProblems(
    { rowsRead, rowsRejected, rejections }: StagedDelivery,
    { maxRejectedPercent }: Expectations
): string[] {
    if (rowsRead === 0) {
        return ['The delivery has column names but no rows.'];
    }
    const [first] = rejections;
    const usable = rowsRead - rowsRejected;
    return first && (usable === 0 || (rowsRejected / rowsRead) * 100 > maxRejectedPercent)
        ? [
              `${usable === 0 ? 'None' : `Only ${usable}`} of the ${rowsRead} rows can be used; the first that cannot: ` +
                  `${first.sourceRow}, ${first.column} ${first.reason}.`
          ]
        : [];
}

function rowProblems({ rowsRead, rowsByCurrency }: StagedDelivery, expected: Expectations): string[] {
    const problems: string[] = [];
    if (expected.rows !== undefined && expected.rows !== rowsRead) {
        problems.push(`The delivery should have ${expected.rows} rows, it has ${rowsRead}.`);
    }
    for (const [currency, rows] of expected.rowsByCurrency ?? []) {
        const read = rowsByCurrency.get(currency) ?? 0;
        if (read !== rows) {
            problems.push(`The delivery should have ${rows} rows in ${currency}, it has ${read}.`);
        }
    }
    return problems;
}

function totalProblems({ openByCurrency }: StagedDelivery, { totals }: Expectations): string[] {
    return [...(totals ?? [])].flatMap(([currency, total]) => {
        const stated = moneyFromDecimal(total, currency);
        const read = { minor: openByCurrency.get(currency) ?? 0, currency };
        return stated.minor === read.minor
            ? []
            : [
                  `The control total for ${currency} is ${toDecimal(stated)}, the open items add up to ${toDecimal(read)}.`
              ];
    });
}

function uncoveredProblems({ rowsByCurrency }: StagedDelivery, { currencies }: Expectations): string[] {
    // A cell that is no currency code is a rejected row, not a currency.
    const uncovered = [...rowsByCurrency].filter(
        ([currency]) => currencies?.has(currency) === false && /^[A-Z]{3}$/.test(currency)
    );
    return uncovered.map(
        ([currency, rows]) => `control.csv does not name ${currency}, of which the delivery has ${rows} rows.`
    );
}

function vanishedProblems({ vanished, known }: DifferenceCounts, { maxVanishedPercent }: Expectations): string[] {
    const percent = known === 0 ? 0 : (vanished / known) * 100;
    return percent > maxVanishedPercent
        ? [
              `${vanished} of ${known} open items are not in the delivery any more (${percent.toFixed(1)} %, allowed ` +
                  `${maxVanishedPercent} %): is it complete?`
          ]
        : [];
}
