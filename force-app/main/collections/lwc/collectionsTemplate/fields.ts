import { ageingOf } from 'c/ledgerAgeing';
import { maxMoney, subtract, zero, type Money } from 'c/termsMoney';
import { longDay, moneyText, shortDay, totalText } from './format';
import { oneLine, severalLines } from './outside';
import type { TemplateFacts } from './types';

/** A table to put in; its words, in the template's language, are heads of columns or, by `labelled`, of rows. */
export interface Table {
    readonly rows: readonly (readonly string[])[];
    readonly labelled?: (words: readonly string[]) => readonly (readonly string[])[];
}

/** What stands in a field's place; undefined where the facts do not hold it. */
export type FieldValue = string | Table | undefined;

type Field = (facts: TemplateFacts, locale: string) => FieldValue;

/** The ageing of a profile that has not been judged yet. */
const usualBounds = [30, 60, 90];

/** Every field that a template may name. */
const fields: Readonly<Record<string, Field>> = {
    customer: ({ customer }) => filled(oneLine(customer)),
    contact: ({ contact }) => filled(oneLine(contact ?? '')),
    collector: ({ collector }) => filled(oneLine(collector ?? '')),
    as_of: ({ asOf }, locale) => longDay(asOf, locale),
    how_to_pay: ({ howToPay }) => filled(severalLines(howToPay ?? '')),
    items: ({ items = [] }, locale) =>
        tableOf(
            items.map(({ document, dueOn, days, amount }) => [
                oneLine(document),
                shortDay(dueOn, locale),
                String(days),
                moneyText(amount, locale)
            ])
        ),
    total: ({ items = [] }, locale) =>
        totalOf(
            items.map(({ amount }) => amount),
            locale
        ),
    oldest_days: ({ items = [] }) =>
        filled(
            items
                .map(({ days }) => days)
                .sort(descending)
                .slice(0, 1)
                .join()
        ),
    open_items: ({ openItems = [] }, locale) =>
        tableOf(
            openItems.map(({ document, documentOn, dueOn, open }) => [
                oneLine(document),
                shortDay(documentOn, locale),
                dueOn ? shortDay(dueOn, locale) : '',
                moneyText(open, locale)
            ])
        ),
    balance: ({ openItems = [] }, locale) =>
        totalOf(
            openItems.map(({ open }) => open),
            locale
        ),
    ageing: ageingTable,
    promise_amount: ({ promise }, locale) => promise && moneyText(promise.amount, locale),
    promise_date: ({ promise }, locale) => promise && longDay(promise.dueOn, locale),
    promise_documents: ({ promise }) => filled((promise?.documents ?? []).map(oneLine).join(', ')),
    promise_received: ({ promise }, locale) => promise?.received && moneyText(promise.received, locale),
    promise_rest: ({ promise }, locale) =>
        promise?.received &&
        moneyText(maxMoney(subtract(promise.amount, promise.received), zero(promise.amount.currency)), locale),
    installment_amount: ({ installment }, locale) => installment && moneyText(installment.amount, locale),
    installment_date: ({ installment }, locale) => installment && longDay(installment.dueOn, locale)
};

/** The names of the fields, for whoever writes a template. */
export const templateFields: readonly string[] = Object.keys(fields);

/** The value of a field; `isKnown` is false for a name that no field has. */
export function valueOfField(
    name: string,
    facts: TemplateFacts,
    locale: string
): { readonly isKnown: boolean; readonly value?: FieldValue } {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return field ? { isKnown: true, value: field(facts, locale) } : { isKnown: false };
}

/**
 * The open items by age, one row for each bucket and one column for each currency. The words are those of what is not
 * due, of a bucket ("#1 to #2 days"), of the last one ("over #1 days") and of credits.
 */
function ageingTable({ openItems = [], ageingBounds = usualBounds, asOf }: TemplateFacts, locale: string): FieldValue {
    const currencies = [...new Set(openItems.map(({ open }) => open.currency))];
    const columns = currencies.map((currency) => {
        const own = openItems.filter(({ open }) => open.currency === currency);
        const items = own.map(({ open, dueOn }) => ({ open, dueDate: dueOn }));
        const { current, buckets, credits } = ageingOf(items, asOf, ageingBounds, currency);
        return [current, ...buckets, credits].map((amount) => moneyText(amount, locale));
    });
    const rows = (columns[0] ?? []).map((_amount, row) => columns.map((column) => column[row] ?? ''));
    return rows.length > 0 ? { rows, labelled: (words) => withAges(rows, words, ageingBounds) } : undefined;
}

function withAges(
    rows: readonly (readonly string[])[],
    [notDue = '', bucket = '', last = '', credits = '']: readonly string[],
    bounds: readonly number[]
): readonly (readonly string[])[] {
    const starts = [0, ...bounds];
    const ages = bounds.map((end, index) =>
        bucket.replace('#1', String((starts[index] ?? 0) + 1)).replace('#2', String(end))
    );
    const labels = [notDue, ...ages, last.replace('#1', String(bounds.at(-1))), credits];
    return rows.map((cells, index) => [labels[index] ?? '', ...cells]);
}

function descending(left: number, right: number): number {
    return right - left;
}

function filled(text: string): string | undefined {
    return text === '' ? undefined : text;
}

function tableOf(rows: readonly (readonly string[])[]): Table | undefined {
    return rows.length > 0 ? { rows } : undefined;
}

function totalOf(amounts: readonly Money[], locale: string): string | undefined {
    return amounts.length > 0 ? totalText(amounts, locale) : undefined;
}
