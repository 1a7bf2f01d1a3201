import { type Table, templateFields, valueOfField } from './fields';
import { oneLine } from './outside';
import type { FilledMessage, MessageBlock, MessageTemplate, TemplateFacts, TemplateGap } from './types';

/** `{{field}}`, or `{{field|what stands there without it}}`; for a table what follows the bars is its head. */
const placeholder = /\{\{\s*([a-z_]+)\s*(?:\|([^{}]*))?\}\}/g;

/** What may be no field and is no text either: a pair of braces left open. */
const leftOver = /\{\{[^{}]*(?:\}\})?/g;

/** The longest subject that the record holds. */
const longestSubject = 255;

interface Filling {
    readonly facts: TemplateFacts;
    readonly locale: string;
    readonly gaps: TemplateGap[];
}

/**
 * Fills a template once: what a value holds is never read as a field again. A field that is unknown or empty stays in
 * the text and is reported; a subject is one line.
 */
export function fillTemplate(template: MessageTemplate, facts: TemplateFacts, locale: string): FilledMessage {
    const filling: Filling = { facts, locale, gaps: [] };
    const subject = oneLine(fillText(template.subject, filling)).slice(0, longestSubject);
    const blocks = template.body.split('\n').reduce<readonly MessageBlock[]>((before, line) => {
        return joined(before, blockOf(line, filling));
    }, []);
    return {
        subject,
        body: blocks.map(textOfBlock).join('\n'),
        blocks,
        gaps: filling.gaps.filter(({ field }, index, gaps) => gaps.findIndex((gap) => gap.field === field) === index)
    };
}

/** The fields that a template names and that do not exist, for whoever takes a template in. */
export function unknownFieldsIn(text: string): readonly string[] {
    const names = [...text.matchAll(placeholder)].map(([, name = '']) => name);
    return [...new Set(names)].filter((name) => !templateFields.includes(name));
}

/** What still looks like a field in a text that somebody edited: it must not go out. */
export function fieldsLeftIn(text: string): readonly string[] {
    return [...text.matchAll(leftOver)].map(([found]) => found);
}

/** A line that is nothing but one field may become a table; any other line is text. */
function blockOf(line: string, filling: Filling): MessageBlock {
    const alone = new RegExp(`^${placeholder.source}$`).exec(line.trim());
    const name = alone?.[1];
    const { value } = name ? valueOfField(name, filling.facts, filling.locale) : {};
    return typeof value === 'object'
        ? tableBlock(value, alone?.[2]?.split('|').map((word) => word.trim()) ?? [])
        : { kind: 'text', text: fillText(line, filling) };
}

function fillText(text: string, { facts, locale, gaps }: Filling): string {
    return text.replace(placeholder, (whole, name: string, otherwise: string | undefined) => {
        const { isKnown, value } = valueOfField(name, facts, locale);
        if (typeof value === 'string') {
            return value;
        }
        if (isKnown && value === undefined && otherwise !== undefined && !otherwise.includes('|')) {
            return otherwise;
        }
        gaps.push({ reason: isKnown ? 'empty' : 'unknown', field: name });
        return whole;
    });
}

function tableBlock({ rows, labelled }: Table, words: readonly string[]): MessageBlock {
    return labelled
        ? { kind: 'table', head: [], rows: labelled(words) }
        : { kind: 'table', head: (rows[0] ?? []).map((_cell, column) => words[column] ?? ''), rows };
}

/** Lines of text after each other are one block, so that a letter sets them as written. */
function joined(before: readonly MessageBlock[], next: MessageBlock): readonly MessageBlock[] {
    const last = before.at(-1);
    return last?.kind === 'text' && next.kind === 'text'
        ? [...before.slice(0, -1), { kind: 'text', text: `${last.text}\n${next.text}` }]
        : [...before, next];
}

/** A table as plain text: columns under their heads, amounts and days right-aligned. */
function textOfBlock(block: MessageBlock): string {
    if (block.kind === 'text') {
        return block.text;
    }
    const lines = [...(block.head.length > 0 ? [block.head] : []), ...block.rows];
    const widths = (lines[0] ?? []).map((_cell, column) =>
        Math.max(...lines.map((cells) => (cells[column] ?? '').length))
    );
    const aligned = (cell: string, column: number) => {
        const width = widths[column] ?? 0;
        return isRight(block.rows, column) ? cell.padStart(width) : cell.padEnd(width);
    };
    return lines.map((cells) => cells.map(aligned).join('  ').trimEnd()).join('\n');
}

/** Figures stand right: days, and amounts, which end with their currency. */
export function isRight(rows: readonly (readonly string[])[], column: number): boolean {
    return rows.every((cells) => /^-?\d+$|\u00a0[A-Z]{3}$/.test(cells[column] ?? ''));
}
