/** One receivable: what was open on a day, what of it is disputed, and what makes it impossible. */
import { daysBetween, type IsoDate } from 'c/termsIsoDate';
import { add, compare, isNegative, isZero, minMoney, negate, subtract, sum, zero, type Money } from 'c/termsMoney';
import type { Issue } from 'c/termsResult';

/** What a document is; the words are the picklist's API names. */
export type ReceivableType =
    'Invoice' | 'Debit memo' | 'Credit memo' | 'Payment on account' | 'Chargeback' | 'Adjustment';

/** Money applied to an item, with the item's sign; one that was reversed counts until the day before its reversal. */
export interface CashApplication {
    readonly paidOn: IsoDate;
    readonly amount: Money;
    readonly reversedOn?: IsoDate;
}

/** What the ledger says about one item; `openInDelivery` is its own open amount, used where no cash rows are known. */
export interface ReceivableFacts {
    readonly type: ReceivableType;
    readonly documentDate: IsoDate;
    readonly dueDate?: IsoDate;
    readonly original: Money;
    readonly clearedOn?: IsoDate;
    readonly applications?: readonly CashApplication[];
    readonly openInDelivery?: Money;
    readonly disputed?: Money;
}

const signOf: Readonly<Record<Exclude<ReceivableType, 'Adjustment'>, 1 | -1>> = {
    Invoice: 1,
    'Debit memo': 1,
    Chargeback: 1,
    'Credit memo': -1,
    'Payment on account': -1
};

/** The open amount at the end of a day: document date <= as-of < clearing date, less the cash that counted on that day. */
export function openAmountAt(facts: ReceivableFacts, asOf: IsoDate): Money {
    const { original } = facts;
    if (facts.documentDate > asOf || (facts.clearedOn !== undefined && facts.clearedOn <= asOf)) {
        return zero(original.currency);
    }
    if (!facts.applications) {
        return facts.openInDelivery ?? original;
    }
    const counted = facts.applications.filter((application) => appliesOn(application, asOf));
    return subtract(
        original,
        sum(
            counted.map((application) => application.amount),
            original.currency
        )
    );
}

/** Did this cash count at the end of a day? */
export function appliesOn(application: CashApplication, asOf: IsoDate): boolean {
    return application.paidOn <= asOf && (application.reversedOn === undefined || application.reversedOn > asOf);
}

/** Does the item raise what the customer owes? An adjustment goes by its own sign. */
export function isDebit(facts: Pick<ReceivableFacts, 'type' | 'original'>): boolean {
    return facts.type === 'Adjustment' ? !isNegative(facts.original) : signOf[facts.type] > 0;
}

/** The disputed part that is still open: the lesser of open and disputed, nothing for credits. */
export function disputedOpen(facts: ReceivableFacts, asOf: IsoDate): Money {
    const none = zero(facts.original.currency);
    return facts.disputed && isDebit(facts) ? minMoney(openAmountAt(facts, asOf), facts.disputed) : none;
}

/** Days after the due date; 0 or less is current. */
export function daysPastDue(dueDate: IsoDate, asOf: IsoDate): number {
    return daysBetween(dueDate, asOf);
}

/** Every invariant that the item breaks, each with its field; empty when it can be true. */
export function checkReceivable(facts: ReceivableFacts): readonly Issue[] {
    const currencies = currencyIssues(facts);
    return currencies.length > 0 ? currencies : [...amountIssues(facts), ...dateIssues(facts), ...cashIssues(facts)];
}

function currencyIssues(facts: ReceivableFacts): Issue[] {
    const others = [facts.openInDelivery, facts.disputed, ...(facts.applications ?? []).map((cash) => cash.amount)];
    return others.some((amount) => amount !== undefined && amount.currency !== facts.original.currency)
        ? [
              {
                  code: 'twoCurrencies',
                  message: `Every amount of the item must be in ${facts.original.currency}.`,
                  field: 'currency'
              }
          ]
        : [];
}

function amountIssues(facts: ReceivableFacts): Issue[] {
    const { type, original, openInDelivery, disputed, clearedOn } = facts;
    const issues: Issue[] = [];
    if (type !== 'Adjustment' && !isZero(original) && isNegative(original) !== signOf[type] < 0) {
        issues.push({ code: 'signAgainstType', message: `${type} cannot have this sign.`, field: 'original' });
    }
    if (openInDelivery && !liesWithin(openInDelivery, original)) {
        issues.push({
            code: 'openBeyondOriginal',
            message: 'Open is more than the original amount or of the other sign.',
            field: 'openInDelivery'
        });
    }
    if (openInDelivery && clearedOn && !isZero(openInDelivery)) {
        issues.push({
            code: 'clearedButOpen',
            message: `Cleared on ${clearedOn}, but an amount is open.`,
            field: 'clearedOn'
        });
    }
    if (disputed && (isNegative(disputed) || compare(disputed, magnitude(original)) > 0)) {
        issues.push({
            code: 'disputedBeyondOriginal',
            message: 'Disputed is negative or more than the original amount.',
            field: 'disputed'
        });
    }
    return issues;
}

function dateIssues(facts: ReceivableFacts): Issue[] {
    const issues: Issue[] = [];
    if (isDebit(facts) && !facts.dueDate) {
        issues.push({ code: 'dueDateMissing', message: `${facts.type} needs a due date.`, field: 'dueDate' });
    }
    if (facts.clearedOn && facts.clearedOn < facts.documentDate) {
        issues.push({
            code: 'clearedBeforeDocument',
            message: 'Cleared before the document date.',
            field: 'clearedOn'
        });
    }
    return issues;
}

function cashIssues(facts: ReceivableFacts): Issue[] {
    const applications = facts.applications ?? [];
    const issues: Issue[] = [];
    if (applications.some((cash) => cash.reversedOn !== undefined && cash.reversedOn < cash.paidOn)) {
        issues.push({
            code: 'reversedBeforePaid',
            message: 'A payment is reversed before it was made.',
            field: 'applications'
        });
    }
    const isOverApplied = applications.some((cash) => {
        const counted = applications.filter((other) => appliesOn(other, cash.paidOn));
        const applied = counted.reduce((total, other) => add(total, other.amount), zero(facts.original.currency));
        return !liesWithin(subtract(facts.original, applied), facts.original);
    });
    if (isOverApplied) {
        issues.push({
            code: 'overApplied',
            message: 'More cash is applied than the item was for.',
            field: 'applications'
        });
    }
    return issues;
}

function liesWithin(part: Money, whole: Money): boolean {
    return isZero(part) || (isNegative(part) === isNegative(whole) && compare(magnitude(part), magnitude(whole)) <= 0);
}

function magnitude(amount: Money): Money {
    return isNegative(amount) ? negate(amount) : amount;
}
