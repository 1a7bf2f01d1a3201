import { plainDecimal } from '../canonical/decimals.ts';
import { refusal } from '../problem.ts';
import type { Source } from './source.ts';

/** What a delivery's `control.csv` says: rows and open balance by currency. */
export interface Control {
    readonly currencies: ReadonlySet<string>;
    readonly rowsByCurrency: ReadonlyMap<string, number>;
    readonly totals: ReadonlyMap<string, string>;
}

/** Reads the table `control` (columns currency, rows, total) where the folder holds one. @throws a refusal on a bad number */
export async function readControl({ connection, files }: Source): Promise<Control | undefined> {
    if (!files.some((name) => name.toLowerCase() === 'control.csv')) {
        return undefined;
    }
    const result = await connection
        .runAndReadAll('SELECT trim(currency) AS currency, trim(rows) AS rows, trim(total) AS total FROM control')
        .catch((error: unknown) => {
            throw refusal('control.csv needs the columns currency, rows and total.', error);
        });
    const rowsByCurrency = new Map<string, number>();
    const totals = new Map<string, string>();
    const currencies = new Set<string>();
    for (const { currency, rows, total } of result.getRowObjectsJson()) {
        const code = String(currency);
        currencies.add(code);
        if (rows !== null && rows !== undefined) {
            rowsByCurrency.set(code, Number(numberIn(String(rows))));
        }
        if (total !== null && total !== undefined) {
            totals.set(code, numberIn(String(total)));
        }
    }
    return { currencies, rowsByCurrency, totals };
}

function numberIn(text: string): string {
    const decimal = plainDecimal(text, 'point');
    if (decimal === undefined) {
        throw refusal(`control.csv holds "${text}" where a number should be.`);
    }
    return decimal;
}
