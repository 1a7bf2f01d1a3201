import { requestStrip } from 'c/creditActionsView';
import { isoDate } from 'c/termsIsoDate';
import { asked, cobalt, COLLECTS, CREDIT, DECIDES, OTHER, reader, REP, SELLS, usd } from './customer';

const rep = reader(REP.id);
const credit = reader(CREDIT.id);
const LATE = '2026-06-30T17:00:01Z';
const READS = { ...SELLS, asks: false };

/** The strip in short: its state, its words, its buttons. */
const read = (...[subject, permissions, who]: Parameters<typeof requestStrip>) => {
    const strip = requestStrip(subject, permissions, who);
    return strip && [strip.state, strip.strong, strip.text, strip.quote, strip.offers.map(({ label }) => label)];
};

test('the decider sees who asked, why and by when to decide', () => {
    const request = asked();
    expect(requestStrip(cobalt({ requests: [request] }), DECIDES, credit)).toEqual({
        state: 'waiting',
        iconName: 'utility:approval',
        strong: 'Release asked 29 Jun by Ana Roux.',
        text: 'Decide by today, 17:00.',
        quote: 'Renewal, the customer pays on 3 Jul',
        requestId: request.id,
        offers: [
            { key: 'refuse', label: 'Refuse', action: { kind: 'decide', answer: 'refuse', request } },
            { key: 'grant', label: 'Release…', action: { kind: 'decide', answer: 'grant', request } }
        ]
    });
});

test('the asker sees who decides by when, and may withdraw', () => {
    expect(read(cobalt({ requests: [asked()] }), SELLS, rep)).toEqual([
        'waiting',
        'You asked for a release on 29 Jun.',
        'Alma Reyes decides by today, 17:00.',
        undefined,
        ['Withdraw request']
    ]);
});

test('a second past the due time it is late on both sides', () => {
    const subject = cobalt({ requests: [asked()] });
    expect(read(subject, DECIDES, reader(CREDIT.id, LATE))?.slice(0, 3)).toEqual([
        'late',
        'Release asked 29 Jun by Ana Roux.',
        'Late: to be decided by today, 17:00.'
    ]);
    expect(read(subject, SELLS, reader(REP.id, LATE))?.slice(0, 3)).toEqual([
        'late',
        'You asked for a release on 29 Jun.',
        'Late: Alma Reyes was to decide by today, 17:00.'
    ]);
    expect(read(subject, DECIDES, reader(CREDIT.id, '2026-06-30T17:00:00Z'))?.[0]).toBe('waiting');
});

test('nobody is offered the decision on a request of their own', () => {
    const own = cobalt({ requests: [asked({ requestedBy: CREDIT, assignedTo: OTHER })] });
    expect(read(own, { ...DECIDES, asks: true }, credit)).toEqual([
        'waiting',
        'You asked for a release on 29 Jun.',
        'Mio Sato decides by today, 17:00.',
        undefined,
        ['Withdraw request']
    ]);
});

test('others read where it stands', () => {
    const subject = cobalt({ requests: [asked({ dueAt: undefined, assignedTo: undefined })] });
    expect(read(subject, READS, reader(OTHER.id))).toEqual([
        'waiting',
        'Release asked 29 Jun by Ana Roux.',
        'The credit manager decides.',
        'Renewal, the customer pays on 3 Jul',
        []
    ]);
});

test('the oldest request that waits comes first', () => {
    const older = asked({ id: 'older', requestedAt: new Date('2026-06-25T10:00:00Z') });
    expect(requestStrip(cobalt({ requests: [asked(), older] }), DECIDES, credit)?.requestId).toBe('older');
});

test('a request whose time ran out says so and may be asked again', () => {
    const subject = cobalt({ requests: [asked({ expiresOn: isoDate('2026-06-29') })] });
    expect(read(subject, SELLS, rep)).toEqual([
        'expired',
        undefined,
        'Release asked 29 Jun expired undecided on 29 Jun.',
        undefined,
        ['Request release']
    ]);
});

