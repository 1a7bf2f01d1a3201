import { refuse } from '../errors.ts';
import { isNumeric, type FieldSchema } from '../schema.ts';
import { fullId } from '../store/ids.ts';
import { scaledInteger } from './number.ts';

export type SqlValue = string | number | bigint | null;
export type ValueSource = 'json' | 'text';
export type Coerce = (value: unknown, source: ValueSource) => SqlValue;

/** What a client's value becomes in the store, per type; refuses wrong types, lengths, ranges and picklist values. */
export function coercerOf(field: FieldSchema): Coerce {
    const convert = converterOf(field);
    return (value, source) => {
        if (value === null || value === undefined || value === '') return field.type === 'boolean' ? 0 : null;
        return convert(value, source);
    };
}

function converterOf(field: FieldSchema): Coerce {
    if (isNumeric(field.type)) return numberConverter(field);
    switch (field.type) {
        case 'boolean':
            return booleanConverter(field);
        case 'date':
            return (value, source) => dateOf(value) ?? wrongType(field, value, source, 'date');
        case 'datetime':
            return (value, source) => instantOf(value) ?? wrongType(field, value, source, 'datetime');
        case 'id':
        case 'reference':
            return (value) => (typeof value === 'string' ? fullId(value) : undefined) ?? malformedId(field, value);
        case 'picklist':
        case 'multipicklist':
            return picklistConverter(field);
        default:
            return textConverter(field);
    }
}

/** JSON of a wrong type cannot be read at all; a text in a CSV cell is a wrong value of one record. */
function wrongType(field: FieldSchema, value: unknown, source: ValueSource, wanted: string): never {
    if (source === 'text') {
        throw refuse(
            'INVALID_TYPE_ON_FIELD_IN_RECORD',
            `${field.label}: value not of required type: ${String(value)}`,
            field.apiName
        );
    }
    const token =
        { string: 'VALUE_STRING', number: 'VALUE_NUMBER', boolean: 'VALUE_BOOLEAN' }[typeof value as string] ??
        'START_OBJECT';
    const shown = typeof value === 'object' ? '' : ` value ${String(value)}`;
    throw refuse(
        'JSON_PARSER_ERROR',
        `Cannot deserialize instance of ${wanted} from ${token}${shown} or request may be missing a required field`,
        field.apiName
    );
}

function malformedId(field: FieldSchema, value: unknown): never {
    throw refuse('MALFORMED_ID', `${field.label}: id value of incorrect type: ${String(value)}`, field.apiName);
}

function numberConverter(field: FieldSchema): Coerce {
    const limit = 10n ** BigInt(field.precision);
    const safeLimit = field.precision <= 15 ? 10 ** field.precision : Number.MAX_SAFE_INTEGER;
    return (value, source) => {
        const scaled =
            typeof value === 'number' || typeof value === 'string' ? scaledInteger(value, field.scale) : undefined;
        if (scaled === undefined) return wrongType(field, value, source, field.type === 'int' ? 'int' : 'double');
        const fits = typeof scaled === 'number' ? Math.abs(scaled) < safeLimit : scaled < limit && scaled > -limit;
        if (!fits) {
            throw refuse(
                'NUMBER_OUTSIDE_VALID_RANGE',
                `${field.label}: value outside of valid range on numeric field: ${String(value)}`,
                field.apiName
            );
        }
        return scaled;
    };
}

function booleanConverter(field: FieldSchema): Coerce {
    const words: Readonly<Record<string, number>> = { true: 1, '1': 1, false: 0, '0': 0 };
    return (value, source) => {
        if (typeof value === 'boolean') return value ? 1 : 0;
        const number = typeof value === 'string' ? words[value.trim().toLowerCase()] : undefined;
        return number ?? wrongType(field, value, source, 'boolean');
    };
}

function dateOf(value: unknown): string | undefined {
    if (typeof value !== 'string') return undefined;
    const text = /^(\d{4}-\d{2}-\d{2})(T00:00:00(\.0+)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(value.trim())?.[1];
    if (text === undefined) return undefined;
    return isCalendarDay(text) ? text : undefined;
}

// A delivery names the same few thousand days again and again.
const calendarDays = new Set<string>();
const mostCalendarDays = 20_000;

function isCalendarDay(text: string): boolean {
    if (calendarDays.has(text)) return true;
    const instant = Date.parse(text);
    if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== text) return false;
    if (calendarDays.size >= mostCalendarDays) calendarDays.clear();
    calendarDays.add(text);
    return true;
}

const instantPattern = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2}))?$/;

/** Salesforce keeps whole seconds. */
function instantOf(value: unknown): string | undefined {
    const match = typeof value === 'string' ? instantPattern.exec(value.trim()) : null;
    if (!match || dateOf(match[1]) === undefined) return undefined;
    const zone = (match[3] ?? 'Z').replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
    const instant = new Date(`${match[1]}T${match[2] ?? '00:00'}${zone}`);
    return Number.isNaN(instant.getTime()) ? undefined : `${instant.toISOString().slice(0, 19)}.000Z`;
}

function picklistConverter(field: FieldSchema): Coerce {
    const active = new Map(
        field.picklistValues.filter((item) => item.active).map((item) => [item.value.toLowerCase(), item.value])
    );
    const several = field.type === 'multipicklist';
    return (value, source) => {
        if (typeof value !== 'string') return wrongType(field, value, source, 'string');
        const chosen = several ? value.split(';').map((part) => part.trim()) : [value.trim()];
        const known = chosen.map((part) => active.get(part.toLowerCase()) ?? (field.restricted ? undefined : part));
        const bad = known.indexOf(undefined);
        if (bad >= 0) {
            throw refuse(
                'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
                `${field.label}: bad value for restricted picklist field: ${chosen[bad]}`,
                field.apiName
            );
        }
        const text = known.join(';');
        return text === '' ? null : withinLength(field, text);
    };
}

function textConverter(field: FieldSchema): Coerce {
    const multiline = field.type === 'textarea' || field.type === 'longtextarea';
    return (value, source) => {
        if (typeof value !== 'string') return wrongType(field, value, source, 'string');
        const text = multiline ? value.trimEnd() : value.trim();
        if (text === '') return null;
        if (field.type === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) {
            throw refuse('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${text}`, field.apiName);
        }
        return withinLength(field, text);
    };
}

function withinLength(field: FieldSchema, text: string): string {
    if (text.length <= field.length) return text;
    throw refuse(
        'STRING_TOO_LONG',
        `${field.label}: data value too large: ${text} (max length=${field.length})`,
        field.apiName
    );
}
