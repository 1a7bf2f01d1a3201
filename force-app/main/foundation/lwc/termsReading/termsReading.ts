/**
 * Reads typed values out of parsed JSON that somebody else stored. Whatever is not exactly what was asked for throws
 * an `Unreadable` that names the place; `readStored` turns it into an issue.
 */
import { parseIsoDate, type IsoDate } from 'c/termsIsoDate';
import { parseMoney, toDecimal, type Money } from 'c/termsMoney';
import { accepted, refused, type Result } from 'c/termsResult';

/** The stored text does not say what was asked for. */
export class Unreadable extends Error {}

/** One value of a stored text, with its place and the currency of every amount in it. */
export class Reading {
    readonly value: unknown;
    readonly place: string;
    readonly currency: string;

    /** A value of parsed JSON; amounts below it are read in the currency. */
    constructor(value: unknown, place: string, currency = '') {
        this.value = value;
        this.place = place;
        this.currency = currency;
    }

    /** The same value with its amounts in a currency. */
    in(currency: string): Reading {
        return new Reading(this.value, this.place, currency);
    }

    /** The value under a key. @throws Unreadable when there is none */
    child(key: string): Reading {
        const found = this.optional(key);
        if (!found) {
            throw new Unreadable(`${this.place}.${key} is missing`);
        }
        return found;
    }

    /** The value under a key, undefined when there is none. @throws Unreadable when this is no object */
    optional(key: string): Reading | undefined {
        if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) {
            throw new Unreadable(`${this.place} is no object`);
        }
        const value = Object.hasOwn(this.value, key) ? (this.value as Record<string, unknown>)[key] : undefined;
        return value === undefined ? undefined : new Reading(value, `${this.place}.${key}`, this.currency);
    }

    /** The values of a list under a key. @throws Unreadable when there is none */
    list(key: string): readonly Reading[] {
        const { value, place } = this.child(key);
        if (!Array.isArray(value)) {
            throw new Unreadable(`${place} is no list`);
        }
        return value.map((one: unknown, index) => new Reading(one, `${place}[${index}]`, this.currency));
    }

    /** Text under a key. */
    text(key: string): string {
        return this.child(key).asText();
    }

    /** A finite number under a key. */
    number(key: string): number {
        return this.child(key).asNumber();
    }

    /** Yes or no under a key. @throws Unreadable when it is neither */
    flag(key: string): boolean {
        const { value, place } = this.child(key);
        if (typeof value !== 'boolean') {
            throw new Unreadable(`${place} is neither true nor false`);
        }
        return value;
    }

    /** A day under a key. */
    date(key: string): IsoDate {
        return this.child(key).asDate();
    }

    /** An amount under a key. */
    money(key: string): Money {
        return this.child(key).asMoney();
    }

    /** One of the words under a key. */
    word<T extends string>(key: string, words: readonly T[]): T {
        return this.child(key).asWord(words);
    }

    /** This value as text. @throws Unreadable when it is none */
    asText(): string {
        if (typeof this.value !== 'string') {
            throw new Unreadable(`${this.place} is no text`);
        }
        return this.value;
    }

    /** This value as a number. @throws Unreadable when it is none */
    asNumber(): number {
        if (typeof this.value !== 'number' || !Number.isFinite(this.value)) {
            throw new Unreadable(`${this.place} is no number`);
        }
        return this.value;
    }

    /** This value as a day. @throws Unreadable when it is none */
    asDate(): IsoDate {
        const date = parseIsoDate(this.asText());
        if (!date) {
            throw new Unreadable(`${this.place} is no day`);
        }
        return date;
    }

    /** This value, a plain decimal as text, as an amount. @throws Unreadable when it is none */
    asMoney(): Money {
        const amount = parseMoney(this.asText(), this.currency);
        if (!amount.ok) {
            throw new Unreadable(`${this.place}: ${amount.issues.map(({ message }) => message).join(' ')}`);
        }
        return amount.value;
    }

    /** This value as one of the words. @throws Unreadable when it is another */
    asWord<T extends string>(words: readonly T[]): T {
        const text = this.asText();
        const word = words.find((candidate) => candidate === text);
        if (word === undefined) {
            throw new Unreadable(`${this.place} is none of ${words.join(', ')}`);
        }
        return word;
    }
}

/** Parses a stored text and reads it; an issue when it is not JSON, or not what `read` asks for. */
export function readStored<T>(text: string, what: string, read: (root: Reading) => T): Result<T> {
    try {
        const root = new Reading(JSON.parse(text), what);
        return accepted(read(root.in(root.text('currency'))));
    } catch (problem) {
        if (problem instanceof SyntaxError || problem instanceof Unreadable) {
            return refused({ code: 'unreadable', message: `The stored ${what} is unreadable: ${problem.message}` });
        }
        throw problem;
    }
}

/** JSON with every amount as a plain decimal. @throws TypeError on an amount in another currency */
export function writeStored(value: { readonly currency: string }): string {
    return JSON.stringify(value, (_key, part: unknown) => (isMoney(part) ? decimalIn(part, value.currency) : part));
}

function decimalIn(amount: Money, currency: string): string {
    if (amount.currency !== currency) {
        throw new TypeError(`A text in ${currency} holds no ${amount.currency}`);
    }
    return toDecimal(amount);
}

function isMoney(value: unknown): value is Money {
    return typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value;
}
