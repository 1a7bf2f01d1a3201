import { companyName, places } from './companyNames.ts';
import type { Random } from './random.ts';

/** How a customer pays. */
export type PaymentHabit = 'prompt' | 'late' | 'slow' | 'failing';

/** A currency of the sample. */
export type SampleCurrency = keyof typeof places;

/** A generated customer: its master data and how it behaves. */
export interface SampleCustomer {
    readonly company: string;
    readonly number: string;
    readonly name: string;
    readonly city: string;
    readonly country: string;
    readonly industry: string;
    readonly currency: SampleCurrency;
    readonly termsDays: number;
    /** A usual invoice, in whole currency units. */
    readonly usualInvoice: number;
    readonly invoicesAMonth: number;
    readonly habit: PaymentHabit;
    readonly buysInInstallments: boolean;
    /** Blank: nobody has set up credit for it. */
    readonly ownLimit?: number;
}

const currencies: readonly [SampleCurrency, ...SampleCurrency[]] = [
    'USD',
    'USD',
    'USD',
    'USD',
    'USD',
    'USD',
    'EUR',
    'EUR',
    'EUR',
    'GBP',
    'GBP',
    'JPY'
];
const habits: readonly [PaymentHabit, ...PaymentHabit[]] = [
    'prompt',
    'prompt',
    'prompt',
    'prompt',
    'late',
    'late',
    'late',
    'slow',
    'slow',
    'failing'
];
const terms: readonly [number, ...number[]] = [14, 30, 30, 30, 45, 60];
const secondCompanyCustomers = 8;

/** Makes so many customers; the first pounds-trading ones belong to the second company. */
export function generateCustomers(random: Random, count: number): SampleCustomer[] {
    const taken = new Set<string>();
    let inSecondCompany = 0;
    return Array.from({ length: count }, (_, index) => {
        const currency = random.pick(currencies);
        const isSecond = currency === 'GBP' && inSecondCompany < secondCompanyCustomers;
        inSecondCompany += isSecond ? 1 : 0;
        return generateCustomer(random, index, currency, isSecond ? '2000' : '1000', taken);
    });
}

function generateCustomer(
    random: Random,
    index: number,
    currency: SampleCurrency,
    company: string,
    taken: Set<string>
): SampleCustomer {
    const place = random.pick(places[currency]);
    const usualInvoice = random.between(6, 120) * 100 * (currency === 'JPY' ? 100 : 1);
    const invoicesAMonth = random.pick([1, 1, 1, 2, 2, 3]);
    const termsDays = random.pick(terms);
    const usualExposure = usualInvoice * invoicesAMonth * (termsDays / 30 + 0.7);
    const step = currency === 'JPY' ? 500_000 : 5_000;
    return {
        company,
        number: String(100_001 + index).padStart(10, '0'),
        ...companyName(random, place, taken),
        city: place.city,
        country: place.country,
        currency,
        termsDays,
        usualInvoice,
        invoicesAMonth,
        habit: random.pick(habits),
        buysInInstallments: random.chance(0.08),
        ownLimit: random.chance(0.04) ? undefined : Math.ceil((usualExposure * (1 + random.next() * 1.6)) / step) * step
    };
}
