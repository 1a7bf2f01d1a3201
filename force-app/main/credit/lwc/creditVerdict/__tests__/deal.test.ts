import { verdictOf, type VerdictInput } from 'c/creditVerdict';
import type { Judgement } from 'c/creditJudgement';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';
import { given, judgement, overLimit, personHold, release, stale, usd } from './customer';

describe('a deal', () => {
    const step = (from: string, expected: number, sure: number) => ({
        from: isoDate(from),
        with: usd(expected),
        without: usd(sure)
    });
    const withRoom = (...room: Judgement['room'][number][]): Partial<VerdictInput> => ({
        judgement: { ...judgement, room }
    });
    const deal = (amount: number, shipDate?: string, inAdvance = false) => ({
        amount: usd(amount),
        shipDate: shipDate === undefined ? undefined : isoDate(shipDate),
        inAdvance
    });
    const birch = withRoom(step('2026-06-30', 13_500, 13_500), step('2026-07-01', 22_000, 13_500));

    it('does not fit, by how much, and from when on it would', () => {
        expect(verdictOf(given({}, { ...birch, deal: deal(15_000, '2026-07-20') }))).toEqual({
            kind: 'doesNotFit',
            reasons: [{ code: 'doesNotFit', values: { short: usd(1_500), over: 'room' } }],
            stale: false,
            roomUsable: true,
            deal: {
                today: usd(-1_500),
                shipDate: '2026-07-20',
                with: usd(7_000),
                without: usd(-1_500),
                short: usd(1_500),
                fitsFrom: { on: '2026-07-01', ifArrives: usd(8_500) }
            }
        });
        expect(verdictOf(given({}, { ...birch, deal: deal(13_500) }))).toMatchObject({
            kind: 'clear',
            deal: { today: usd(0), shipDate: '2026-06-30' }
        });
    });

    it('in advance needs no room, and one in another currency is not counted', () => {
        expect(verdictOf(given({}, { ...birch, deal: deal(99_000, undefined, true) })).kind).toBe('clear');
        const euro = { amount: moneyFromDecimal(99_000, 'EUR'), inAdvance: false };
        expect(verdictOf(given({}, { ...birch, deal: euro }))).toMatchObject({ kind: 'clear', deal: undefined });
    });

    it('Juniper: 12,000 does not fit into the 4,000 left of the release, 3,000 does', () => {
        const room = withRoom(step('2026-06-30', -5_000, -5_000), step('2026-07-16', -30_000, -30_000));
        const juniper = (amount: number) =>
            verdictOf(given(overLimit, { ...room, holds: [release], deal: deal(amount, '2026-07-20') }));
        expect(juniper(12_000)).toMatchObject({
            kind: 'doesNotFit',
            reasons: [
                { code: 'doesNotFit', values: { short: usd(8_000), over: 'release' } },
                { code: 'released' },
                { code: 'overLimit' }
            ],
            deal: { today: usd(-17_000), with: usd(-42_000), without: usd(-42_000), fitsFrom: undefined }
        });
        expect(juniper(3_000).kind).toBe('released');
    });

    it('behind a hold keeps its figures, on stale figures it has none', () => {
        expect(verdictOf(given({}, { ...birch, deal: deal(15_000), holds: [personHold] }))).toMatchObject({
            kind: 'heldByPerson',
            deal: { today: usd(-1_500) }
        });
        expect(verdictOf(given({}, { ...birch, deal: deal(15_000), ...stale })).deal).toBeUndefined();
    });
});
