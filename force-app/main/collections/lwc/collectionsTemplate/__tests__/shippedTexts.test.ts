import { fillTemplate, localeOf, templatePurposes, type TemplateFacts } from 'c/collectionsTemplate';
import { addDays, isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';
import templates from '../../../../../../config/policy/templates.json';
import { englishTexts } from './englishTexts';
import { frenchTexts } from './frenchTexts';
import { germanTexts } from './germanTexts';

const shipped = templates.map((template) => ({
    ...template,
    purpose: templatePurposes.find((purpose) => purpose === template.purpose) ?? 'Reminder',
    body: template.body.join('\n'),
    effectiveFrom: isoDate(template.effectiveFrom)
}));
const asOf = isoDate('2026-06-30');
const eur = (text: string) => moneyFromDecimal(text, 'EUR');
const item = (document: string, days: number, amount: string) => ({
    document,
    days,
    dueOn: addDays(asOf, -days),
    amount: eur(amount)
});

const facts: TemplateFacts = {
    customer: 'Dune Hospitality SAS',
    contact: 'Louise Martin',
    collector: 'Nora Bell',
    asOf,
    howToPay: 'IBAN DE02 1203 0000 0000 2020 51\nBIC BYLADEM1001',
    items: [item('D-902', 26, '6000'), item('D-899', 3, '12345.67')],
    openItems: [
        { document: 'D-901', documentOn: isoDate('2026-03-21'), dueOn: isoDate('2026-04-20'), open: eur('8000') },
        { document: 'D-903', documentOn: isoDate('2026-06-10'), dueOn: isoDate('2026-07-10'), open: eur('12000') },
        { document: 'CM-7', documentOn: isoDate('2026-06-18'), open: eur('-2500.50') }
    ],
    promise: { amount: eur('6000'), dueOn: isoDate('2026-07-10'), received: eur('1000'), documents: ['D-902'] },
    installment: { amount: eur('10000'), dueOn: asOf }
};

/** What a reader sees: spaces that do not break look like any other. */
const seen = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    en: englishTexts,
    de: germanTexts,
    fr: frenchTexts
};

test.each(shipped.map((template) => [template.template, template.language, template] as const))(
    '%s in %s',
    (name, language, template) => {
        const filled = fillTemplate(template, facts, localeOf(language));
        expect(filled.gaps).toEqual([]);
        expect(seen(`${filled.subject}\n\n${filled.body}`)).toBe(texts[language]?.[name]);
    }
);

test('every template is there in every language, and every language has every template', () => {
    const names = (language: string) =>
        shipped.filter((template) => template.language === language).map(({ template }) => template);
    expect(names('de')).toEqual(names('en'));
    expect(names('fr')).toEqual(names('en'));
    expect(Object.keys(englishTexts)).toEqual(names('en'));
});

test.each(shipped.map((template) => [template.key, template] as const))(
    '%s says how to pay, or does not go',
    (_key, template) => {
        const { gaps } = fillTemplate(template, { ...facts, howToPay: ' ' }, 'en-US');
        expect(gaps).toEqual([{ reason: 'empty', field: 'how_to_pay' }]);
    }
);
