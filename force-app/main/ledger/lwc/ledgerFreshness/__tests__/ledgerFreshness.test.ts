import { freshUntil, isStale } from 'c/ledgerFreshness';
import { isoDate } from 'c/termsIsoDate';

const run = { lastGoodRun: new Date('2026-06-30T06:00:00Z'), asOf: isoDate('2026-06-30'), staleAfterHours: 26 };

describe('freshness', () => {
    it('ends at the second: 26 hours after the run of 06:00', () => {
        expect(freshUntil(run)).toEqual(new Date('2026-07-01T08:00:00Z'));
        expect(isStale(run, new Date('2026-07-01T08:00:00Z'))).toBe(false);
        expect(isStale(run, new Date('2026-07-01T08:00:01Z'))).toBe(true);
    });

    it('does not grow younger by a run over old figures', () => {
        const rerun = { ...run, lastGoodRun: new Date('2026-07-04T06:00:00Z') };
        expect(freshUntil(rerun)).toEqual(new Date('2026-07-02T02:00:00Z'));
    });

    it('takes the agreed hours from the source', () => {
        expect(freshUntil({ ...run, staleAfterHours: 1.5 })).toEqual(new Date('2026-06-30T07:30:00Z'));
    });

    it.each([
        ['a source that never ran well', { ...run, lastGoodRun: undefined }],
        ['a source without a ledger day', { ...run, asOf: undefined }]
    ])('%s is stale', (_name, source) => {
        expect(freshUntil(source)).toBeUndefined();
        expect(isStale(source, new Date('2026-06-30T06:00:01Z'))).toBe(true);
    });
});
