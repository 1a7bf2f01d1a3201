import { exposureOf } from 'c/creditExposure';
import { moneyFromDecimal, zero } from 'c/termsMoney';

const usd = (text: string) => moneyFromDecimal(text, 'USD');
const none = zero('USD');
const parts = { openReceivables: none, unappliedCredits: none, openOrders: none, shippedNotBilled: none };

describe('exposure', () => {
    it('adds receivables, orders and shipped goods and takes credits off once (Juniper)', () => {
        const juniper = {
            openReceivables: usd('118000'),
            unappliedCredits: usd('-5000'),
            openOrders: usd('36000'),
            shippedNotBilled: usd('6000')
        };
        expect(exposureOf(juniper)).toEqual(usd('155000'));
    });

    it('is the same when an order is billed: its order part goes, its receivable part comes', () => {
        expect(exposureOf({ ...parts, openOrders: usd('100') })).toEqual(
            exposureOf({ ...parts, openReceivables: usd('100') })
        );
    });

    it('goes below zero when credits are more than everything else', () => {
        expect(exposureOf({ ...parts, openReceivables: usd('10'), unappliedCredits: usd('-25') })).toEqual(usd('-15'));
    });

    it.each([
        { ...parts, openReceivables: usd('-1') },
        { ...parts, openOrders: usd('-1') },
        { ...parts, shippedNotBilled: usd('-1') },
        { ...parts, unappliedCredits: usd('1') }
    ])('refuses a part of the wrong sign: %j', (wrong) => {
        expect(() => exposureOf(wrong)).toThrow(RangeError);
    });

    it('refuses two currencies', () => {
        expect(() => exposureOf({ ...parts, openOrders: moneyFromDecimal('1', 'EUR') })).toThrow(TypeError);
    });
});