test('a decision in part says what was granted and why, until the request would have ended', () => {
    const decided = asked({
        status: 'Partly approved',
        grantedAmount: usd(4_000),
        grantedUntil: isoDate('2026-07-10'),
        decidedBy: CREDIT,
        decidedAt: new Date('2026-06-30T09:00:00Z'),
        decisionReason: 'Half now, the rest after payment'
    });
    expect(read(cobalt({ requests: [decided] }), SELLS, rep)).toEqual([
        'granted',
        'Release granted in part 30 Jun by Alma Reyes.',
        'Up to 4,000. Until 10 Jul.',
        'Half now, the rest after payment',
        []
    ]);
    const over = { ...decided, expiresOn: isoDate('2026-06-29') };
    expect(read(cobalt({ requests: [over], holds: [] }), SELLS, rep)).toBeUndefined();
});

test('a refusal names who and why', () => {
    const refused = asked({
        status: 'Refused',
        expiresOn: undefined,
        decidedBy: CREDIT,
        decidedAt: new Date('2026-06-30T08:00:00Z'),
        decisionReason: 'Pay C-901 first'
    });
    expect(read(cobalt({ requests: [refused] }), READS, credit)).toEqual([
        'refused',
        'Release refused 30 Jun by Alma Reyes.',
        '',
        'Pay C-901 first',
        []
    ]);
});

test('a write-off is between who asked, collections and credit', () => {
    const subject = cobalt({ requests: [asked({ kind: 'Write-off', requestedBy: OTHER })] });
    expect(read(subject, COLLECTS, rep)?.[1]).toBe('Write-off asked 29 Jun by Mio Sato.');
    expect(read(subject, SELLS, rep)?.[0]).toBe('none');
    expect(read(subject, SELLS, reader(OTHER.id))?.[1]).toBe('You asked for a write-off on 29 Jun.');
});

const settlement = asked({
    kind: 'Settlement',
    requestedBy: OTHER,
    amount: usd(6_000),
    offerAmount: usd(24_000),
    offerUntil: isoDate('2026-07-31'),
    documents: 'G-901, G-902, G-903'
});

test('a settlement says what is offered and what is given up, to those who deal with it', () => {
    const subject = cobalt({ requests: [settlement] });
    expect(read(subject, DECIDES, credit)?.slice(1, 3)).toEqual([
        'Settlement asked 29 Jun by Mio Sato.',
        '24,000 USD by 31 Jul in full and final settlement: 6,000 given up, 20\u00a0%. On G-901, G-902, G-903. Decide by today, 17:00.'
    ]);
    expect(read(subject, SELLS, rep)?.[0]).toBe('none');
});

test.each(['Fee waiver', 'Small balance', 'Short pay', 'Late discount', 'Settlement', 'Write-off'] as const)(
    'sales does not see a %s',
    (kind) => {
        const subject = cobalt({ requests: [asked({ kind, requestedBy: OTHER })] });
        expect(read(subject, COLLECTS, rep)?.[1]).toMatch(/asked 29 Jun by Mio Sato/);
        expect(read(subject, SELLS, rep)?.[0]).toBe('none');
    }
);

test('with nothing open, who is stuck is told to ask credit, and for what', () => {
    expect(read(cobalt(), SELLS, rep)).toEqual(['none', undefined, 'Ask credit.', undefined, ['Request release']]);
    const tooLarge = cobalt({ holds: [], deal: { opportunityId: '006000000000001AAA', fits: false } });
    expect(read(tooLarge, SELLS, rep)?.[4]).toEqual(['Request temporary limit']);
    expect(requestStrip(cobalt({ holds: [] }), SELLS, rep)).toBeUndefined();
    expect(requestStrip(cobalt(), DECIDES, credit)).toBeUndefined();
    expect(requestStrip(cobalt(), COLLECTS, rep)).toBeUndefined();
});

test('a request whose amount is not readable says so, and may be refused but not granted', () => {
    const subject = cobalt({ requests: [asked({ amount: undefined, isUnreadable: true })] });
    expect(read(subject, DECIDES, credit)?.slice(2)).toEqual([
        'Amount not readable. Decide by today, 17:00.',
        'Renewal, the customer pays on 3 Jul',
        ['Refuse']
    ]);
    expect(read(subject, SELLS, rep)?.slice(2)).toEqual([
        'Amount not readable. Alma Reyes decides by today, 17:00.',
        undefined,
        ['Withdraw request']
    ]);
});
