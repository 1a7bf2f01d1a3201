import { ruleFindings, type ContactCase, type PastContact } from 'c/collectionsContactRules';
import { shippedRules } from './shippedRules';

const LOS_ANGELES = 'America/Los_Angeles';

/** Monday 8 June 2026, 10:00 in Los Angeles, plus days. */
const at = (days: number, hour = 10) => new Date(Date.UTC(2026, 5, 8 + days, hour + 7));

const call = (days: number, more: Partial<PastContact> = {}): PastContact => ({
    at: at(days),
    isCall: true,
    isOutgoing: true,
    isConversation: false,
    ...more
});

const consumer = (day: number, past: readonly PastContact[], more: Partial<ContactCase> = {}): ContactCase => ({
    at: at(day),
    isCall: true,
    isAtOnce: true,
    debtorType: 'Consumer',
    place: 'US-TX',
    timeZone: LOS_ANGELES,
    isInsolvent: false,
    past,
    ...more
});

const citations = (contact: ContactCase) => ruleFindings(shippedRules, contact).map(({ citation }) => citation);

const CALLS = '12 CFR 1006.14(b)(2)(i)(A)';
const REST = '12 CFR 1006.14(b)(2)(i)(B)';
const HOURS = '12 CFR 1006.6(b)(1)';

describe('over 7 calls within 7 consecutive days', () => {
    const daily = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => call(from + index));
    test.each([
        ['the seventh call in 7 days', 6, daily(0, 5), []],
        ['the eighth call in 7 days', 6, [...daily(0, 5), call(6, { at: at(6, 9) })], [CALLS]],
        ['the eighth call, the first of them 7 days ago', 7, daily(0, 6), []],
        ['the ninth call, the first of them 7 days ago', 7, [...daily(0, 6), call(7, { at: at(7, 9) })], [CALLS]],
        ['the eighth on one day', 0, Array.from({ length: 7 }, () => call(0)), [CALLS]],
        ['seven incoming calls do not count', 0, Array.from({ length: 7 }, () => call(0, { isOutgoing: false })), []],
        ['seven mails do not count', 0, Array.from({ length: 7 }, () => call(0, { isCall: false })), []]
    ])('%s', (_, day, past, expected) => {
        expect(citations(consumer(day, past))).toEqual(expected);
    });

    test('a mail after seven calls is no call', () => {
        const past = Array.from({ length: 7 }, () => call(0));
        expect(citations(consumer(0, past, { isCall: false }))).toEqual([]);
    });

    test('days are those of the person’s place', () => {
        // 23:00 on Monday in Los Angeles is Tuesday in UTC: seven days later it is Monday again, and out of the seven.
        const past = Array.from({ length: 7 }, () => call(0, { at: at(0, 23) }));
        expect(citations(consumer(6, past, { at: at(6, 9) }))).toEqual([CALLS]);
        expect(citations(consumer(7, past, { at: at(7, 9) }))).toEqual([]);
        expect(citations(consumer(7, past, { at: at(7, 9), timeZone: 'UTC' }))).toEqual([CALLS]);
    });
});

describe('rest after a conversation, whose day is day 1', () => {
    const spoke = call(0, { isConversation: true });
    test.each([
        ['the same Monday', 0, [spoke], [REST]],
        ['Tuesday', 1, [spoke], [REST]],
        ['Sunday', 6, [spoke], [REST]],
        ['next Monday', 7, [spoke], []],
        ['an incoming conversation starts it too', 6, [call(0, { isOutgoing: false, isConversation: true })], [REST]],
        ['a message left does not', 1, [call(0)], []]
    ])('%s', (_, day, past, expected) => {
        expect(citations(consumer(day, past))).toEqual(expected);
    });
});

describe('hours at the person’s place, the boundaries outside', () => {
    test.each([
        ['2026-06-08T14:59:59Z', [HOURS]],
        ['2026-06-08T15:00:00Z', []],
        ['2026-06-09T04:00:00Z', []],
        ['2026-06-09T04:00:01Z', [HOURS]]
    ])('%s', (instant, expected) => {
        expect(citations(consumer(0, [], { at: new Date(instant) }))).toEqual(expected);
    });

    test('hours that nobody knows are told', () => {
        expect(citations(consumer(0, [], { timeZone: undefined }))).toEqual([HOURS]);
        expect(citations(consumer(0, [], { timeZone: 'Middle/Earth' }))).toEqual([HOURS]);
    });
});

test.each(['Company', 'Sole trader', 'Guarantor'] as const)('%s: a business purpose, no Regulation F', (debtorType) => {
    const past = Array.from({ length: 9 }, () => call(0, { isConversation: true }));
    const found = citations(consumer(0, past, { debtorType, at: at(0, 23) }));
    expect(found).toEqual(['House rule: business hours']);
});
