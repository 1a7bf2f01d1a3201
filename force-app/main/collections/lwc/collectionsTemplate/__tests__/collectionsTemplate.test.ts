import fc from 'fast-check';
import {
    fieldsLeftIn,
    fillTemplate,
    localeOf,
    mailLink,
    type MessageTemplate,
    moneyText,
    type TemplateFacts,
    templateFor,
    totalText,
    unknownFieldsIn
} from 'c/collectionsTemplate';
import { isoDate } from 'c/termsIsoDate';
import { money, moneyFromDecimal } from 'c/termsMoney';

const on = isoDate('2026-06-30');
const template = (subject: string, body = '', rest: Partial<MessageTemplate> = {}): MessageTemplate => ({
    key: 'reminder-1|en',
    template: 'reminder-1',
    language: 'en',
    purpose: 'Reminder',
    subject,
    body,
    effectiveFrom: isoDate('2026-01-01'),
    ...rest
});
const facts: TemplateFacts = { customer: 'Dune Hospitality SAS', asOf: on };
const fill = (subject: string, more: Partial<TemplateFacts> = {}, body = '') =>
    fillTemplate(template(subject, body), { ...facts, ...more }, 'en-US');

describe('filling', () => {
    it('reports what is unknown or empty, each once, and leaves it to be seen', () => {
        expect(fill('{{contact}} {{ colector }}', {}, '{{contact}}\n{{items|A|B}}\n{{constructor}}')).toEqual({
            subject: '{{contact}} {{ colector }}',
            body: '{{contact}}\n{{items|A|B}}\n{{constructor}}',
            blocks: [{ kind: 'text', text: '{{contact}}\n{{items|A|B}}\n{{constructor}}' }],
            gaps: [
                { reason: 'empty', field: 'contact' },
                { reason: 'unknown', field: 'colector' },
                { reason: 'empty', field: 'items' },
                { reason: 'unknown', field: 'constructor' }
            ]
        });
    });

    it('takes what a template says instead of an empty field, never instead of an unknown one', () => {
        expect(fill('Dear {{contact|Accounts Payable}}')).toMatchObject({ subject: 'Dear Accounts Payable', gaps: [] });
        expect(fill('Dear {{contact|all}}', { contact: 'Ana Roux' }).subject).toBe('Dear Ana Roux');
        expect(fill('{{nobody|all}}').gaps).toEqual([{ reason: 'unknown', field: 'nobody' }]);
    });

    it('never reads a value as a field, nor as lines or headers of a mail', () => {
        const hostile = { customer: '{{total}}\r\nBcc: all@example.com\u2028\u202ex', contact: '<b>Ana</b> & Söhne' };
        expect(fill('{{customer}} {{contact}}', hostile)).toMatchObject({
            subject: '{{total}} Bcc: all@example.com x <b>Ana</b> & Söhne',
            gaps: []
        });
    });

    it('keeps a subject within what the record holds', () => {
        expect(fill('{{customer}}', { customer: 'x'.repeat(300) }).subject).toHaveLength(255);
    });

    it('keeps currencies apart', () => {
        const items = [
            moneyFromDecimal('10', 'USD'),
            moneyFromDecimal('860400', 'JPY'),
            moneyFromDecimal('0.5', 'USD')
        ];
        expect(totalText(items, 'en-US').replace(/\u00a0/g, ' ')).toBe('10.50 USD and 860,400 JPY');
    });

    it('knows a table only where it stands alone', () => {
        const item = { document: 'D-902', dueOn: on, days: 0, amount: money(1, 'EUR') };
        expect(fill('', { items: [item] }, 'see {{items|A}}').gaps).toEqual([{ reason: 'empty', field: 'items' }]);
        expect(fill('', { items: [item] }, 'a\n {{items|A}} \nb').blocks).toEqual([
            { kind: 'text', text: 'a' },
            { kind: 'table', head: ['A', '', '', ''], rows: [['D-902', 'Jun 30, 2026', '0', '0.01\u00a0EUR']] },
            { kind: 'text', text: 'b' }
        ]);
    });

    it('holds any amount to its last place', () => {
        fc.assert(
            fc.property(
                fc.integer({ min: -(2 ** 52), max: 2 ** 52 }),
                fc.constantFrom('JPY', 'USD', 'BHD'),
                (minor, code) => {
                    const digits = moneyText(money(minor, code), 'de-DE').replace(/[^\d-]/g, '');
                    expect(Number(digits)).toBe(money(minor, code).minor);
                }
            ),
            { numRuns: 100 }
        );
    });

    it('names the fields of a template that nobody knows', () => {
        expect(unknownFieldsIn('{{customer}} {{custmer|x}} {{items|A|B}} {{custmer}}')).toEqual(['custmer']);
        expect(unknownFieldsIn('{{constructor}}')).toEqual(['constructor']);
    });
});

test.each([
    ['all {{good', ['{{good']],
    ['{{total}} and {{x|y}}', ['{{total}}', '{{x|y}}']],
    ['{ no } fields', []]
])('fields left in "%s"', (text, expected) => {
    expect(fieldsLeftIn(text)).toEqual(expected);
});

test.each([
    ['de', undefined, 'de-DE'],
    ['de', 'GB', 'de-GB'],
    ['en', 'US-CA', 'en-US'],
    ['fr', 'FR', 'fr-FR'],
    ['xx', undefined, 'en-US'],
    ['not a language', 'DE', 'en-US']
])('locale of %s in %s: %s', (language, place, expected) => {
    expect(localeOf(language, place)).toBe(expected);
});

describe('the template', () => {
    const english = template('Hello');
    const german = template('Hallo', '', { key: 'reminder-1|de', language: 'de' });
    const old = template('Once', '', { key: 'old', effectiveTo: isoDate('2026-06-29') });

    it('is the one of the customer’s language, else the English one, which is said', () => {
        const found = (language?: string) => templateFor([english, german, old], 'reminder-1', language, on);
        expect(found('de')).toEqual({ ok: true, value: { template: german, isFallback: false } });
        expect(found('it')).toEqual({ ok: true, value: { template: english, isFallback: true } });
        expect(found()).toEqual({ ok: true, value: { template: english, isFallback: false } });
    });

    it('is none where two are in force, or none', () => {
        expect(templateFor([english, old], 'reminder-1', 'en', isoDate('2026-06-29'))).toEqual({
            ok: false,
            issues: [{ code: 'templatesOverlap', message: 'reminder-1|en, old', field: 'effectiveFrom' }]
        });
        expect(templateFor([german], 'reminder-1', 'en', on)).toMatchObject({ ok: false });
        expect(templateFor([english], 'reminder-2', 'en', on)).toMatchObject({ ok: false });
    });
});

describe('a mail link', () => {
    it('holds everything encoded, its lines as CRLF', () => {
        expect(mailLink('ap+fjord@example.com', 'Rate & Plan?', 'Zeile 1\n100 % & mehr')).toEqual({
            ok: true,
            value: 'mailto:ap%2Bfjord@example.com?subject=Rate%20%26%20Plan%3F&body=Zeile%201%0D%0A100%20%25%20%26%20mehr'
        });
    });

    it.each([
        '',
        'ap',
        'a@b',
        'a@b.com,c@d.com',
        'a@b.com?bcc=c@d.com',
        'a@b.com\r\nBcc: x@y.zz',
        'A <a@b.com>',
        'a@b@c.de'
    ])('is none for "%s"', (recipient) => {
        expect(mailLink(recipient, 's', 'b')).toMatchObject({ ok: false });
    });
});
