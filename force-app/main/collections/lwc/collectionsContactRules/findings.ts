/**
 * Regulation F counts calendar days at the person's place. Its two limits are presumptions, not caps, so they warn:
 * more than so many calls placed within so many consecutive days, this one included; and any call within so many days
 * after a conversation, whose day is day 1. An incoming call is not counted, an incoming conversation starts the rest.
 */
import { addDays, daysBetween, isoDateIn, type IsoDate } from 'c/termsIsoDate';
import { isTimeZone, localTimeIn } from 'c/termsTimeZone';
import type { ContactCase, ContactRule, RuleFinding } from './types';

/** Countries that Directive 2011/7/EU binds. */
const MEMBERS_OF_THE_EU = new Set(
    'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')
);

/** What the rules in force say of a contact that is about to begin, in the order of the rules. */
export function ruleFindings(rules: readonly ContactRule[], contact: ContactCase): readonly RuleFinding[] {
    const today = dayOf(contact.at, contact);
    return rules
        .filter((rule) => isInForce(rule, today) && concerns(rule, contact) && speaks(rule, contact, today))
        .map((rule) => ({ rule, effect: rule.effect, message: rule.message, citation: rule.citation }));
}

/** Days have a place: the person's, and where nobody knows it the coordinated one. */
function dayOf(instant: Date, { timeZone }: ContactCase): IsoDate {
    return isoDateIn(instant, timeZone && isTimeZone(timeZone) ? timeZone : 'UTC');
}

function isInForce({ effectiveFrom, effectiveTo }: ContactRule, today: IsoDate): boolean {
    return effectiveFrom <= today && (effectiveTo === undefined || today <= effectiveTo);
}

function concerns({ debtorTypes, place }: ContactRule, contact: ContactCase): boolean {
    return (debtorTypes.length === 0 || debtorTypes.includes(contact.debtorType)) && isAt(contact.place, place);
}

/** "US-CA" lies in "US-CA" and in "US", "FR" lies in "EU"; what has no place lies nowhere. */
function isAt(place: string | undefined, within: string | undefined): boolean {
    if (!within) {
        return true;
    }
    const country = place?.split('-')[0] ?? '';
    return place === within || country === within || (within === 'EU' && MEMBERS_OF_THE_EU.has(country));
}

function speaks(rule: ContactRule, contact: ContactCase, today: IsoDate): boolean {
    switch (rule.check) {
        case 'Calls in days':
            return contact.isCall && tooManyCalls(rule, contact, today);
        case 'Rest after conversation':
            return contact.isCall && isResting(rule, contact, today);
        case 'Hours of day':
            return contact.isAtOnce && isOutsideHours(rule, contact);
        case 'Stay':
            return contact.isInsolvent;
        default:
            return true;
    }
}

/** Would this call be one too many of the last so many days, today among them? */
function tooManyCalls({ days = 0, count = 0 }: ContactRule, contact: ContactCase, today: IsoDate): boolean {
    const since = addDays(today, 1 - days);
    const calls = contact.past.filter(({ at, isCall, isOutgoing }) => {
        const day = dayOf(at, contact);
        return isCall && isOutgoing && day >= since && day <= today;
    });
    return calls.length + 1 > count;
}

/** Did the two speak so few days ago that the person is still to be left alone? The day of the conversation is day 1. */
function isResting({ days = 0 }: ContactRule, contact: ContactCase, today: IsoDate): boolean {
    return contact.past.some(({ at, isCall, isConversation }) => {
        const passed = daysBetween(dayOf(at, contact), today);
        return isCall && isConversation && passed >= 0 && passed < days;
    });
}

/** Before the first or after the last hour; both hours themselves are allowed. Unknown hours may be any. */
function isOutsideHours({ fromHour = 0, toHour = 24 }: ContactRule, { at, timeZone }: ContactCase): boolean {
    if (!timeZone || !isTimeZone(timeZone)) {
        return true;
    }
    const { minutes, seconds } = localTimeIn(at, timeZone);
    return minutes < fromHour * 60 || minutes * 60 + seconds > toHour * 3600;
}
