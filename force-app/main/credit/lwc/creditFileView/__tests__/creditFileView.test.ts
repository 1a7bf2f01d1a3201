import { readFileFacts, type FileFacts } from 'c/creditFileGateway';
import { creditFileView, type FileTable, type PapersView } from 'c/creditFileView';
import type { ScoreReader } from 'c/creditScoreView';
import { addDays, isoDate } from 'c/termsIsoDate';
import { moneyFromDecimal } from 'c/termsMoney';
import {
    GRANITE_FOR_CREDIT,
    GRANITE_FOR_REP,
    LARCH_FOR_CREDIT,
    MISTRAL_FOR_CREDIT,
    MISTRAL_FOR_REP
} from '../../../../../test/payloads/creditFile';

const usd = (value: number) => moneyFromDecimal(value, 'USD');
const today = isoDate('2026-06-30');
const reader: ScoreReader = { today, locale: 'en-US' };

function factsOf(answer: unknown, seesScores: boolean): FileFacts {
    const facts = readFileFacts(answer, seesScores);
    if (!facts) {
        throw new Error('no account');
    }
    return facts;
}
const viewOf = (answer: unknown, seesScores = true) => creditFileView(factsOf(answer, seesScores), reader);
const texts = (rows: readonly { readonly label: string; readonly text: string }[]) =>
    rows.map(({ label, text }) => `${label}: ${text}`.replaceAll('\u00a0', ' '));
const tableOf = (papers: PapersView | undefined, wanted: string): FileTable | undefined =>
    papers?.tables.find(({ key }) => key === wanted);
const cellsOf = (table: FileTable | undefined) =>
    table && [...table.rows, ...(table.footer ? [table.footer] : [])].map(({ cells }) => cells.map(({ text }) => text));

describe('terms and review', () => {
    const granite = factsOf(GRANITE_FOR_REP, false);
    const reviewOn = (reviewDate: string | undefined) => {
        const [profile] = granite.profiles;
        const profiles = profile ? [{ ...profile, reviewDate: reviewDate ? isoDate(reviewDate) : undefined }] : [];
        const row = creditFileView({ ...granite, profiles }, reader).profiles[0]?.rows[1];
        return [row?.text, row?.direction?.word, row?.direction?.isWorse];
    };

    it.each([
        ['2026-05-31', ['31 May', 'overdue by 30 days', true]],
        ['2026-06-29', ['29 Jun', 'overdue by 1 day', true]],
        ['2026-06-30', ['30 Jun', 'due today', false]],
        ['2026-07-01', ['1 Jul, due tomorrow', undefined, undefined]],
        ['2027-01-31', ['31 Jan 2027, due in 215 days', undefined, undefined]],
        [undefined, ['no date set', undefined, undefined]]
    ])('a review on %s', (day, expected) => {
        expect(reviewOn(day)).toEqual(expected);
    });

    it('falls back to the days of the ledger where no terms were written down', () => {
        const [profile] = granite.profiles;
        const rowsWith = (terms: string | undefined, termDays: number | undefined) =>
            creditFileView({ ...granite, profiles: profile ? [{ ...profile, terms, termDays }] : [] }, reader)
                .profiles[0]?.rows[0]?.text;
        expect([rowsWith('In advance', 30), rowsWith(undefined, 30), rowsWith(undefined, undefined)]).toEqual([
            'In advance',
            '30 days net',
            'none agreed'
        ]);
    });

    it('names court, number and filing date of an insolvency, for credit only', () => {
        expect(texts(viewOf(LARCH_FOR_CREDIT).profiles[0]?.rows ?? [])).toEqual([
            'Terms: In advance',
            'Next review: no date set',
            'Insolvency court: United States Bankruptcy Court',
            'Case number: Chapter 11 26-10417',
            'Filed on: 22 Jun'
        ]);
        expect(texts(viewOf(LARCH_FOR_CREDIT, false).profiles[0]?.rows ?? [])).toHaveLength(2);
    });

    it('names the customer where an account has two profiles', () => {
        const [profile] = granite.profiles;
        const two = profile ? [profile, { ...profile, id: 'b', customerNumber: 'S99', currency: 'EUR' }] : [];
        expect(creditFileView({ ...granite, profiles: two }, reader).profiles.map(({ title }) => title)).toEqual([
            'Customer S07, USD',
            'Customer S99, EUR'
        ]);
    });
});

