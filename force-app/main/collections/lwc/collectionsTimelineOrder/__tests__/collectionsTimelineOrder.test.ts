import fc from 'fast-check';
import {
    type Batch,
    boundAfter,
    comparePositions,
    dayPosition,
    emptyBound,
    instantPosition,
    mergedPage,
    type Placed,
    refreshed,
    type Stretch,
    streamNames,
    type StreamName,
    streams,
    withPage
} from 'c/collectionsTimelineOrder';
import { isoDate } from 'c/termsIsoDate';

const zones = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/Berlin'] as const;

/** One record as a server holds it: the field that its stream is ordered by, and its Id. */
interface Stored {
    readonly stream: StreamName;
    readonly time: string;
    readonly id: string;
}

const idOf = (number: number) => `a0B${String(number).padStart(12, '0')}AAA`;

// Few days and seconds, so that equal moments are common; the clocks of Europe and America change among them.
const aRecord = fc
    .record({
        stream: fc.constantFrom(...streamNames),
        day: fc.integer({ min: 1, max: 9 }),
        second: fc.constantFrom(0, 1, 2, 39_600, 86_399)
    })
    .map(({ stream, day, second }) => {
        const date = `2026-03-${String(day + 5).padStart(2, '0')}`;
        const instant = new Date(Date.parse(`${date}T00:00:00Z`) + second * 1_000).toISOString();
        return { stream, time: streams[stream].time === 'day' ? date : instant };
    });
const someRecords = fc
    .array(aRecord, { maxLength: 80 })
    .map((records) => records.map((record, index): Stored => ({ ...record, id: idOf((index * 7) % 83) })));

function placed({ stream, time, id }: Stored, timeZone: string): Placed {
    const position =
        streams[stream].time === 'day'
            ? dayPosition(stream, isoDate(time), id)
            : instantPosition(stream, new Date(time), id, timeZone);
    return { key: `${stream}|${id}`, position };
}

/** What an org answers: a stream's records below its bound, in the order of time and Id, so many of them. */
function batches(records: readonly Stored[], last: Placed | undefined, size: number, timeZone: string) {
    return streamNames.map((stream): Batch<Placed> => {
        const { before, id } = boundAfter(stream, last?.position, timeZone);
        const below = records
            .filter((record) => record.stream === stream)
            .filter((record) => record.time < before || (record.time === before && record.id < id))
            .sort((left, right) => (left.time + left.id < right.time + right.id ? 1 : -1));
        return {
            events: below.slice(0, size).map((record) => placed(record, timeZone)),
            hasMore: below.length > size
        };
    });
}

function readTo(records: readonly Stored[], size: number, timeZone: string, pages: number): Stretch<Placed> {
    let list = mergedPage(batches(records, undefined, size, timeZone), size);
    for (let page = 1; page < pages && !list.isComplete; page += 1) {
        list = withPage(list, mergedPage(batches(records, list.events.at(-1), size, timeZone), size));
    }
    return list;
}

const keysOf = ({ events }: Stretch<Placed>) => events.map(({ key }) => key);
const inOrder = (records: readonly Stored[], timeZone: string) =>
    records
        .map((record) => placed(record, timeZone))
        .sort((left, right) => comparePositions(left.position, right.position))
        .map(({ key }) => key);

describe('pages', () => {
    it('give every event once and in order, whatever happened in one moment', () => {
        fc.assert(
            fc.property(
                someRecords,
                fc.integer({ min: 1, max: 12 }),
                fc.constantFrom(...zones),
                (records, size, zone) => {
                    const all = readTo(records, size, zone, Infinity);
                    expect(keysOf(all)).toEqual(inOrder(records, zone));
                    expect(all.isComplete).toBe(true);
                }
            ),
            { numRuns: 300 }
        );
    });

    it('lose and double nothing when something new comes between two of them', () => {
        fc.assert(
            fc.property(someRecords, someRecords, fc.integer({ min: 1, max: 12 }), (records, others, size) => {
                const first = readTo(records, size, 'UTC', 1);
                const later = [...records, ...others.map((other, index) => ({ ...other, id: idOf(900 + index) }))];
                let list = first;
                for (let page = 0; page < 200 && !list.isComplete; page += 1) {
                    list = withPage(list, mergedPage(batches(later, list.events.at(-1), size, 'UTC'), size));
                }
                const keys = keysOf(list);
                expect(new Set(keys).size).toBe(keys.length);
                expect(inOrder(records, 'UTC').filter((key) => !keys.includes(key))).toEqual([]);
            })
        );
    });
});

describe('refreshed', () => {
    it('is what one would have read from the top', () => {
        fc.assert(
            fc.property(someRecords, someRecords, fc.integer({ min: 1, max: 12 }), (records, others, size) => {
                const known = readTo(records, size, 'UTC', 3);
                const later = [...records, ...others.map((other, index) => ({ ...other, id: idOf(900 + index) }))];
                const count = Math.max(size, known.events.length);
                const fresh = readTo(later, count, 'UTC', 1);
                const keys = keysOf(refreshed(known, fresh));
                const expected = inOrder(later, 'UTC');
                expect(new Set(keys).size).toBe(keys.length);
                expect(keys.slice(0, fresh.events.length)).toEqual(expected.slice(0, fresh.events.length));
            })
        );
    });

    it('keeps what stands below the fresh events, and lets it go when the two do not meet', () => {
        const event = (day: string, id: string) => placed({ stream: 'payments', time: day, id }, 'UTC');
        const known = { events: [event('2026-06-03', 'c'), event('2026-06-02', 'b')], isComplete: true };
        const meeting = { events: [event('2026-06-04', 'd'), event('2026-06-03', 'c')], isComplete: false };
        expect(keysOf(refreshed(known, meeting))).toEqual(['payments|d', 'payments|c', 'payments|b']);
        expect(refreshed(known, meeting).isComplete).toBe(true);
        const apart = { events: [event('2026-06-06', 'f'), event('2026-06-05', 'e')], isComplete: false };
        expect(refreshed(known, apart)).toEqual({ events: apart.events, isComplete: false });
    });

    it('drops what is gone', () => {
        const event = (day: string, id: string) => placed({ stream: 'payments', time: day, id }, 'UTC');
        const known = { events: [event('2026-06-03', 'c'), event('2026-06-02', 'b')], isComplete: true };
        expect(refreshed(known, { events: [], isComplete: true }).events).toEqual([]);
    });
});

describe('order', () => {
    const day = isoDate('2026-04-02');

    it('puts contacts of a day above what was booked on it, and of that the effect above its cause', () => {
        const positions = [
            dayPosition('reversals', day, 'a'),
            dayPosition('promises', day, 'a'),
            dayPosition('holds', day, 'a'),
            instantPosition('activities', new Date('2026-04-02T00:00:00Z'), 'a', 'UTC')
        ];
        expect(positions.sort(comparePositions).map(({ stream }) => stream)).toEqual([
            'activities',
            'holds',
            'promises',
            'reversals'
        ]);
    });

    it("starts a day at the reader's place", () => {
        const hold = dayPosition('holds', day, 'a03000000000001AAA');
        expect(boundAfter('activities', hold, 'America/Los_Angeles').before).toBe('2026-04-02T07:00:00.000Z');
        expect(boundAfter('activities', hold, 'Europe/Berlin').before).toBe('2026-04-01T22:00:00.000Z');
    });

    it('asks a stream that is not wanted for nothing', () => {
        expect(emptyBound('holds').before < '1900').toBe(true);
        expect(emptyBound('activities').before).toBe('1700-01-01T00:00:00.000Z');
    });
});
