import { type DebtorType, debtorTypes, readContactRule, ruleFindings } from 'c/collectionsContactRules';
import { shippedRules } from './shippedRules';

/** At 10:00 at the place. */
const said = (debtorType: DebtorType, place: string | undefined, day: string, isInsolvent = false) =>
    ruleFindings(shippedRules, {
        at: new Date(`${day}T10:00:00Z`),
        isCall: true,
        isAtOnce: true,
        debtorType,
        place,
        timeZone: 'UTC',
        isInsolvent,
        past: []
    }).map(({ effect, citation }) => `${effect}: ${citation}`);

const NOW = '2026-06-30';
const ROSENTHAL_FLAG = 'Warn: Cal. Civ. Code 1788 (SB 1286)';
const ROSENTHAL_OUT = 'Inform: Cal. Civ. Code 1788 (AB 1521)';

describe('the table of DOMAIN §5', () => {
    test.each([
        ['Company', 'US-CA', '2025-06-30', []],
        ['Company', 'US-CA', '2025-10-01', []],
        ['Company', 'US-CA', NOW, []],
        ['Sole trader', 'US-CA', '2025-06-30', []],
        ['Sole trader', 'US-CA', '2025-07-01', [ROSENTHAL_FLAG]],
        ['Sole trader', 'US-CA', '2025-12-31', [ROSENTHAL_FLAG]],
        ['Sole trader', 'US-CA', '2026-01-01', [ROSENTHAL_OUT]],
        ['Guarantor', 'US-CA', '2025-12-31', [ROSENTHAL_FLAG]],
        ['Guarantor', 'US-CA', NOW, [ROSENTHAL_OUT]],
        ['Sole trader', 'US-NV', '2025-10-01', []],
        ['Consumer', 'US-CA', NOW, ['Warn: Cal. Civ. Code 1788']],
        ['Company', 'GB', NOW, ['Inform: 1998 c. 20']],
        ['Sole trader', 'GB', NOW, ['Inform: 1998 c. 20', 'Inform: Pre-Action Protocol for Debt Claims, 3 and 4']],
        ['Guarantor', 'GB', NOW, ['Inform: 1998 c. 20', 'Inform: Pre-Action Protocol for Debt Claims, 3 and 4']],
        ['Consumer', 'GB', NOW, ['Inform: Pre-Action Protocol for Debt Claims, 3 and 4']],
        ['Company', 'FR', NOW, ['Inform: Directive 2011/7/EU, articles 3 and 6']],
        ['Sole trader', 'DE', NOW, ['Inform: Directive 2011/7/EU, articles 3 and 6']],
        ['Guarantor', 'DE', NOW, ['Inform: Directive 2011/7/EU']],
        ['Consumer', 'DE', NOW, []],
        ['Company', 'GB', '1998-10-31', []],
        ['Company', undefined, NOW, []],
        ['Company', 'JP', NOW, []]
    ] as const)('%s in %s on %s', (debtorType, place, day, expected) => {
        expect(said(debtorType, place, day)).toEqual(expected);
    });

    test('the automatic stay blocks, and for a guarantor it asks to look', () => {
        const stays = debtorTypes.map((type) => said(type, 'US-TX', NOW, true).filter((line) => line.includes('362')));
        expect(stays).toEqual([
            ['Block: 11 USC 362(a)'],
            ['Block: 11 USC 362(a)'],
            ['Warn: 11 USC 362(a), 1301'],
            ['Block: 11 USC 362(a)']
        ]);
        expect(said('Company', 'DE', NOW, true)).not.toContain('Block: 11 USC 362(a)');
    });
});

test('no law of companies blocks without an insolvency', () => {
    const effects = shippedRules
        .filter(({ debtorTypes: types, check }) => types.includes('Company') && check !== 'Stay')
        .map(({ effect }) => effect);
    expect(new Set(effects)).toEqual(new Set(['Inform']));
});

test('a debtor type with a slip of the pen is told, not passed over', () => {
    const value = (text: string) => ({ value: text });
    expect(() =>
        readContactRule({
            Law__c: value('x'),
            Message__c: value('x'),
            Check__c: value('Information'),
            Effect__c: value('Inform'),
            Effective_From__c: value('2026-01-01'),
            Debtor_Types__c: value('Company; Sole traders')
        })
    ).toThrow('Sole traders');
});
