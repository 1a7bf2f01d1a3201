import { type ActionOffers, offersFor, releasableHolds } from 'c/creditActionsView';
import { isoDate } from 'c/termsIsoDate';
import { asked, cobalt, COLLECTS, CREDIT, DECIDES, PERSON_HOLD, reader, REP, RULE_HOLD, SELLS } from './customer';

const rep = reader(REP.id);
const credit = reader(CREDIT.id);
const words = ({ first, more }: ActionOffers) => [first?.label, ...more.map(({ label }) => label)];
const OVER = { ...RULE_HOLD, reasonClass: 'Over the limit' };

test('behind overdue invoices a rep may ask for a release, never for a limit', () => {
    expect(words(offersFor(cobalt(), SELLS, rep))).toEqual([undefined, 'Request release', 'Request other terms']);
});

test('what is asked already is not offered again; an expired request may be asked again', () => {
    const waits = cobalt({ requests: [asked()] });
    expect(words(offersFor(waits, SELLS, rep))).not.toContain('Request release');
    const expired = cobalt({ requests: [asked({ expiresOn: isoDate('2026-06-29') })] });
    expect(words(offersFor(expired, SELLS, rep))).toContain('Request release');
});

test('where only the limit blocks, a higher limit is a way out', () => {
    expect(words(offersFor(cobalt({ holds: [OVER] }), SELLS, rep))).toEqual([
        undefined,
        'Request release',
        'Request temporary limit',
        'Request new limit',
        'Request other terms'
    ]);
    expect(words(offersFor(cobalt({ holds: [OVER, RULE_HOLD] }), SELLS, rep))).not.toContain('Request new limit');
});

test('a block that the clock started counts as one, without any hold record', () => {
    const { profile } = cobalt();
    const subject = cobalt({ holds: [], profile: profile && { ...profile, blocking: ['Promise not kept'] } });
    expect(words(offersFor(subject, SELLS, rep))).toContain('Request release');
    expect(words(offersFor(subject, DECIDES, credit))).not.toContain('Change limit');
});

test('nothing is asked in insolvency, and nothing at all without a profile', () => {
    const { profile } = cobalt();
    const insolvent = cobalt({ profile: profile && { ...profile, accountStatus: 'Insolvent' } });
    expect(words(offersFor(insolvent, SELLS, rep))).toEqual([undefined]);
    expect(words(offersFor(insolvent, DECIDES, credit))).toEqual(['Place hold']);
    expect(words(offersFor(cobalt({ profile: undefined }), DECIDES, credit))).toEqual([undefined]);
});

test('collections asks for a write-off, sales does not', () => {
    expect(words(offersFor(cobalt(), COLLECTS, rep))).toEqual([
        undefined,
        'Request release',
        'Request other terms',
        'Request write-off'
    ]);
});

test('a deal asks for what is to come, not for a write-off', () => {
    const onDeal = cobalt({ deal: { opportunityId: '006000000000001AAA' } });
    expect(words(offersFor(onDeal, COLLECTS, rep))).toEqual([undefined, 'Request release', 'Request other terms']);
});

test('the credit manager leads with the release, or with a new hold while a request waits', () => {
    expect(words(offersFor(cobalt(), DECIDES, credit))).toEqual(['Release…', 'Place hold']);
    expect(words(offersFor(cobalt({ requests: [asked()] }), DECIDES, credit))).toEqual(['Place hold', 'Release…']);
});

test('an open account can be held and its limits changed', () => {
    expect(words(offersFor(cobalt({ holds: [] }), DECIDES, credit))).toEqual([
        'Place hold',
        'Change limit',
        'Set temporary limit'
    ]);
});

test('a person’s hold is closed by name; one whose release ended can be released again', () => {
    const ended = { ...PERSON_HOLD, status: 'Released', releaseUntil: isoDate('2026-06-29') } as const;
    expect(words(offersFor(cobalt({ holds: [ended] }), DECIDES, credit))).toEqual([
        'Release…',
        'Place hold',
        'Close hold by M. Sato'
    ]);
    const running = { ...ended, releaseUntil: isoDate('2026-06-30') };
    expect(words(offersFor(cobalt({ holds: [running] }), DECIDES, credit))).not.toContain('Release…');
});

test('a hold of insolvency is not released', () => {
    const insolvency = { ...RULE_HOLD, id: 'H9', reasonClass: 'Insolvency' };
    expect(words(offersFor(cobalt({ holds: [insolvency] }), DECIDES, credit))).toEqual(['Place hold']);
    expect(releasableHolds(cobalt({ holds: [insolvency, RULE_HOLD] }), isoDate('2026-06-30'))).toEqual([RULE_HOLD]);
});

test('who may do nothing is offered nothing', () => {
    const nothing = {
        asks: false,
        decides: false,
        releases: false,
        places: false,
        changesLimits: false,
        seesDetails: false
    };
    expect(offersFor(cobalt({ holds: [RULE_HOLD, PERSON_HOLD] }), nothing, rep)).toEqual({
        first: undefined,
        more: []
    });
});
