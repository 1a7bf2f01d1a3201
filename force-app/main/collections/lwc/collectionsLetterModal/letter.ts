import type { LetterFacts } from 'c/collectionsLetterGateway';
import {
    fillTemplate,
    isRight,
    localeOf,
    longDay,
    type MessageBlock,
    type MessageTemplate,
    type TemplateGap,
    templateFor
} from 'c/collectionsTemplate';
import type { IsoDate } from 'c/termsIsoDate';
import { accepted, type Result } from 'c/termsResult';

/** A letter as it is shown; `source` where it can be kept as sent. */
export interface Letter {
    readonly customer: string;
    readonly date: string;
    readonly subject: string;
    readonly body: string;
    readonly blocks: readonly MessageBlock[];
    readonly gaps: readonly TemplateGap[];
    readonly language: string;
    readonly recipient: string;
    readonly source?: { readonly facts: LetterFacts; readonly template: MessageTemplate };
}

/** A message that the org holds, as far as it is read here. */
export interface StoredText {
    readonly accountName: string;
    readonly subject: string;
    readonly body: string;
}

/** The letter of a template for a customer, in its language; refused without exactly one text in force. */
export function letterOf(facts: LetterFacts, name: string, asOf: IsoDate): Result<Letter> {
    const found = templateFor(facts.templates, name, facts.language, asOf);
    if (!found.ok) {
        return found;
    }
    const { template } = found.value;
    const locale = localeOf(template.language, facts.place);
    const filled = fillTemplate(template, { ...facts, contact: facts.contact?.name, asOf }, locale);
    return accepted({
        ...filled,
        customer: facts.customer,
        date: longDay(asOf, locale),
        language: template.language,
        recipient: facts.contact?.email ?? '',
        source: { facts, template }
    });
}

/** A message as it was approved; its tables are lines of text by now. */
export function storedLetter({ accountName, subject, body }: StoredText): Letter {
    return {
        customer: accountName,
        date: '',
        subject,
        body,
        blocks: [{ kind: 'text', text: body }],
        gaps: [],
        language: '',
        recipient: ''
    };
}

/** The parts of a letter as the template draws them. */
export function drawnBlocks(blocks: readonly MessageBlock[]) {
    return blocks.map((block, index) => {
        const key = String(index);
        if (block.kind === 'text') {
            return { key, text: block.text.trim() || '\u00a0', head: [], rows: [] };
        }
        const cells = (texts: readonly string[]) =>
            texts.map((text, column) => ({
                key: String(column),
                text,
                className: isRight(block.rows, column) ? 'cell figure' : 'cell'
            }));
        return {
            key,
            text: '',
            head: cells(block.head),
            rows: block.rows.map((row, number) => ({ key: String(number), cells: cells(row) }))
        };
    });
}
