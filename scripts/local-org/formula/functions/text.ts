import { fullId } from '../../store/ids.ts';
import { Decimal, type Value } from '../values.ts';
import { number, text, type FormulaFunction } from './function.ts';

const string = (value: Value | undefined): string => (value === null || value === undefined ? '' : String(value));
const whole = (value: Value | undefined): number => (value ? Math.trunc((value as Decimal).toNumber()) : 0);

const textToText = (call: (value: string) => string): FormulaFunction => ({
    takes: [text],
    returns: 'text',
    call: ([value]) => call(string(value))
});
const padding = (pad: (value: string, length: number, fill: string) => string): FormulaFunction => ({
    takes: [text, number, text],
    optional: 1,
    returns: 'text',
    call: ([value, length, fill]) =>
        pad(string(value), whole(length), fill === undefined ? ' ' : string(fill)).slice(0, whole(length))
});

/** Text functions; a blank text is ''. */
export const textFunctions: Readonly<Record<string, FormulaFunction>> = {
    BEGINS: {
        takes: [text, text],
        returns: 'boolean',
        call: ([value, start]) => string(value).startsWith(string(start))
    },
    CONTAINS: {
        takes: [['text', 'multipicklist'], text],
        returns: 'boolean',
        call: ([value, part]) => string(value).includes(string(part))
    },
    INCLUDES: {
        takes: [['multipicklist'], text],
        returns: 'boolean',
        call: ([value, wanted]) => string(value).split(';').includes(string(wanted))
    },
    FIND: {
        takes: [text, text, number],
        optional: 1,
        returns: 'number',
        call: ([wanted, value, start]) => {
            const from = start === undefined ? 1 : whole(start);
            if (from < 1 || string(wanted) === '') return new Decimal(0);
            return new Decimal(string(value).indexOf(string(wanted), from - 1) + 1);
        }
    },
    LEFT: {
        takes: [text, number],
        returns: 'text',
        call: ([value, count]) => string(value).slice(0, Math.max(0, whole(count)))
    },
    RIGHT: {
        takes: [text, number],
        returns: 'text',
        call: ([value, count]) => (whole(count) > 0 ? string(value).slice(-whole(count)) : '')
    },
    MID: {
        takes: [text, number, number],
        returns: 'text',
        call: ([value, start, count]) => {
            const from = Math.max(1, whole(start)) - 1;
            return string(value).slice(from, from + Math.max(0, whole(count)));
        }
    },
    LOWER: textToText((value) => value.toLowerCase()),
    UPPER: textToText((value) => value.toUpperCase()),
    TRIM: textToText((value) => value.trim()),
    LEN: { takes: [text], returns: 'number', call: ([value]) => new Decimal(string(value).length) },
    LPAD: padding((value, length, fill) => value.padStart(length, fill)),
    RPAD: padding((value, length, fill) => value.padEnd(length, fill)),
    SUBSTITUTE: {
        takes: [text, text, text],
        returns: 'text',
        call: ([value, wanted, replacement]) =>
            string(wanted) === '' ? string(value) : string(value).replaceAll(string(wanted), () => string(replacement))
    },
    REGEX: {
        takes: [text, text],
        returns: 'boolean',
        check: ([, pattern]) => void (typeof pattern === 'string' && regularExpression(pattern)),
        call: ([value, pattern]) => regularExpression(string(pattern)).test(string(value))
    },
    VALUE: {
        takes: [text],
        returns: 'number',
        call: ([value]) =>
            /^\s*[+-]?(\d+\.?\d*|\.\d+)\s*$/.test(string(value)) ? new Decimal(string(value).trim()) : null
    },
    BR: { takes: [], returns: 'text', call: () => '\n' },
    ASCII: {
        takes: [text],
        returns: 'number',
        call: ([value]) => {
            const code = string(value).codePointAt(0);
            return code === undefined ? null : new Decimal(code);
        }
    },
    CHR: { takes: [number], returns: 'text', call: ([code]) => (code ? String.fromCodePoint(whole(code)) : '') },
    REVERSE: textToText((value) => [...value].reverse().join('')),
    INITCAP: textToText((value) =>
        value.toLowerCase().replace(/[\p{L}\p{N}]+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1))
    ),
    CASESAFEID: textToText((value) => fullId(value) ?? value),
    PICKLISTCOUNT: {
        takes: [['multipicklist']],
        returns: 'number',
        call: ([value]) => new Decimal(string(value).split(';').filter(Boolean).length)
    },
    URLENCODE: textToText((value) => encodeURIComponent(value).replaceAll('%20', '+')),
    HTMLENCODE: textToText(htmlEncoded),
    HYPERLINK: {
        takes: [text, text, text],
        optional: 1,
        returns: 'text',
        call: ([url, label, target]) =>
            `<a href="${string(url)}" target="${string(target) || '_blank'}">${string(label)}</a>`
    },
    IMAGE: {
        takes: [text, text, number, number],
        optional: 2,
        returns: 'text',
        call: ([url, alternative, height, width]) => {
            const size = height && width ? ` style="height:${whole(height)}px; width:${whole(width)}px;"` : '';
            return `<img src="${string(url)}" alt="${string(alternative)}"${size} border="0"/>`;
        }
    }
};

const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;'
};

function htmlEncoded(value: string): string {
    return value.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const expressions = new Map<string, RegExp>();

/** Salesforce matches the whole text with Java's syntax; what both languages share works here. */
function regularExpression(pattern: string): RegExp {
    let expression = expressions.get(pattern);
    if (!expression) {
        expression = new RegExp(`^(?:${pattern})$`, 'u');
        expressions.set(pattern, expression);
    }
    return expression;
}
