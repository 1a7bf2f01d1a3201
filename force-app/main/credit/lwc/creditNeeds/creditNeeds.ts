/** What the blocking rules want paid, as sums over documents: the question that the smallest set answers. */
import { withShield } from 'c/creditFigures';
import type { RuleKind } from 'c/creditPolicy';
import type { RuleFinding, RuleOutcome } from 'c/creditRules';
import type { Need } from 'c/creditSmallestSet';
import { effectivePieces, isPlanRunning, promiseRest, type CreditState, type EffectivePiece } from 'c/creditState';
import { daysBetween, type IsoDate } from 'c/termsIsoDate';
import { isNegative, money, multiply, type Money } from 'c/termsMoney';

/** A document that can be paid: its days past due by the dates that holds go by, and what paying it takes. */
export interface PayableDocument {
    readonly key: string;
    readonly document: string;
    readonly days: number;
    readonly amount: Money;
}

/** Documents, oldest first, and what is needed of them. */
export interface CreditNeeds {
    readonly documents: readonly PayableDocument[];
    readonly needs: readonly Need[];
    /** How much less exposure is needed, which any document gives. */
    readonly exposure?: Need;
    /** The same needs for paying by amount: nothing is left to stand just below a least amount. */
    readonly byAmount: readonly Need[];
}

/** The documents of a state and what the rules need of them. */
export function creditNeeds(state: CreditState, outcome: RuleOutcome, rules: readonly RuleFinding[]): CreditNeeds {
    const documents = documentsOf(state, outcome, wholeKeys(state, rules));
    const indexOf = new Map(documents.map(({ key }, index) => [key, index]));
    const context: Context = { state, outcome, documents, indexOf };
    const exact = rules.flatMap((rule) => needsOf(rule, context, true));
    const full = rules.flatMap((rule) => needsOf(rule, context, false));
    const amount = Math.max(0, ...rules.map((rule) => exposureNeed(rule, true)));
    const every = new Map(documents.map((document, index) => [index, document.amount.minor]));
    const exposure = amount > 0 ? { amount, parts: every } : undefined;
    const byAmount = Math.max(0, ...rules.map((rule) => exposureNeed(rule, false)));
    return {
        documents,
        needs: exact,
        exposure,
        byAmount: byAmount > 0 ? [...full, { amount: byAmount, parts: every }] : full
    };
}

interface Context {
    readonly state: CreditState;
    readonly outcome: RuleOutcome;
    readonly documents: readonly PayableDocument[];
    readonly indexOf: ReadonlyMap<string, number>;
}

/** Items that a promise or a plan wants paid in full, whatever credits there are and whoever disputes. */
function wholeKeys({ promises, plans }: CreditState, rules: readonly RuleFinding[]): ReadonlySet<string> {
    const about = new Set(rules.flatMap((rule) => rule.about ?? []));
    return new Set([
        ...promises.filter(({ key }) => about.has(key)).flatMap(({ covers }) => covers),
        ...plans.filter(({ key }) => about.has(key)).flatMap(({ covers }) => covers.map((cover) => cover.key))
    ]);
}

/** Every debit item with what is left to pay on it: less what is disputed, credits taken off oldest first. */
function documentsOf(
    state: CreditState,
    { on, settings }: RuleOutcome,
    whole: ReadonlySet<string>
): readonly PayableDocument[] {
    const pieces = [...effectivePieces(withShield(state, settings, on), on)].sort(byDueDate);
    let credits = settings.netCredits
        ? pieces.filter(({ open }) => isNegative(open)).reduce((total, { open }) => total - open.minor, 0)
        : 0;
    const found = new Map<string, { document: string; days: number; minor: number }>();
    for (const { item, open, disputed, dueDate } of pieces.filter((piece) => !isNegative(piece.open))) {
        const payable = Math.max(0, open.minor - (disputed?.minor ?? 0));
        const netted = Math.min(credits, payable);
        credits -= netted;
        const before = found.get(item.key);
        found.set(item.key, {
            document: item.document,
            days: before?.days ?? daysLate(dueDate, on),
            minor: (before?.minor ?? 0) + (whole.has(item.key) ? open.minor : payable - netted)
        });
    }
    return [...found]
        .filter(([, { minor }]) => minor > 0)
        .map(([key, { document, days, minor }]) => ({ key, document, days, amount: money(minor, state.currency) }));
}

type NeedReader = (rule: RuleFinding, context: Context, isExact: boolean) => readonly Need[];

const readers: Readonly<Partial<Record<RuleFinding['kind'], NeedReader>>> = {
    'Oldest overdue': overdueNeeds,
    'Overdue amount': overdueNeeds,
    'Broken promise': promiseNeeds,
    'Plan defaulted': planNeeds,
    'Plan active': planNeeds
};