describe('Mistral', () => {
    it('has three of five documents, in the order in which they are handed in', () => {
        const { checklist, profiles } = viewOf(MISTRAL_FOR_CREDIT);
        expect(checklist.label).toBe('3 of 5 documents');
        expect(checklist.items.map(({ name, status, isMissing }) => [name, status, isMissing])).toEqual([
            ['Antragsformular', 'accepted 18 Jun', false],
            ['Trade references', 'received 25 Jun', false],
            ['Financial statements', 'received 24 Jun', false],
            ['Guarantee', 'missing', true],
            ['Tax certificate', 'missing', true]
        ]);
        expect(profiles).toMatchObject([{ rows: [], empty: expect.stringContaining('No credit is set up') }]);
    });

    it('has references with their median, and a proposal with every step', () => {
        const { papers } = viewOf(MISTRAL_FOR_CREDIT);
        expect(cellsOf(tableOf(papers, 'references'))).toEqual([
            ['Prairie Flour Mills', 'on time', '22 Jun', '50,000'],
            ['Northern Dairy Supply', '3 days late', '22 Jun', '60,000'],
            ['Atlantic Packaging', '1 day late', '22 Jun', '100,000'],
            ['Median', '', '', '60,000']
        ]);
        expect(papers?.proposal).toMatchObject({
            currency: 'USD',
            amount: { text: '70,000', value: '70000.00' },
            sentence: 'what the customer asks for decides'
        });
        expect(texts(papers?.proposal.rows ?? [])).toEqual([
            'Net worth: 800,000',
            '10 % of net worth: 80,000',
            'Median of 3 references: 60,000',
            'Mean of both: 70,000',
            'Need (limit asked for): 70,000',
            'Lesser of need and mean: 70,000',
            'Not rated: 100 % of it: 70,000'
        ]);
        expect([papers?.scores, papers?.noScores]).toEqual([[], 'Scores begin with a credit profile.']);
    });

    it('says that net worth and references decide over a need of 600,000', () => {
        const facts = factsOf(MISTRAL_FOR_CREDIT, true);
        const application = { isOpen: true, requestedLimit: usd(600_000), netWorth: usd(800_000) };
        const papers = facts.papers && { ...facts.papers, application };
        expect(creditFileView({ ...facts, papers }, reader).papers?.proposal).toMatchObject({
            amount: { text: '70,000' },
            sentence: 'net worth and references decide'
        });
    });

    it('shows a reference in another currency with it, and then neither median nor proposal', () => {
        const facts = factsOf(MISTRAL_FOR_CREDIT, true);
        const euros = { id: 'e', referee: 'Moulin SA', highCredit: moneyFromDecimal(40_000, 'EUR') };
        const papers = facts.papers && { ...facts.papers, references: [...facts.papers.references, euros] };
        const view = creditFileView({ ...facts, papers }, reader).papers;
        expect(tableOf(view, 'references')?.caption).toBeUndefined();
        expect(cellsOf(tableOf(view, 'references'))?.slice(2)).toEqual([
            ['Atlantic Packaging', '1 day late', '22 Jun', '100,000 USD'],
            ['Moulin SA', 'not recorded', 'not recorded', '40,000 EUR'],
            ['Median', '', '', 'undefined: two currencies are never mixed']
        ]);
        expect(view?.proposal).toEqual({
            title: 'Limit proposal',
            sentence: 'No proposal: the figures are in two currencies, which are never mixed.',
            rows: []
        });
    });

    it('has the checklist without dates and nothing else for sales', () => {
        const view = viewOf(MISTRAL_FOR_REP, false);
        expect(view.papers).toBeUndefined();
        expect(view.checklist.label).toBe('3 of 5 documents');
    });
});

