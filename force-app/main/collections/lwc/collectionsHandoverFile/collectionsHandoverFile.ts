import { api, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import LightningModal from 'lightning/modal';
import type { Placement } from 'c/collectionsHandover';
import { fileDocument, type FilePast, readFile } from 'c/collectionsHandoverGateway';
import type { ActionReader } from 'c/creditActionsView';
import { type ReadProblem, readProblem } from 'c/termsErrors';
import close from '@salesforce/label/c.Credit_Notice_Close';
import download from '@salesforce/label/c.Collections_Handover_File_Download';
import errorTitle from '@salesforce/label/c.Collections_Handover_File_Error';
import internalNotes from '@salesforce/label/c.Collections_Handover_File_With_Notes';
import loading from '@salesforce/label/c.Collections_Handover_File_Loading';
import print from '@salesforce/label/c.Credit_Notice_Print';
import title from '@salesforce/label/c.Collections_Handover_File';
import { fileHtml } from './fileHtml';
import { type FileSection, fileText, type FileText } from './fileText';

/** A section as the template draws it. */
interface DrawnSection extends Pick<FileSection, 'key' | 'title' | 'empty'> {
    readonly heads: readonly DrawnCell[];
    readonly lines: readonly { readonly key: string; readonly cells: readonly DrawnCell[] }[];
    readonly isEmpty: boolean;
}

interface DrawnCell {
    readonly key: string;
    readonly text: string;
    readonly head: string;
    readonly className: string;
}

/** The file that goes with a hand-over: shown, printed, or kept as a page to send. */
export default class CollectionsHandoverFile extends LightningModal {
    @api placement!: Placement;
    @api accountName = '';
    @api customerNumber: string | undefined;
    @api reader!: ActionReader;

    readonly text = { close, download, errorTitle, internalNotes, loading, print, title };
    readonly query: GraphQLDocument = fileDocument;
    past: FilePast | undefined;
    problem: ReadProblem | undefined;
    withInternalNotes = false;

    #refresh: GraphQLResult['refresh'];

    get variables(): { readonly profileId: string } {
        return { profileId: this.placement.profileId };
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    receive({ data, errors, refresh }: GraphQLResult): void {
        this.#refresh = refresh;
        this.problem = readProblem(errors);
        this.past = data === undefined ? undefined : readFile(data);
    }

    get isLoading(): boolean {
        return !this.past && !this.problem;
    }

    get file(): FileText | undefined {
        const { accountName, customerNumber, placement, past } = this;
        return past && fileText({ accountName, customerNumber, placement, past }, this.withInternalNotes, this.reader);
    }

    get sections(): readonly DrawnSection[] {
        return this.file?.sections.map(drawn) ?? [];
    }

    get isMissing(): boolean {
        return !this.file;
    }

    /** The page as a link that saves it. */
    get href(): string {
        return this.file ? `data:text/html;charset=utf-8,${encodeURIComponent(this.html(this.file))}` : '';
    }

    get fileName(): string {
        return `${this.placement.number}.html`;
    }

    html(file: FileText): string {
        return fileHtml(file, this.reader.locale);
    }

    handleNotes(event: CustomEvent<{ checked: boolean }>): void {
        this.withInternalNotes = event.detail.checked;
    }

    /** A page of its own in a frame, so that it prints over as many sheets as it takes. */
    handlePrint(): void {
        const { file } = this;
        const frame = this.template?.querySelector<HTMLIFrameElement>('iframe');
        if (file && frame) {
            frame.onload = () => frame.contentWindow?.print();
            frame.srcdoc = this.html(file);
        }
    }

    handleClose(): void {
        this.close();
    }

    async handleRetry(): Promise<void> {
        this.problem = undefined;
        await this.#refresh?.();
    }
}

function drawn({ key, title: name, columns, numbers, rows, empty }: FileSection): DrawnSection {
    const cells = (texts: readonly string[]): readonly DrawnCell[] =>
        texts.map((text, index) => ({
            key: `${index}`,
            text,
            head: columns[index] ?? '',
            className: numbers.includes(index) ? 'cell cell_number' : 'cell'
        }));
    return {
        key,
        title: name,
        empty,
        heads: cells(columns),
        lines: rows.map((row, index) => ({ key: `${index}`, cells: cells(row) })),
        isEmpty: rows.length === 0
    };
}
