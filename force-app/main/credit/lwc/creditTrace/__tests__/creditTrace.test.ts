import { readTrace, writeTrace, type DecisionTrace } from 'c/creditTrace';
import { isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';

const usd = (amount: string) => moneyFromDecimal(amount, 'USD');
const trace: DecisionTrace = {
    asOf: isoDate('2026-06-30'),
    currency: 'USD',
    policies: ['R1|everyone|2026-01-01'],
    fired: [
        {
            rule: 'R1',
            policyKey: 'R1|everyone|2026-01-01',
            kind: 'Oldest overdue',
            effect: 'Block',
            reasonClass: 'Overdue invoices',
            figures: { amount: usd('12000'), days: 67, allowedDays: 60 },
            since: isoDate('2026-06-24')
        }
    ],
    passed: [
        {
            rule: 'R9',
            policyKey: 'R9|everyone|2026-01-01',
            kind: 'Worst band',
            effect: 'Block',
            reasonClass: 'Credit review',
            figures: { band: 4, allowedBand: 4 },
            excludedBy: 'R9|customer'
        }
    ],
    perRule: [
        {
            rule: 'R1',
            clearing: {
                documents: [{ document: 'C-901', days: 67, amount: usd('12000') }],
                total: usd('12000'),
                persons: []
            }
        }
    ],
    isSmallest: true,
    groupMembers: [
        {
            key: 'sample|1000|S08S',
            name: 'Harbour South Ltd',
            accountId: '001000000000001AAA',
            ownLimit: usd('60000'),
            receivables: usd('45000'),
            orders: usd('10000'),
            exposure: usd('55000'),
            promised: { amount: usd('25000'), dueOn: isoDate('2026-07-06') }
        }
    ]
};

describe('a stored decision trace', () => {
    it('is read as it was written', () => {
        expect(readTrace(writeTrace(trace))).toEqual({ ok: true, value: trace });
    });

    it.each([
        [{ ...trace, isSmallest: 'yes' }, 'isSmallest is neither true nor false'],
        [{ ...trace, fired: [{ ...trace.fired[0], kind: 'Moon phase' }] }, 'fired[0].kind is none of'],
        [{ ...trace, perRule: [{ rule: 'R1' }] }, 'perRule[0].clearing is missing']
    ])('is an issue when it is unreadable', (broken, message) => {
        const read = readTrace(writeTrace(broken as DecisionTrace));
        expect(read.ok ? '' : read.issues[0]?.message).toContain(message);
    });
});