describe('Granite', () => {
    const view = viewOf(GRANITE_FOR_CREDIT).papers;

    it('has its statement with Z’ in the zone of distress, and the parts of it', () => {
        const statements = tableOf(view, 'statements');
        expect(statements?.caption).toBe('USD');
        expect(cellsOf(statements)).toEqual([
            [
                '31 Dec 2025, Annual accounts 2025',
                ...['5,000,000', '4,400,000', '600,000', '\u2212250,000', '6,000,000'],
                '0.818 distress'
            ]
        ]);
        expect(statements?.details).toMatchObject([{ title: "Altman Z', year to 31 Dec 2025" }]);
        expect(texts(statements?.details[0]?.rows ?? [])).toEqual([
            'Working capital / total assets: \u22120.18 × 0.717 = \u22120.129',
            'Retained earnings / total assets: \u22120.18 × 0.847 = \u22120.152',
            'EBIT / total assets: \u22120.05 × 3.107 = \u22120.155',
            'Book equity / total liabilities: 0.136 × 0.42 = 0.057',
            'Sales / total assets: 1.2 × 0.998 = 1.198',
            'Sum (above 2.9 safe, below 1.23 distress): 0.818 distress'
        ]);
    });

    it.each([
        ['2024-12-29', {}, 'not used: older than 18 months'],
        ['2026-12-31', {}, 'not used: the year has not ended'],
        ['2025-12-31', { ebit: undefined }, 'undefined: EBIT not recorded'],
        ['2025-12-31', { totalLiabilities: moneyFromDecimal(0, 'USD') }, 'undefined: Total liabilities not above zero']
    ])('a year to %s with %j: "%s", and no parts', (periodEnd, change, text) => {
        const facts = factsOf(GRANITE_FOR_CREDIT, true);
        const statements = facts.papers?.statements.map((one) => ({
            ...one,
            ...change,
            periodEnd: isoDate(periodEnd)
        }));
        const papers = facts.papers && { ...facts.papers, statements: statements ?? [] };
        const changed = tableOf(creditFileView({ ...facts, papers }, reader).papers, 'statements');
        expect(changed?.rows[0]?.cells.at(-1)?.text).toBe(text);
        expect(changed?.details).toEqual([]);
    });

    it('has band 5, the parts of the own score, both bureau scores and days late by half-year', () => {
        const [scores] = view?.scores ?? [];
        expect(scores?.band.bandLabel).toBe('Band 5 of 5, 1 is best');
        expect(texts(scores?.own.rows ?? [])).toEqual([
            'Best score: 100',
            'Days beyond terms, 12 months: \u221240',
            'Later in the last 90 days: \u221215',
            'Broken promises, 12 months: 0',
            'Use of the limit above 50 %: \u22122',
            'Own score: 43, band 4',
            'Days beyond terms: 76.17'
        ]);
        expect(scores?.lines.map(({ title, answers }) => [title, ...texts(answers)])).toEqual([
            ['D&B PAYDEX', '12 Jun: 38, 66 days late'],
            ['D&B Failure class', '12 Jun: 5 of 5']
        ]);
        expect(scores?.daysLate?.label).toBe('Days paid late: 10 in H2 24, 20 in H1 25, 35 in H2 25; worse');
        expect(scores?.review).toBeUndefined();
    });

    it('leaves out a half-year that was not read whole', () => {
        const facts = factsOf(GRANITE_FOR_CREDIT, true);
        const papers = facts.papers && { ...facts.papers, hasMorePaidItems: true };
        const [scores] = creditFileView({ ...facts, papers }, reader).papers?.scores ?? [];
        expect(scores?.daysLate?.points.map(({ date }) => date)).toEqual(['H1 25', 'H2 25']);
    });

    it('names in one line what is not on file', () => {
        expect(view?.notOnFile).toBe('Not on file: Trade references · Guarantors and other payers');
        expect(viewOf(MISTRAL_FOR_CREDIT).papers?.notOnFile).toBe(
            'Not on file: Financial statements · Guarantors and other payers'
        );
    });

    it('has no proposal without an application', () => {
        expect(view?.proposal.sentence).toBe('No proposal: no limit was asked for.');
    });
});

describe('Larch', () => {
    it('needs a person: 998 in words, and not on the line', () => {
        const [scores] = viewOf(LARCH_FOR_CREDIT).papers?.scores ?? [];
        expect(scores?.review).toContain('needs a person');
        expect(scores?.band.bandWord).toBe('Not rated');
        expect(texts(scores?.lines[0]?.answers ?? [])).toEqual([
            '23 Jun: not rated: bankruptcy in the last years',
            '9 Mar: 38 of 100',
            '9 Dec 2025: 61 of 100'
        ]);
        expect(scores?.lines[0]?.trend?.points.map(({ value }) => value)).toEqual(['61', '38']);
    });

    it('says that a guarantee has ended, on the day after its last', () => {
        const guarantee = (day: string) => {
            const facts = factsOf(LARCH_FOR_CREDIT, true);
            const { papers } = creditFileView(facts, { ...reader, today: isoDate(day) });
            return tableOf(papers, 'guarantors')?.rows[0]?.cells[2]?.text;
        };
        expect([guarantee('2026-03-31'), guarantee(addDays(isoDate('2026-03-31'), 1))]).toEqual([
            '31 Mar',
            '31 Mar, ended'
        ]);
    });
});
