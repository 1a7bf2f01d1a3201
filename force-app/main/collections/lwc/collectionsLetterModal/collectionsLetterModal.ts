import { api, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import LightningModal from 'lightning/modal';
import { keepLetter, letterDocument, type LetterFacts, readLetter } from 'c/collectionsLetterGateway';
import { mailLink } from 'c/collectionsTemplate';
import { currentInstant } from 'c/termsClock';
import { type ReadProblem, readProblem } from 'c/termsErrors';
import { isoDateIn } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import timeZone from '@salesforce/i18n/timeZone';
import gapEmpty from '@salesforce/label/c.Collections_Letter_Gap_Empty';
import gapUnknown from '@salesforce/label/c.Collections_Letter_Gap_Unknown';
import unreadable from '@salesforce/label/c.Terms_Error_Other';
import userId from '@salesforce/user/Id';
import { drawnBlocks, type Letter, letterOf, storedLetter, type StoredText } from './letter';
import { letterHtml } from './letterHtml';
import { text } from './words';

/** An id that no record has: without one the question would be for any promise. */
const NO_RECORD = '000000000000000AAA';

/** Which letter is asked for. */
interface Request {
    readonly accountId: string;
    readonly template: string;
    readonly promiseId?: string;
}

/** A letter in the customer's language, to read, print and mail; or the text of a message that was approved. */
export default class CollectionsLetterModal extends LightningModal {
    @api request: Request | undefined;
    /** A message that the org holds: it is shown as it stands. */
    @api stored: StoredText | undefined;

    readonly text = text;
    readonly now = currentInstant();
    read: Letter | undefined;
    notice = '';
    problem: ReadProblem | undefined;
    refusal = '';
    isBusy = false;
    isCopied = false;
    isRead = false;

    #onceKey = newKey();
    #refresh: GraphQLResult['refresh'];

    get query() {
        return this.request ? letterDocument : undefined;
    }

    get variables() {
        return (
            this.request && {
                accountId: this.request.accountId,
                promiseId: this.request.promiseId ?? NO_RECORD,
                userId
            }
        );
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    receive({ data, errors, refresh }: GraphQLResult): void {
        this.#refresh = refresh;
        this.problem = readProblem(errors);
        if (data !== undefined && !this.problem && this.request) {
            this.show(data, this.request.template);
        }
    }

    show(data: unknown, template: string): void {
        try {
            const facts = readLetter(data);
            const letter = facts && letterOf(facts, template, isoDateIn(this.now, timeZone));
            this.read = letter?.ok ? letter.value : undefined;
            this.notice = noticeOf(facts, template, letter?.ok);
            this.isRead = true;
        } catch (error) {
            if (!(error instanceof RangeError || error instanceof TypeError)) {
                throw error;
            }
            this.problem = { kind: 'other', message: unreadable };
        }
    }

    get isLoading(): boolean {
        return this.request !== undefined && !this.isRead;
    }

    get letter(): Letter | undefined {
        return this.stored ? storedLetter(this.stored) : this.read;
    }

    get blocks() {
        return drawnBlocks(this.letter?.blocks ?? []);
    }

    get gaps(): readonly string[] {
        return (this.letter?.gaps ?? []).map(({ reason, field }) =>
            fillLabel(reason === 'empty' ? gapEmpty : gapUnknown, field)
        );
    }

    /** A letter with gaps goes nowhere. */
    get canGo(): boolean {
        return this.letter !== undefined && this.letter.gaps.length === 0 && !this.problem;
    }

    get canConfirm(): boolean {
        return this.canGo && this.read !== undefined && !this.isBusy;
    }

    get link(): string | undefined {
        const { recipient = '', subject = '', body = '' } = this.letter ?? {};
        const link = mailLink(recipient, subject, body);
        return this.canGo && this.read && link.ok ? link.value : undefined;
    }

    get copyLabel(): string {
        return this.isCopied ? text.copied : text.copy;
    }

    handleClose(): void {
        this.close();
    }

    /** A page of its own in a frame, so that it prints over as many sheets as it takes. */
    handlePrint(): void {
        const { letter } = this;
        const frame = this.template?.querySelector<HTMLIFrameElement>('iframe');
        if (letter && frame) {
            frame.onload = () => frame.contentWindow?.print();
            frame.srcdoc = letterHtml(letter);
        }
    }

    async handleCopy(): Promise<void> {
        await navigator.clipboard.writeText(this.letter?.body ?? '');
        this.isCopied = true;
    }

    async handleRetry(): Promise<void> {
        this.problem = undefined;
        this.isRead = false;
        try {
            await this.#refresh?.();
        } catch (error) {
            this.problem = readProblem(error);
        }
    }

    async handleSent(event: CustomEvent<{ value: 'Email' | 'Letter' }>): Promise<void> {
        const { read } = this;
        if (!read?.source || this.isBusy) {
            return;
        }
        const kind = event.detail.value;
        this.isBusy = true;
        this.disableClose = true;
        const { facts, template } = read.source;
        const kept = await keepLetter(facts, {
            kind,
            at: this.now,
            template,
            subject: read.subject,
            body: read.body,
            onceKey: this.#onceKey
        });
        this.disableClose = false;
        this.isBusy = false;
        if (kept.ok) {
            this.close(true);
        } else {
            this.refusal = kept.issues.map(({ message }) => message).join(' ');
        }
    }
}

/** What stands in place of a letter that cannot be written. */
function noticeOf(facts: LetterFacts | undefined, template: string, isWritten: boolean | undefined): string {
    if (!facts) {
        return text.empty;
    }
    if (facts.isCut && template === 'statement') {
        return text.cut;
    }
    return isWritten ? '' : fillLabel(text.noTemplate, template);
}

/** 32 hexadecimal digits by chance; randomUUID exists on pages with https only. */
function newKey(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
