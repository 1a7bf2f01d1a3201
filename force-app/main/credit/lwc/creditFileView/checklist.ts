import type { DocumentStatus, FileDocument } from 'c/creditFileGateway';
import type { ScoreReader } from 'c/creditScoreView';
import { formatDay } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import accepted from '@salesforce/label/c.Credit_File_Document_Accepted';
import count from '@salesforce/label/c.Credit_File_Documents';
import empty from '@salesforce/label/c.Credit_File_Checklist_Empty';
import missing from '@salesforce/label/c.Credit_File_Document_Missing';
import received from '@salesforce/label/c.Credit_File_Document_Received';
import statusOn from '@salesforce/label/c.Credit_File_Document_On';
import title from '@salesforce/label/c.Credit_File_Checklist_Title';
import type { ChecklistView } from './types';

const STATUSES: Readonly<Record<DocumentStatus, { readonly word: string; readonly iconName: string }>> = {
    Missing: { word: missing, iconName: 'utility:clear' },
    Received: { word: received, iconName: 'utility:check' },
    Accepted: { word: accepted, iconName: 'utility:success' }
};

// The order of the picklist: what a customer hands in first.
const ORDER = ['Application form', 'Trade references', 'Financial statements', 'Guarantee', 'Tax certificate'];

/** The checklist of an application; what was received counts whether accepted yet or not. */
export function checklistView(documents: readonly FileDocument[], { today, locale }: ScoreReader): ChecklistView {
    const there = documents.filter(({ status }) => status !== 'Missing').length;
    const place = (document: string) => (ORDER.includes(document) ? ORDER.indexOf(document) : ORDER.length);
    const sorted = [...documents].sort((left, right) => place(left.document) - place(right.document));
    return {
        title,
        label: fillLabel(count, there, documents.length),
        received: there,
        total: documents.length,
        items: sorted.map(({ id, name, status, receivedOn }) => {
            const { word, iconName } = STATUSES[status];
            return {
                key: id,
                name,
                status: receivedOn ? fillLabel(statusOn, word, formatDay(receivedOn, today, locale)) : word,
                iconName,
                isMissing: status === 'Missing'
            };
        }),
        empty
    };
}
