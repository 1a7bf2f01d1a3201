import { fillLabel } from 'c/termsLabels';
import andMore from '@salesforce/label/c.Credit_Clear_More_Documents';

/** Documents as one text of at most so many characters: whole names, and how many more there are. */
export function documentList(documents: readonly string[], length: number): string {
    const all = documents.join(', ');
    if (all.length <= length) {
        return all;
    }
    const texts = documents.map((_, kept) =>
        [...documents.slice(0, kept), fillLabel(andMore, documents.length - kept)].join(', ')
    );
    return texts.findLast((text) => text.length <= length) ?? '';
}
