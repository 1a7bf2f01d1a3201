/** What may be promised and disputed here: items of the customers that the contact is about, without what others hold. */
import type { CallItem, CallPromise } from 'c/collectionsCallGateway';
import { promisable, proposedDay, type ItemPart, type ProposedDay } from 'c/collectionsPrefill';
import { daysBetween, isoDateIn, type IsoDate } from 'c/termsIsoDate';
import { add, isNegative, isZero, type Money, subtract, sum, zero } from 'c/termsMoney';
import { chosenProfiles } from './choice';
import type { CallDraft, CallSubject } from './types';

/** A broken promise warns of a new one for the same items for so many days, as long as it holds quoting back. */
const BROKEN_DAYS = 30;

/** An item with what of it is free. */
export interface FreeItem extends ItemPart {
    readonly item: CallItem;
    /** It is ticked unless somebody chooses: it is past due and free. */
    readonly isAsked: boolean;
}

/** Today at the reader's place. */
export function todayOf({ reader }: CallSubject): IsoDate {
    return isoDateIn(reader.now, reader.timeZone);
}

/** The one currency of the chosen customers. */
export function currencyOf(subject: CallSubject, draft: CallDraft): string {
    return chosenProfiles(subject, draft)[0]?.currency ?? '';
}

/** Items that a promise may cover, the longest overdue first. */
export function promiseItems(subject: CallSubject, draft: CallDraft): readonly FreeItem[] {
    const today = todayOf(subject);
    return ownItems(subject, draft).flatMap(({ items, credits }) => {
        const ask = promisable(items, credits, today);
        const asked = new Map<string, Money>();
        for (const { item, amount } of ask.rows) {
            asked.set(item.id, add(asked.get(item.id) ?? zero(amount.currency), amount));
        }
        return items.flatMap((item) => {
            const later = subtract(subtract(item.open, item.disputed), item.promised);
            const amount = asked.get(item.id) ?? later;
            const isAsked = asked.has(item.id);
            // What is past due and not asked for is disputed, promised, planned or paid by credits already.
            const isFree = isAsked || item.dueOn >= today;
            return isFree && !isZero(amount) && !isNegative(amount) ? [{ id: item.id, item, amount, isAsked }] : [];
        });
    });
}

/** Items that a dispute may be about: whatever of them is not disputed yet. */
export function disputeItems(subject: CallSubject, draft: CallDraft): readonly FreeItem[] {
    return ownItems(subject, draft).flatMap(({ items }) =>
        items.flatMap((item) => {
            const amount = subtract(item.open, item.disputed);
            return isZero(amount) || isNegative(amount) ? [] : [{ id: item.id, item, amount, isAsked: false }];
        })
    );
}

/** The items that are ticked: those chosen, else those that are asked for. */
export function tickedOf(free: readonly FreeItem[], chosen: readonly string[] | undefined): readonly FreeItem[] {
    return free.filter(({ id, isAsked }) => (chosen ? chosen.includes(id) : isAsked));
}

/** What may be asked of the customers today: overdue - disputed - promised - planned. */
export function askable(subject: CallSubject, draft: CallDraft): Money | undefined {
    const currency = currencyOf(subject, draft);
    const asked = promiseItems(subject, draft).filter(({ isAsked }) => isAsked);
    return subject.money && currency
        ? sum(
              asked.map(({ amount }) => amount),
              currency
          )
        : undefined;
}

/** The day to propose for a promise, by the rhythm of the customers that pay. */
export function promiseDay(subject: CallSubject, draft: CallDraft): ProposedDay {
    const payments = chosenProfiles(subject, draft).flatMap(({ id }) => subject.money?.payments.get(id) ?? []);
    return proposedDay(payments, todayOf(subject));
}

/** Promises for the same items that were broken lately and are not made good: a new one is not to be taken for them. */
export function brokenFor(subject: CallSubject, items: readonly { readonly id: string }[]): readonly CallPromise[] {
    const ids = new Set(items.map(({ id }) => id));
    const promiseIds = new Set(
        (subject.money?.promised ?? [])
            .filter(({ receivableId }) => ids.has(receivableId))
            .map(({ promiseId }) => promiseId)
    );
    return subject.contact.promises.filter(
        (promise) =>
            promiseIds.has(promise.id) && !isLive(promise, todayOf(subject)) && isFresh(promise, todayOf(subject))
    );
}

/** An open promise whose tolerance has not passed by the clock. */
export function isLive({ status, toleranceEndsOn }: CallPromise, today: IsoDate): boolean {
    return status === 'Open' && (toleranceEndsOn === undefined || toleranceEndsOn >= today);
}

function isFresh({ brokenOn, dueOn, rest }: CallPromise, today: IsoDate): boolean {
    return daysBetween(brokenOn ?? dueOn, today) < BROKEN_DAYS && !(rest && isZero(rest));
}

interface OwnItems {
    readonly items: readonly CallItem[];
    readonly credits: Money;
}

/** The items of each chosen customer with what open promises hold of them. */
function ownItems(subject: CallSubject, draft: CallDraft): readonly OwnItems[] {
    const { money, contact } = subject;
    const today = todayOf(subject);
    if (!money) {
        return [];
    }
    const live = new Set(contact.promises.filter((promise) => isLive(promise, today)).map(({ id }) => id));
    const held = (item: CallItem) =>
        sum(
            money.promised
                .filter(({ promiseId, receivableId }) => receivableId === item.id && live.has(promiseId))
                .map(({ amount }) => amount),
            item.open.currency
        );
    return chosenProfiles(subject, draft).map(({ id, currency }) => ({
        items: money.items
            .filter(({ profileId }) => profileId === id)
            .map((item) => ({ ...item, promised: held(item) })),
        credits: money.credits.get(id) ?? zero(currency)
    }));
}