function needsOf(rule: RuleFinding, context: Context, isExact: boolean): readonly Need[] {
    const needs = readers[rule.kind]?.(rule, context, isExact) ?? [];
    return needs
        .filter(({ amount }) => amount > 0)
        .map((need) => ({ ...need, amount: Math.min(need.amount, mostOf(need)) }));
}

/** What is later than the rule allows must go down to what it allows, or below the least amount that it looks at. */
function overdueNeeds({ figures, least }: RuleFinding, context: Context, isExact: boolean): readonly Need[] {
    const { state, outcome, documents, indexOf } = context;
    const parts = new Map<number, number>();
    let late = 0;
    let planned = 0;
    for (const { item: piece, amount, days } of outcome.figures.overdue.items) {
        const index = indexOf.get(piece.item.key);
        if (days > (figures.allowedDays ?? 0)) {
            late += amount.minor;
            if (piece.isPlanned) {
                planned += amount.minor;
            } else if (index !== undefined) {
                parts.set(index, (parts.get(index) ?? 0) + amount.minor);
            }
        }
    }
    const tolerated = Math.max(figures.allowed?.minor ?? 0, isExact && least ? least.minor - 1 : 0);
    return [
        {
            amount: late - tolerated,
            parts,
            capped: planned > 0 ? plannedPart(state, outcome.on, documents, indexOf, planned) : undefined
        }
    ];
}

/** Cash on any covered item clears the oldest installment first. */
function plannedPart(
    state: CreditState,
    on: IsoDate,
    documents: readonly PayableDocument[],
    indexOf: ReadonlyMap<string, number>,
    most: number
): Need['capped'] {
    const covers = state.plans.filter((plan) => isPlanRunning(plan, on)).flatMap((plan) => plan.covers);
    const parts = covers.flatMap(({ key, amount }): [number, number][] => {
        const index = indexOf.get(key);
        return index === undefined ? [] : [[index, Math.min(amount.minor, documents[index]?.amount.minor ?? 0)]];
    });
    return { most, parts: new Map(parts) };
}

function promiseNeeds({ about = [], least }: RuleFinding, context: Context, isExact: boolean): readonly Need[] {
    const { state, documents, indexOf } = context;
    return state.promises
        .filter(({ key }) => about.includes(key))
        .map((promise) => {
            const tolerated = isExact && least ? least.minor - 1 : 0;
            return {
                amount: promiseRest(promise, state).minor - tolerated,
                parts: partsOf(promise.covers, documents, indexOf)
            };
        });
}

function planNeeds({ about = [] }: RuleFinding, { state, documents, indexOf }: Context): readonly Need[] {
    return state.plans
        .filter(({ key }) => about.includes(key))
        .map(({ covers }) => ({
            amount: covers.reduce((total, { amount }) => total + amount.minor, 0),
            parts: partsOf(
                covers.map(({ key }) => key),
                documents,
                indexOf
            )
        }));
}

function exposureNeed(
    { kind, figures: { amount, allowed, allowedPercent = 100 }, least }: RuleFinding,
    isExact: boolean
): number {
    if (!isAboutExposure(kind) || !amount || !allowed) {
        return 0;
    }
    const most = multiply(allowed, Math.round(allowedPercent * 10_000), 1_000_000, 'down');
    return amount.minor - most.minor - (isExact && least ? least.minor - 1 : 0);
}

/** Does a rule of this kind look at the exposure, which any payment lowers? */
export function isAboutExposure(kind: RuleKind): boolean {
    return ['Over limit', 'Over group limit', 'Limit used', 'Group limit used'].includes(kind);
}

function partsOf(
    keys: readonly string[],
    documents: readonly PayableDocument[],
    indexOf: ReadonlyMap<string, number>
): ReadonlyMap<number, number> {
    const indexes = keys.flatMap((key) => indexOf.get(key) ?? []);
    return new Map(indexes.map((index) => [index, documents[index]?.amount.minor ?? 0]));
}

function mostOf({ parts, capped }: Need): number {
    const total = (values: ReadonlyMap<number, number> = new Map()) =>
        [...values.values()].reduce((sum, value) => sum + value, 0);
    return total(parts) + Math.min(capped?.most ?? 0, total(capped?.parts));
}

function daysLate(dueDate: IsoDate | undefined, on: IsoDate): number {
    return dueDate ? daysBetween(dueDate, on) : 0;
}

function byDueDate(left: EffectivePiece, right: EffectivePiece): number {
    const [one, other] = [left.dueDate ?? '', right.dueDate ?? ''];
    return one < other ? -1 : Number(one > other);
}
