/** What was saved since the rules ran last shows at once, beside what they judged. */
import type { Judgement } from 'c/creditJudgement';
import { creditPanelView, type Reader } from 'c/creditPanelView';
import type { PanelProfile } from 'c/creditPanelGateway';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';
import { OPENED_AT, STORIES } from '../../../../../test/creditStories';

const READER: Reader = { now: OPENED_AT, locale: 'en-US', timeZone: 'UTC', seesDetails: false };
const usd = (amount: string) => moneyFromDecimal(amount, 'USD');
const day = isoDate;
type Promises = Judgement['promises'];
type Live = { promised?: string; disputed?: string; next?: string };

const GIVEN: Promises = { open: usd('0'), given: { amount: usd('600'), nextDue: day('2026-06-28') } };

/** Captions and texts of Elm's signals with these live figures and promises as they were judged. */
function said({ promised = '0', disputed = '0', next }: Live, promises?: Promises): readonly string[] {
    const [elm] = STORIES.S05.profiles;
    const profile: PanelProfile = {
        ...elm!,
        live: {
            promised: usd(promised),
            disputed: usd(disputed),
            ...(next && { nextPromiseOn: day(next) })
        },
        judgement: promises && { ...elm!.judgement!, promises, disputes: [{ side: 'Sales', amount: usd('4000') }] }
    };
    const { signals } = creditPanelView({ ...STORIES.S05, profiles: [profile] }, { showsScores: false }, READER);
    return signals
        .filter(({ key }) => key === 'promisedSince' || key === 'disputedSince')
        .map(({ label, text, value }) => `${label}: ${text} (${value})`);
}

it('says nothing where nothing happened since, also when part of a promise has come', () => {
    expect(said({ promised: '600', disputed: '4000', next: '2026-06-28' }, GIVEN)).toEqual([]);
});

it.each<[string, Live, string[]]>([
    [
        'a promise more',
        { promised: '1200.50', disputed: '4000', next: '2026-06-28' },
        ['Not yet judged: 600.50 promised since the last run (600.50)']
    ],
    [
        'a promise that is due before all others',
        { promised: '900', disputed: '4000', next: '2026-06-27' },
        ['Not yet judged: 300 promised since the last run, next 27 Jun (300.00)']
    ],
    [
        'the only one withdrawn',
        { disputed: '4000' },
        ['Not yet judged: 600 less promised than at the last run (-600.00)']
    ],
    [
        'one replaced by a later one',
        { promised: '600', disputed: '4000', next: '2026-07-05' },
        ['Not yet judged: Next promised day: 5 Jul (600.00)']
    ],
    [
        'a dispute more',
        { promised: '600', disputed: '5000', next: '2026-06-28' },
        ['Not yet judged: 1,000 disputed since the last run (1000.00)']
    ],
    [
        'a dispute less',
        { promised: '600', disputed: '1000', next: '2026-06-28' },
        ['Not yet judged: 3,000 less disputed than at the last run (-3000.00)']
    ]
])('tells of %s', (_, live, expected) => {
    expect(said(live, GIVEN)).toEqual(expected);
});

it('compares with what can still come where an older run kept no more', () => {
    const older: Promises = { open: usd('600'), nextDue: day('2026-06-28'), nextAmount: usd('600') };
    expect(said({ promised: '600', disputed: '4000', next: '2026-06-28' }, older)).toEqual([]);
});

it('shows what is there before any run', () => {
    expect(said({ promised: '600', disputed: '250', next: '2026-06-30' })).toEqual([
        'Not yet judged: 600 promised, next today (600.00)',
        'Not yet judged: 250 disputed (250.00)'
    ]);
    expect(said({})).toEqual([]);
});
