import { api, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import LightningModal from 'lightning/modal';
import { afterThisTurn, currentInstant } from 'c/termsClock';
import { readProblem, type ReadProblem } from 'c/termsErrors';
import type { Issue } from 'c/termsResult';
import { save } from 'c/termsSave';
import cancel from '@salesforce/label/c.Collections_Call_Cancel';
import gone from '@salesforce/label/c.Collections_Call_Promise_Gone';
import loading from '@salesforce/label/c.Collections_Call_Loading';
import problemHeading from '@salesforce/label/c.Collections_Call_Promise_Unread';
import problemWord from '@salesforce/label/c.Collections_Call_Problem';
import replaceTitle from '@salesforce/label/c.Collections_Call_Replace_Title';
import replaceVerb from '@salesforce/label/c.Collections_Call_Replace_Verb';
import saving from '@salesforce/label/c.Collections_Call_Saving';
import withdrawTitle from '@salesforce/label/c.Collections_Call_Withdraw_Title';
import withdrawVerb from '@salesforce/label/c.Collections_Call_Withdraw_Verb';
import { checkPromise, fieldsOf, leadOf, type PromiseAction, type PromiseSubject, promiseWrites } from './form';
import { type OpenPromise, promiseDocument, readPromise } from './promise';

interface Fields extends HTMLElement {
    focusField(name?: string): boolean;
    showIssues(issues: readonly Issue[]): string | undefined;
}

/** The dialog that withdraws a promise with a reason, or replaces it by a new one. */
export default class CollectionsCallPromiseModal extends LightningModal {
    @api action: PromiseAction = 'withdraw';
    @api promiseId = '';
    @api requestKey = '';
    @api mayWithdrawLate = false;
    @api locale = 'en-US';
    @api timeZone = 'UTC';

    readonly text = { cancel, loading, problemHeading, problemWord };
    readonly promiseQuery: GraphQLDocument = promiseDocument;
    promise: OpenPromise | undefined;
    problem: ReadProblem | undefined;
    values: Readonly<Record<string, string>> = {};
    issues: readonly Issue[] = [];
    isSaving = false;

    #now!: Date;
    #refresh: (() => Promise<void>) | undefined;
    #isFocused = false;

    override connectedCallback(): void {
        this.#now = currentInstant();
    }

    override renderedCallback(): void {
        if (!this.#isFocused && this.fieldPart) {
            this.#isFocused = true;
            afterThisTurn(() => this.fieldPart?.focusField());
        }
    }

    @wire(graphql, { query: '$promiseQuery', variables: '$variables' })
    receive({ data, errors, refresh }: GraphQLResult): void {
        this.#refresh = refresh;
        this.problem = readProblem(errors);
        if (data === undefined || this.problem) {
            return;
        }
        this.promise = readPromise(data);
        if (!this.promise) {
            this.problem = { kind: 'noAccess', message: gone };
        }
    }

    get variables() {
        return { promiseId: this.promiseId };
    }

    get subject(): PromiseSubject | undefined {
        const { action, promise, mayWithdrawLate, locale, timeZone } = this;
        return promise && { action, promise, mayWithdrawLate, locale, timeZone, now: this.#now };
    }

    get heading(): string {
        return this.action === 'withdraw' ? withdrawTitle : replaceTitle;
    }

    get lead(): readonly string[] {
        return this.subject ? leadOf(this.subject) : [];
    }

    get fields() {
        return this.subject ? fieldsOf(this.subject, this.values) : [];
    }

    get problems(): readonly Issue[] {
        return this.issues.filter(({ code }) => code !== 'field');
    }

    get isLoading(): boolean {
        return !this.promise && !this.problem;
    }

    get cannotSave(): boolean {
        return this.isSaving || !this.promise;
    }

    get saveLabel(): string {
        return this.isSaving ? saving : this.action === 'withdraw' ? withdrawVerb : replaceVerb;
    }

    get fieldPart(): Fields | null {
        return this.template!.querySelector<Fields>('c-collections-call-fields');
    }

    handleField(event: CustomEvent<{ name: string; value: string }>): void {
        const { name, value } = event.detail;
        this.values = { ...this.values, [name]: value };
        this.issues = [];
    }

    async handleKey(event: KeyboardEvent): Promise<void> {
        if (event.key === 'Enter' && !event.defaultPrevented) {
            event.preventDefault();
            this.template!.querySelector<HTMLElement>('[data-save]')?.focus();
            await this.handleSave();
        }
    }

    async handleRetry(): Promise<void> {
        this.problem = undefined;
        await this.#refresh?.();
    }

    handleCancel(): void {
        this.close();
    }

    async handleSave(): Promise<void> {
        if (this.isSaving || !this.subject) {
            return;
        }
        const issues = checkPromise(this.subject, this.values);
        if (issues.length > 0) {
            this.showIssues(issues);
            return;
        }
        this.isSaving = true;
        this.disableClose = true;
        const saved = await save(promiseWrites(this.subject, this.values, this.requestKey));
        this.disableClose = false;
        this.isSaving = false;
        if (saved.ok) {
            this.close(true);
        } else {
            this.showIssues(saved.issues);
        }
    }

    showIssues(issues: readonly Issue[]): void {
        this.issues = issues;
        const name = this.fieldPart?.showIssues(issues);
        if (name) {
            this.fieldPart?.focusField(name);
        }
    }
}
