import { headroom, type LimitTerms } from 'c/creditLimit';
import type { IsoDate } from 'c/termsIsoDate';
import { add, toDecimal, zero, type Money } from 'c/termsMoney';
import type { ScopeJudgement } from '../judge/judgeResult.ts';
import type { GroupExposure } from '../profile/groupFigures.ts';
import type { OrgGateway } from '../org/orgGateway.ts';
import type { OrgProfile } from '../profile/orgProfiles.ts';
import type { ProfileFigures } from '../profile/profileFigures.ts';
import type { LedgerRequest } from './ledgerRequest.ts';
import type { StagedDelivery } from './stageDelivery.ts';

/** How a run ended, in the words of the org's picklist. */
export type RunOutcome = 'Done' | 'Partly' | 'Refused' | 'Failed';

/** The run as it is reported and recorded. */
export interface RunReport {
    readonly id?: string;
    readonly outcome: RunOutcome;
    readonly asOf: string;
    readonly runAt: string;
    readonly rowsRead: number;
    readonly rejected: number;
    /** Rows dated after the as-of day, which are not part of its ledger yet. */
    readonly later: number;
    /** Rows that repeat an earlier one word for word. */
    readonly repeated: number;
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly failed: number;
    /** Payments, and what they settled, that were written. */
    readonly cash: { readonly created: number; readonly updated: number };
    readonly profilesWritten: number;
    readonly apiCalls: number;
    readonly rejects?: string;
    readonly problem?: string;
}

/** The open ledger in one currency, decimals. `open` is the balance, which is what the ERP's own list adds up to. */
export interface CurrencyTotal {
    readonly currency: string;
    readonly items: number;
    readonly open: number;
    readonly current: number;
    readonly buckets: readonly number[];
    readonly credits: number;
    readonly pastDue: number;
    readonly disputed: number;
}

/** One customer's figures as they were written, decimals. */
export interface ProfileReport {
    readonly customer: string;
    readonly account?: string;
    readonly currency: string;
    readonly receivables: number;
    readonly exposure: number;
    readonly effectiveLimit?: number;
    readonly available?: number;
    readonly usedPercent?: number;
    readonly current: number;
    readonly buckets: readonly number[];
    readonly credits: number;
    readonly disputed: number;
}

/** What `--json` prints. */
export interface LedgerResult {
    readonly run: RunReport;
    readonly totals: readonly CurrencyTotal[];
    readonly profiles: readonly ProfileReport[];
    /** What the credit rules said after the delivery; missing in a rehearsal and where nobody asked for it. */
    readonly judgement?: ScopeJudgement;
}

/** A profile's figures beside what names it. */
export interface ReportedProfile {
    readonly customer: string;
    readonly figures: ProfileFigures;
    readonly known?: OrgProfile;
}

/** A run that has read and written nothing (yet). */
export function emptyReport(
    request: LedgerRequest,
    outcome: RunOutcome,
    gateway: OrgGateway,
    problem?: string
): RunReport {
    return {
        outcome,
        asOf: request.asOf,
        runAt: request.runAt.toISOString(),
        rowsRead: 0,
        rejected: 0,
        later: 0,
        repeated: 0,
        created: 0,
        updated: 0,
        unchanged: 0,
        failed: 0,
        cash: { created: 0, updated: 0 },
        profilesWritten: 0,
        apiCalls: gateway.apiCalls,
        problem
    };
}

/** The rows of a delivery in a run's report. */
export function rowCounts(staged: StagedDelivery): Pick<RunReport, 'rowsRead' | 'rejected' | 'later' | 'repeated'> {
    return {
        rowsRead: staged.rowsRead,
        rejected: staged.rowsRejected,
        later: staged.rowsLater,
        repeated: staged.rowsRepeated
    };
}

/** Adds up customers by currency; two currencies are never added. */
export function currencyTotals(profiles: readonly ReportedProfile[]): CurrencyTotal[] {
    const currencies = Map.groupBy(profiles, ({ figures }) => figures.currency);
    return [...currencies]
        .sort(([left], [right]) => left.localeCompare(right))
        .map(([currency, members]) =>
            totalOf(
                currency,
                members.map(({ figures }) => figures)
            )
        )
        .filter(({ items }) => items > 0);
}

function totalOf(currency: string, figures: readonly ProfileFigures[]): CurrencyTotal {
    const total = (amountOf: (one: ProfileFigures) => Money | undefined): number =>
        decimalOf(figures.reduce((sum, one) => add(sum, amountOf(one) ?? zero(currency)), zero(currency)));
    const bucketCount = Math.max(0, ...figures.map(({ ageing }) => ageing.buckets.length));
    return {
        currency,
        items: figures.reduce((count, one) => count + one.openItemCount, 0),
        open: total(({ ageing }) => ageing.balance),
        current: total(({ ageing }) => ageing.current),
        buckets: Array.from({ length: bucketCount }, (_, index) => total(({ ageing }) => ageing.buckets[index])),
        credits: total(({ ageing }) => ageing.credits),
        pastDue: total(({ ageing }) => ageing.pastDue),
        disputed: total(({ disputed }) => disputed)
    };
}

/** One customer's line of the report; the group's room is the one after this delivery. */
export function profileReport(
    { customer, figures, known }: ReportedProfile,
    groups: ReadonlyMap<string, GroupExposure>,
    on: IsoDate
): ProfileReport {
    const { ageing, exposure, currency, disputed } = figures;
    const room = headroom(termsOf(known, groups, currency), exposure, on);
    return {
        customer,
        account: known?.account,
        currency,
        receivables: decimalOf(ageing.receivables),
        exposure: decimalOf(exposure),
        effectiveLimit: room.effective.kind === 'limited' ? decimalOf(room.effective.limit) : undefined,
        available: room.available && decimalOf(room.available),
        usedPercent: room.usedPercent,
        current: decimalOf(ageing.current),
        buckets: ageing.buckets.map(decimalOf),
        credits: decimalOf(ageing.credits),
        disputed: decimalOf(disputed)
    };
}

function termsOf(
    known: OrgProfile | undefined,
    groups: ReadonlyMap<string, GroupExposure>,
    currency: string
): LimitTerms {
    if (!known) {
        return { zeroLimitMeans: 'No credit' };
    }
    const group = groups.get(known.group?.key ?? '');
    const { terms } = known;
    return terms.group && group?.exposure.currency === currency
        ? { ...terms, group: { limit: terms.group.limit, exposure: group.exposure } }
        : terms;
}

function decimalOf(amount: Money): number {
    return Number(toDecimal(amount));
}
