import type { IsoDate } from 'c/termsIsoDate';
import { parseMoney, type Money } from 'c/termsMoney';
import { dateOrderProblem, orderInWords, parseDate, withDate, type DateColumn, type DateOrder } from './dates.ts';
import { plainDecimal, type DecimalSign } from './decimals.ts';

/** Why a row of a delivery cannot be used. */
export interface Rejection {
    readonly sourceRow: string;
    readonly column: string;
    readonly value: string;
    readonly reason: string;
}

/** How a mapping writes dates and numbers. */
export interface Notation {
    readonly dateOrder: DateOrder;
    readonly decimal: DecimalSign;
}

/** Turns the text cells of rows into values, collecting what is wrong and what each date column says about its order. */
export class RowReader {
    readonly rejections: Rejection[] = [];
    readonly #notation: Notation;
    readonly #sourceRow: string;
    readonly #cells: Readonly<Partial<Record<string, string>>>;
    readonly #dateColumns: Map<string, DateColumn>;

    constructor(
        notation: Notation,
        sourceRow: string,
        cells: Readonly<Partial<Record<string, string>>>,
        dateColumns: Map<string, DateColumn>
    ) {
        this.#notation = notation;
        this.#sourceRow = sourceRow;
        this.#cells = cells;
        this.#dateColumns = dateColumns;
    }

    /** Records that the row cannot be used. */
    reject(column: string, reason: string): void {
        this.rejections.push({ sourceRow: this.#sourceRow, column, value: this.#cells[column] ?? '', reason });
    }

    /** A text of at most so many characters. */
    text(column: string, longest: number): string | undefined {
        const value = this.#cells[column];
        if (value !== undefined && value.length > longest) {
            this.reject(column, `longer than ${longest} characters`);
            return undefined;
        }
        return value;
    }

    /** A text that must be there. */
    requiredText(column: string, longest: number): string {
        const value = this.text(column, longest);
        if (this.#cells[column] === undefined) {
            this.reject(column, 'is missing');
        }
        return value ?? '';
    }

    /** One of the values that the org's picklist knows, whatever its capitals. */
    choice<Value extends string>(column: string, values: readonly Value[]): Value | undefined {
        const text = this.#cells[column];
        if (text === undefined) {
            return undefined;
        }
        const value = values.find((candidate) => candidate.toLowerCase() === text.toLowerCase());
        if (value === undefined) {
            this.reject(column, `is not one of ${values.join(', ')}`);
        }
        return value;
    }

    /** A date in the declared order. */
    date(column: string): IsoDate | undefined {
        const text = this.#cells[column];
        return text === undefined ? undefined : this.dateFrom(column, text);
    }

    /** A date that stands inside a nested column. */
    dateFrom(column: string, text: string): IsoDate | undefined {
        const seen = this.#dateColumns.get(column) ?? { onlyDeclared: 0, onlySwapped: 0 };
        this.#dateColumns.set(column, withDate(seen, text, this.#notation.dateOrder));
        const date = parseDate(text, this.#notation.dateOrder);
        if (date === undefined) {
            this.reject(column, `is not a date (${orderInWords(this.#notation.dateOrder)})`);
        }
        return date;
    }

    /** An amount of a currency. */
    money(column: string, currency: string): Money | undefined {
        const text = this.#cells[column];
        return text === undefined ? undefined : this.moneyFrom(column, text, currency);
    }

    /** An amount that stands inside a nested column. */
    moneyFrom(column: string, text: string, currency: string): Money | undefined {
        const decimal = plainDecimal(text, this.#notation.decimal);
        if (decimal === undefined) {
            this.reject(column, 'is not a number');
            return undefined;
        }
        const parsed = parseMoney(decimal, currency);
        if (!parsed.ok) {
            this.reject(column, parsed.issues.map(({ message }) => message).join(' '));
            return undefined;
        }
        return parsed.value;
    }

    /** A number within bounds. */
    number(column: string, least: number, most: number): number | undefined {
        const text = this.#cells[column];
        if (text === undefined) {
            return undefined;
        }
        const value = Number(plainDecimal(text, this.#notation.decimal));
        if (!(value >= least && value <= most)) {
            this.reject(column, `is not a number from ${least} to ${most}`);
            return undefined;
        }
        return value;
    }

    /** A link that a browser may follow. */
    link(column: string): string | undefined {
        const text = this.text(column, 255);
        if (text !== undefined && !(URL.canParse(text) && /^https?:/i.test(text))) {
            this.reject(column, 'is not a web address');
            return undefined;
        }
        return text;
    }
}

/** The sentences about date columns whose values speak for another order than the declared one. */
export function dateColumnProblems(columns: ReadonlyMap<string, DateColumn>, order: DateOrder): string[] {
    return [...columns].flatMap(([name, column]) => dateOrderProblem(name, column, order) ?? []);
}
