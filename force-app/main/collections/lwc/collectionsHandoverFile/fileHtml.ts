import type { FileSection, FileText } from './fileText';

const STYLE = `body{font:11pt/1.4 system-ui,sans-serif;color:#000;background:#fff;margin:1.5cm}
h1{font-size:16pt;margin:0 0 .4cm}h2{font-size:12pt;margin:.6cm 0 .2cm;break-after:avoid}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.1cm .2cm;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#eee}tr{break-inside:avoid}.n{text-align:right;font-variant-numeric:tabular-nums}`;

/** The file as a page of its own, to print over as many sheets as it takes or to send; every text is escaped. */
export function fileHtml({ title, lead, sections }: FileText, language: string): string {
    return [
        `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8">`,
        `<title>${escaped(title)}</title><style>${STYLE}</style></head><body><h1>${escaped(title)}</h1>`,
        ...lead.map((line) => `<p>${escaped(line)}</p>`),
        ...sections.map(sectionHtml),
        '</body></html>'
    ].join('\n');
}

function sectionHtml({ title, columns, numbers, rows, empty }: FileSection): string {
    const cell = (tag: 'th' | 'td') => (text: string, index: number) =>
        `<${tag}${numbers.includes(index) ? ' class="n"' : ''}>${escaped(text)}</${tag}>`;
    const body = rows.map((row) => `<tr>${row.map(cell('td')).join('')}</tr>`).join('\n');
    const table = `<table><thead><tr>${columns.map(cell('th')).join('')}</tr></thead><tbody>${body}</tbody></table>`;
    return `<h2>${escaped(title)}</h2>${rows.length > 0 ? table : `<p>${escaped(empty)}</p>`}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;'
};

function escaped(text: string): string {
    return text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}
