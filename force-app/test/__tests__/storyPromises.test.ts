/** STORIES §4 and §8: the promises of the stories day by day, with no cash after 30 June 2026. */
import {
    judgedThen,
    promiseStanding,
    promiseStatusOn,
    type PromiseFacts,
    type PromiseStanding
} from 'c/collectionsPromise';
import { addDays, isoDate, type IsoDate } from 'c/termsIsoDate';
import { storyPromises } from '../storyState';

const tolerance = { days: 3, percent: 95, partlyPercent: 10 };
const firstDay = isoDate('2026-03-09');
const lastDay = isoDate('2026-07-15');

/** The days on which what is said of a promise changes, with what is said from then on. */
function changesOf(facts: PromiseFacts, said: (facts: PromiseFacts, on: IsoDate) => PromiseStanding): string[] {
    const changes: string[] = [];
    let before = '';
    for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) {
        const { status, brokenBy } = said(facts, day);
        const now = brokenBy ? `${status} by ${brokenBy}` : status;
        if (now !== before) {
            changes.push(`${day} ${now}`);
            before = now;
        }
    }
    return changes;
}

const promise = (customer: string, key: string): PromiseFacts => {
    const facts = storyPromises(customer).find((one) => one.key === key);
    if (!facts) {
        throw new Error(`No story has the promise ${key}.`);
    }
    return facts;
};
const now = (facts: PromiseFacts, on: IsoDate): PromiseStanding => promiseStanding(facts, on, tolerance);
const then = (facts: PromiseFacts, on: IsoDate): PromiseStanding => judgedThen(facts, on, tolerance);

describe('as now, day by day', () => {
    it.each([
        ['S02', 'B-P1', ['2026-03-09 Open', '2026-07-04 Broken']],
        ['S05', 'E-P1', ['2026-03-09 Open', '2026-03-18 Kept', '2026-04-02 Broken by reversal']],
        ['S05', 'E-P2', ['2026-03-09 Open', '2026-04-24 Partly kept']],
        ['S05', 'E-P3', ['2026-03-09 Open', '2026-05-15 Broken']],
        ['S05', 'E-P4', ['2026-03-09 Open', '2026-06-16 Broken']],
        ['S05', 'E-P5', ['2026-03-09 Open', '2026-07-02 Broken']],
        ['S05', 'E-P6', ['2026-03-09 Open', '2026-06-03 Withdrawn']],
        ['S08S', 'H-P1', ['2026-03-09 Open', '2026-07-10 Broken']],
        ['S12', 'L-P1', ['2026-03-09 Open', '2026-06-22 Withdrawn']]
    ])('%s %s', (customer, key, changes) => {
        expect(changesOf(promise(customer, key), now)).toEqual(changes);
    });
});

describe('as then', () => {
    it('a reversal changes nothing: kept on 31 March and on 2 April', () => {
        expect(changesOf(promise('S05', 'E-P1'), then)).toEqual(['2026-03-09 Open', '2026-03-18 Kept']);
    });
});

describe('a promise that is kept, or was', () => {
    it('says since when: the first day on which enough had come, also after the money went back', () => {
        const facts = promise('S05', 'E-P1');
        expect([now(facts, isoDate('2026-03-31')).keptOn, now(facts, isoDate('2026-06-30')).keptOn]).toEqual([
            '2026-03-18',
            '2026-03-18'
        ]);
        expect(now(promise('S05', 'E-P2'), isoDate('2026-06-30')).keptOn).toBeUndefined();
    });
});

describe('a stored promise, read at another time', () => {
    const stored = { status: 'Open', toleranceEndsOn: isoDate('2026-07-03') } as const;

    it('that is open counts as broken once its tolerance has passed: open on 3 July, broken on 4 July', () => {
        expect(promiseStatusOn(stored, isoDate('2026-07-03'))).toBe('Open');
        expect(promiseStatusOn(stored, isoDate('2026-07-04'))).toBe('Broken');
    });

    it('agrees with the judging on every day, while nothing comes', () => {
        const facts = promise('S02', 'B-P1');
        const { status, toleranceEndsOn } = now(facts, isoDate('2026-06-30'));
        for (let day = isoDate('2026-06-30'); day <= lastDay; day = addDays(day, 1)) {
            expect([day, promiseStatusOn({ status, toleranceEndsOn }, day)]).toEqual([day, now(facts, day).status]);
        }
    });

    it('that is judged, or of which nobody knows the tolerance, stays as it is', () => {
        expect(promiseStatusOn({ ...stored, status: 'Kept' }, isoDate('2026-08-01'))).toBe('Kept');
        expect(promiseStatusOn({ status: 'Open' }, isoDate('2026-08-01'))).toBe('Open');
    });
});
