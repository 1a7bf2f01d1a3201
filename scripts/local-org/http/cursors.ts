import { RequestError } from '../errors.ts';
import { checksum } from '../soql/record-id.ts';
import type { RecordCursor } from '../soql/records.ts';

const OPEN_CURSORS = 50;

/** Long answers that clients page through. They live until the org stops, the oldest making room for the newest. */
export class QueryCursors {
    readonly #cursors = new Map<string, { userId: string; cursor: RecordCursor }>();
    #count = 0;

    /** Keeps an answer for its user; returns the locator's id. */
    open(userId: string, cursor: RecordCursor): string {
        this.#count++;
        const short = `01gLO${this.#count.toString().padStart(10, '0')}`;
        const id = short + checksum(short);
        this.#cursors.set(id, { userId, cursor });
        const own = [...this.#cursors].filter(([, entry]) => entry.userId === userId);
        for (const [oldest] of own.slice(0, Math.max(0, own.length - OPEN_CURSORS))) this.#cursors.delete(oldest);
        return id;
    }

    /** The answer behind a locator such as `01g...-2000`. @throws RequestError INVALID_QUERY_LOCATOR */
    read(userId: string, locator: string): { id: string; cursor: RecordCursor; offset: number } {
        const [, id = '', offset] = /^(01g\w{15})-(\d+)$/.exec(locator) ?? [];
        const known = this.#cursors.get(id);
        if (!known || known.userId !== userId || Number(offset) >= known.cursor.ids.length) {
            throw new RequestError('INVALID_QUERY_LOCATOR', 'invalid query locator');
        }
        return { id, cursor: known.cursor, offset: Number(offset) };
    }
}
