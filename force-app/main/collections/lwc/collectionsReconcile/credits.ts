import { compare, isNegative, isZero, minMoney, type Money, negate, subtract, zero } from 'c/termsMoney';
import type { CreditProposal, Finding, OurItem, Reconciliation } from './types';

/**
 * Proposes our unapplied credits to items: to the one item whose difference a credit explains, to the one item that
 * the customer has as paid, else to the oldest items. Nothing is applied; that happens in the ledger.
 */
export function proposeCredits({ findings, currency }: Reconciliation): readonly CreditProposal[] {
    const ours = findings.flatMap(oursOf);
    const credits = ours.filter(({ open }) => isNegative(open)).sort(byAge);
    const items = ours.filter(({ open }) => !isNegative(open) && !isZero(open)).sort(byAge);
    const left = new Map(items.map((item) => [item, item.open]));
    const proposals: CreditProposal[] = [];
    const propose = (credit: OurItem, item: OurItem, amount: Money, because: CreditProposal['because']): void => {
        proposals.push({ credit, item, amount, because });
        left.set(item, subtract(left.get(item) ?? item.open, amount));
    };
    const unexplained = credits.filter((credit) => {
        const amount = negate(credit.open);
        const found = onlyItem(findings, amount, left, 'differs') ?? onlyItem(findings, amount, left, 'onlyOurs');
        if (found) {
            propose(credit, found.item, amount, found.because);
        }
        return !found;
    });
    for (const credit of unexplained) {
        let rest = negate(credit.open);
        for (const item of items) {
            const part = minMoney(rest, left.get(item) ?? zero(currency));
            if (!isZero(part)) {
                propose(credit, item, part, 'oldest');
                rest = subtract(rest, part);
            }
        }
    }
    return proposals;
}

/** The one item that a credit explains to the cent; of two candidates neither. */
function onlyItem(
    findings: readonly Finding[],
    amount: Money,
    left: ReadonlyMap<OurItem, Money>,
    kind: 'differs' | 'onlyOurs'
): { readonly item: OurItem; readonly because: 'difference' | 'paid' } | undefined {
    const fitting = findings.flatMap((finding) => {
        if (
            finding.kind !== kind ||
            compare(left.get(finding.ours) ?? zero(amount.currency), finding.ours.open) !== 0
        ) {
            return [];
        }
        const missing = finding.kind === 'differs' ? negate(finding.difference) : finding.ours.open;
        return compare(missing, amount) === 0 ? [finding.ours] : [];
    });
    const [item] = fitting;
    return item && fitting.length === 1 ? { item, because: kind === 'differs' ? 'difference' : 'paid' } : undefined;
}

function oursOf(finding: Finding): readonly OurItem[] {
    switch (finding.kind) {
        case 'onlyTheirs':
            return [];
        case 'unclear':
            return finding.ours;
        default:
            return [finding.ours];
    }
}

function byAge(left: OurItem, right: OurItem): number {
    return ageKey(left).localeCompare(ageKey(right));
}

function ageKey({ dueOn, documentOn, document }: OurItem): string {
    return `${dueOn ?? documentOn ?? '9999'}|${document}`;
}
