/**
 * Reads typed values out of GraphQL nodes (`Field { value }`). A blank field is undefined, never zero or ''.
 */
import { isoDate, type IsoDate } from 'c/termsIsoDate';
import { minorDigits, type Money, moneyFromDecimal, parseMoney } from 'c/termsMoney';

/** Minor units from which on a double stands for more than one amount. */
const EXACT_BELOW = 2 ** 52;

/** One record, parent record or connection as GraphQL answers it. */
export type Node = Readonly<Record<string, unknown>>;

/** The records of a connection; none when the connection is missing. */
export function nodesOf(connection: unknown): readonly Node[] {
    const { edges } = asNode(connection);
    return Array.isArray(edges) ? edges.map((edge) => asNode(asNode(edge).node)) : [];
}

/** A record or an empty one: asking a missing parent for a field gives undefined. */
export function asNode(value: unknown): Node {
    return typeof value === 'object' && value !== null ? (value as Node) : {};
}

/** Text, picklist or Id-valued field. */
export function textOf(node: Node, field: string): string | undefined {
    const value = valueOf(node, field);
    return value === undefined ? undefined : String(value);
}

/** Text, picklist or Id-valued field that is never blank. @throws TypeError when it is */
export function requiredText(node: Node, field: string): string {
    const text = textOf(node, field);
    if (text === undefined) {
        throw new TypeError(`${field} is blank`);
    }
    return text;
}

/** What a reader is shown for a field, a picklist's translated label above all; its plain text where nothing else was sent. */
export function shownText(node: Node, field: string): string | undefined {
    const { displayValue } = asNode(node[field]);
    return typeof displayValue === 'string' ? displayValue : textOf(node, field);
}

/** Restricted picklist as one of its words. @throws RangeError when it is blank or another word */
export function wordOf<Word extends string>(node: Node, field: string, words: readonly Word[]): Word {
    const text = textOf(node, field);
    const word = words.find((candidate) => candidate === text);
    if (word === undefined) {
        throw new RangeError(`${field} holds "${text}", which is none of ${words.join(', ')}`);
    }
    return word;
}

/** Number field. @throws TypeError when the field holds anything else */
export function numberOf(node: Node, field: string): number | undefined {
    const value = valueOf(node, field);
    if (value !== undefined && typeof value !== 'number') {
        throw new TypeError(`${field} is not a number`);
    }
    return value;
}

/** Checkbox field. */
export function isChecked(node: Node, field: string): boolean {
    return valueOf(node, field) === true;
}

/** Link field; undefined for anything but a page's address, so that no stored text runs as a script. */
export function linkOf(node: Node, field: string): string | undefined {
    const link = textOf(node, field);
    return link !== undefined && /^https?:\/\//i.test(link) ? link : undefined;
}

/** Date field. */
export function dateOf(node: Node, field: string): IsoDate | undefined {
    const value = textOf(node, field);
    return value === undefined ? undefined : isoDate(value);
}

/** Date-time field. */
export function instantOf(node: Node, field: string): Date | undefined {
    const value = textOf(node, field);
    return value === undefined ? undefined : new Date(value);
}

/**
 * Amount field in the currency that stands beside it.
 * @throws RangeError from 2^52 minor units on: the org sends a double, and only below that does a
 * double stand for exactly one amount.
 */
export function moneyOf(node: Node, field: string, currency: string): Money | undefined {
    const value = numberOf(node, field);
    if (value === undefined) {
        return undefined;
    }
    if (Math.abs(value) * 10 ** minorDigits(currency) >= EXACT_BELOW) {
        throw new RangeError(`${field} is too large to be read exactly`);
    }
    return moneyFromDecimal(value, currency);
}

/** An amount that somebody entered; `isUnreadable` where one is there, but no exact amount of a currency. */
export interface EnteredAmount {
    readonly amount?: Money;
    readonly isUnreadable?: boolean;
}

/** Reads what somebody entered: an amount that does not fit its currency is told apart from none, and is no error. */
export function enteredAmount(value: number | undefined, currency: string | undefined): EnteredAmount {
    if (value === undefined) {
        return {};
    }
    const read = parseMoney(String(value), currency ?? '');
    return read.ok && Math.abs(read.value.minor) < EXACT_BELOW ? { amount: read.value } : { isUnreadable: true };
}

function valueOf(node: Node, field: string): unknown {
    const value = asNode(node[field]).value;
    return value === null || value === '' ? undefined : value;
}
