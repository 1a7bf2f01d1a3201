import type { PolicyKind, PolicyRecord } from 'c/creditPolicy';
import { settingsOf } from 'c/creditSettings';
import { isoDate } from 'c/termsIsoDate';

const on = isoDate('2026-06-30');
const record = (kind: PolicyKind, more: Partial<PolicyRecord>): PolicyRecord => ({
    key: kind,
    kind,
    scope: 'Everyone',
    effectiveFrom: isoDate('2026-01-01'),
    ...more
});
const settings = (...records: PolicyRecord[]) => settingsOf(records, { on });

describe('settings', () => {
    it('are those of the domain where no policy sets others', () => {
        expect(settings()).toEqual({
            ok: true,
            value: {
                shields: ['hold'],
                unconfirmed: { workingDays: 5, percent: 25 },
                netCredits: true,
                promise: { days: 3, percent: 95, partlyPercent: 10 },
                plan: { graceDays: 5, misses: 2, cureDays: 10 },
                guard: 'Refuse at quote'
            }
        });
    });

    it('come from the records in force', () => {
        expect(
            settings(
                record('Dispute shield', { value: 'hold; exposure' }),
                record('Unconfirmed dispute', { days: 3, percent: 10 }),
                record('Net credits', { value: 'off' }),
                record('Promise tolerance', { days: 0, percent: 100, value: '50' }),
                record('Plan default', { graceDays: 0, value: '1', days: 0 }),
                record('Quoting guard', { value: 'Refuse at send' })
            )
        ).toEqual({
            ok: true,
            value: {
                shields: ['hold', 'exposure'],
                unconfirmed: { workingDays: 3, percent: 10 },
                netCredits: false,
                promise: { days: 0, percent: 100, partlyPercent: 50 },
                plan: { graceDays: 0, misses: 1, cureDays: 0 },
                guard: 'Refuse at send'
            }
        });
        expect(settings(record('Dispute shield', { value: 'none' }))).toMatchObject({ value: { shields: [] } });
    });

    it.each([
        ['Dispute shield', { value: 'hold;everything' }],
        ['Dispute shield', { value: 'hold;dunning' }],
        ['Net credits', { value: 'Yes' }],
        ['Net credits', {}],
        ['Promise tolerance', { value: 'ten' }],
        ['Plan default', { value: '-1' }],
        ['Quoting guard', { value: 'Never' }]
    ] as const)('%s %p cannot be read', (kind, more) => {
        expect(settings(record(kind, more))).toMatchObject({ ok: false, issues: [{ code: 'badPolicy', field: kind }] });
    });

    it('that overlap are an issue', () => {
        const twice = [record('Net credits', { value: 'on' }), record('Net credits', { value: 'off', key: 'second' })];
        expect(settings(...twice)).toMatchObject({ ok: false, issues: [{ code: 'policiesOverlap' }] });
    });
});
