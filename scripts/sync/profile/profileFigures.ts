import { exposureOf, type ExposureParts } from 'c/creditExposure';
import { ageingOf, type Ageing } from 'c/ledgerAgeing';
import { overdueForHold } from 'c/ledgerOverdue';
import { disputedOpen, openAmountAt, type ReceivableFacts } from 'c/ledgerReceivable';
import { isZero, money, sum, type Money } from 'c/termsMoney';
import type { IsoDate } from 'c/termsIsoDate';
import type { ExposurePart, LedgerItem } from '../ledger/ledgerItem.ts';
import { isCash } from '../cash/applicationsOf.ts';
import { lastPayment, type LastPayment } from './lastPayment.ts';
import { profileMeasures, type ProfileMeasures } from './profileMeasures.ts';

/** Everything that the ledger says about one customer on a day. */
export interface ProfileFigures {
    readonly asOf: IsoDate;
    readonly currency: string;
    readonly bounds: readonly number[];
    readonly ageing: Ageing;
    readonly openItemCount: number;
    readonly disputed: Money;
    readonly overdue: { readonly amount: Money; readonly oldestDueDate?: IsoDate };
    readonly parts: ExposureParts;
    readonly exposure: Money;
    readonly lastPayment?: LastPayment;
    readonly measures: ProfileMeasures;
}

/** The ledger rows of one customer, all in its credit currency. */
export interface CustomerLedger {
    readonly currency: string;
    readonly items: readonly LedgerItem[];
    readonly exposureParts: readonly ExposurePart[];
}

/** Computes a customer's figures; every rule lives in the domain modules. */
export function profileFigures(
    { currency, items, exposureParts }: CustomerLedger,
    asOf: IsoDate,
    bounds: readonly number[]
): ProfileFigures {
    const facts = items.map((item) => item.facts);
    const open = facts.map((item) => openItem(item, asOf)).filter((item) => !isZero(item.open));
    const ageing = ageingOf(open, asOf, bounds, currency);
    const parts: ExposureParts = {
        openReceivables: ageing.receivables,
        unappliedCredits: ageing.credits,
        openOrders: partOf(exposureParts, 'Open order', currency),
        shippedNotBilled: partOf(exposureParts, 'Shipped not billed', currency)
    };
    const { amount, oldestDueDate } = overdueForHold(open, asOf, currency, { netCredits: true });
    return {
        asOf,
        currency,
        bounds,
        ageing,
        openItemCount: open.length,
        disputed: sum(
            open.map((item) => item.disputed),
            currency
        ),
        overdue: { amount, oldestDueDate },
        parts,
        exposure: exposureOf(parts),
        lastPayment: lastPayment(items.map(knownPayments), asOf, currency),
        measures: profileMeasures(facts, ageing, asOf, currency)
    };
}

/** A closing that nobody explained may be a cancellation: it is no money, as little as a credit memo. */
function knownPayments({ facts, isClosingUnknown }: LedgerItem): ReceivableFacts {
    const applications = facts.applications?.filter(isCash);
    return { ...facts, applications, ...(isClosingUnknown ? { clearedOn: undefined } : {}) };
}

function openItem(facts: ReceivableFacts, asOf: IsoDate) {
    return { open: openAmountAt(facts, asOf), dueDate: facts.dueDate, disputed: disputedOpen(facts, asOf) };
}

function partOf(parts: readonly ExposurePart[], type: ExposurePart['type'], currency: string): Money {
    return sum(
        parts.filter((part) => part.type === type).map((part) => money(part.minor, currency)),
        currency
    );
}
