/** Money of one contact with several customers of a payer: each has its own part, and the parts are the whole. */
import { spread } from 'c/collectionsPrefill';
import { add, isZero, type Money, subtract, sum } from 'c/termsMoney';
import { chosenProfiles } from './choice';
import { amountOf } from './defaults';
import { disputeItems, type FreeItem, promiseItems, tickedOf } from './money';
import { field } from './names';
import type { CallDraft, CallSubject } from './types';

/** What of an item is promised or disputed. */
export interface Part {
    readonly id: string;
    readonly document: string;
    readonly amount: Money;
}

/** A customer's part of the promise. */
export function promiseParts(subject: CallSubject, draft: CallDraft, profileId: string): readonly Part[] {
    const amount = draft.promise && amountOf(subject, draft, field.promiseAmount);
    const ticked = tickedOf(promiseItems(subject, draft), draft.promise?.items);
    return amount ? partsOf(amount, ticked, profileId) : [];
}

/** A customer's part of the dispute. */
export function disputeParts(subject: CallSubject, draft: CallDraft, profileId: string): readonly Part[] {
    const amount = draft.dispute && amountOf(subject, draft, field.disputeAmount);
    const ticked = tickedOf(disputeItems(subject, draft), draft.dispute?.items ?? []);
    return amount ? partsOf(amount, ticked, profileId) : [];
}

/** What parts come to; undefined where there is none. */
export function totalOf(parts: readonly Part[]): Money | undefined {
    const currency = parts[0]?.amount.currency;
    return currency
        ? sum(
              parts.map(({ amount }) => amount),
              currency
          )
        : undefined;
}

/**
 * A customer's part of what is said to be paid: the payment goes to what is asked for, oldest first, and what is left
 * of it to the first customer.
 */
export function paidPart(subject: CallSubject, draft: CallDraft, profileId: string): Money | undefined {
    const amount = amountOf(subject, draft, field.amount);
    const profiles = chosenProfiles(subject, draft);
    if (!amount || profiles.length < 2) {
        return amount;
    }
    const asked = tickedOf(promiseItems(subject, draft), undefined);
    const part = totalOf(partsOf(amount, asked, profileId));
    if (profiles[0]?.id !== profileId) {
        return part;
    }
    const all = profiles.flatMap(({ id }) => partsOf(amount, asked, id));
    const rest = subtract(amount, totalOf(all) ?? subtract(amount, amount));
    const own = part ? add(part, rest) : rest;
    return isZero(own) ? undefined : own;
}

/** This customer's part of an amount that is spread over the items of all, oldest first. */
function partsOf(amount: Money, items: readonly FreeItem[], profileId: string): readonly Part[] {
    const own = new Map(
        items.filter(({ item }) => item.profileId === profileId).map(({ id, item }) => [id, item.document])
    );
    const oldestFirst = items.toSorted((left, right) => (left.item.dueOn < right.item.dueOn ? -1 : 1));
    return spread(amount, oldestFirst).flatMap((part) => {
        const document = own.get(part.id);
        return document === undefined || isZero(part.amount) ? [] : [{ ...part, document }];
    });
}
