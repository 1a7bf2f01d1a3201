import { isRight, type MessageBlock } from 'c/collectionsTemplate';
import type { Letter } from './letter';

const STYLE = `@page{margin:2cm}body{font:11pt/1.45 system-ui,sans-serif;color:#000;background:#fff;margin:0;overflow-wrap:anywhere}
p{margin:0 0 .4cm;white-space:pre-line}.date{margin-top:1cm}.subject{font-weight:bold;margin:1cm 0 .6cm}
table{border-collapse:collapse;margin:0 0 .4cm}th,td{border-bottom:1px solid #999;padding:.08cm .5cm .08cm 0;text-align:left}
.figure{padding-right:0;text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}tr{break-inside:avoid}`;

const ENTITIES: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;'
};

/** The letter as a page of its own, black on white, over as many sheets as it takes; every text is escaped. */
export function letterHtml({ customer, date, subject, blocks, language }: Letter): string {
    return [
        `<!doctype html><html${language ? ` lang="${escaped(language)}"` : ''}><head><meta charset="utf-8">`,
        `<title>${escaped(subject)}</title><style>${STYLE}</style></head><body><p>${escaped(customer)}</p>`,
        date ? `<p class="date">${escaped(date)}</p>` : '',
        `<p class="subject">${escaped(subject)}</p>`,
        ...blocks.map(blockHtml),
        '</body></html>'
    ].join('\n');
}

function blockHtml(block: MessageBlock): string {
    if (block.kind === 'text') {
        return `<p>${escaped(block.text.trim())}</p>`;
    }
    const line = (tag: 'th' | 'td', cells: readonly string[]) =>
        `<tr>${cells.map((cell, column) => cellHtml(tag, cell, isRight(block.rows, column))).join('')}</tr>`;
    const head = block.head.length > 0 ? `<thead>${line('th', block.head)}</thead>` : '';
    return `<table>${head}<tbody>${block.rows.map((cells) => line('td', cells)).join('\n')}</tbody></table>`;
}

function cellHtml(tag: 'th' | 'td', text: string, isFigure: boolean): string {
    return `<${tag}${isFigure ? ' class="figure"' : ''}>${escaped(text)}</${tag}>`;
}

function escaped(text: string): string {
    return text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}
