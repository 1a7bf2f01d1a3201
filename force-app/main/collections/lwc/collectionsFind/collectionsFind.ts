import { api, LightningElement, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import {
    type FoundGroup,
    findDocument,
    findItemsDocument,
    findVariables,
    LEAST_CHARACTERS,
    readFound
} from 'c/collectionsFindGateway';
import { afterPause, currentInstant } from 'c/termsClock';
import { readProblem } from 'c/termsErrors';
import { isoDateIn } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import seesItems from '@salesforce/customPermission/Good_Terms_See_Hold_Details';
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import count from '@salesforce/label/c.Collections_Find_Count';
import failed from '@salesforce/label/c.Collections_Find_Error';
import label from '@salesforce/label/c.Collections_Find_Label';
import none from '@salesforce/label/c.Collections_Find_None';
import placeholder from '@salesforce/label/c.Collections_Find_Placeholder';
import searching from '@salesforce/label/c.Collections_Find_Searching';
import tooShort from '@salesforce/label/c.Collections_Find_Too_Short';
import { groupViews } from './words';

/** How long somebody pauses before what was typed is asked for, in milliseconds. */
const PAUSE = 250;

/** Finds an account by what a customer says on the phone: a document, a PO, a payment reference, a number, a name. */
export default class CollectionsFind extends NavigationMixin(LightningElement) {
    /** `overlay` lays the matches over the page; otherwise they stand below the field, as in the utility bar. */
    @api variant: 'overlay' | 'inline' = 'inline';

    readonly text = { label, placeholder, searching };

    typed = '';
    variables: ReturnType<typeof findVariables>;
    groups: readonly FoundGroup[] | undefined;
    problem: string | undefined;
    isOpen = false;

    #stopPause: (() => void) | undefined;
    /** Enter was pressed before the answer came. */
    #opensFirst = false;

    get query(): GraphQLDocument | undefined {
        return this.variables && (seesItems ? findItemsDocument : findDocument);
    }

    override disconnectedCallback(): void {
        this.#stopPause?.();
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    receive({ data, errors }: GraphQLResult): void {
        const problem = readProblem(errors);
        if (!this.variables || (data === undefined && !problem)) {
            return;
        }
        this.problem = problem && fillLabel(failed, problem.message);
        try {
            this.groups = data === undefined ? undefined : readFound(data, this.typed);
        } catch (error) {
            if (!(error instanceof RangeError || error instanceof TypeError)) {
                throw error;
            }
            this.problem = fillLabel(failed, '');
        }
        if (this.#opensFirst) {
            this.openFirst();
        }
    }

    /** Puts the focus into the field. */
    @api focus(): void {
        this.field?.focus();
    }

    get field(): HTMLElement | null | undefined {
        return this.template?.querySelector<HTMLElement>('lightning-input');
    }

    get panelClass(): string {
        return this.variant === 'overlay' ? 'panel panel_overlay' : 'panel';
    }

    get views() {
        const reader = { locale, on: isoDateIn(currentInstant(), timeZone) };
        return this.isAsked ? groupViews(this.groups ?? [], reader) : [];
    }

    get isAsked(): boolean {
        return this.isOpen && this.variables !== undefined;
    }

    get isSearching(): boolean {
        return this.isAsked && !this.groups && !this.problem;
    }

    /** What is said of the search: too short, nothing, an error, or how many. */
    get status(): string {
        const { typed, groups, problem } = this;
        if (!this.isOpen || typed.trim() === '') {
            return '';
        }
        if (typed.trim().length < LEAST_CHARACTERS) {
            return fillLabel(tooShort, LEAST_CHARACTERS);
        }
        if (problem || !groups) {
            return problem ?? searching;
        }
        const found = groups.flatMap(({ matches }) => matches).length;
        return found === 0 ? fillLabel(none, typed.trim()) : fillLabel(count, found);
    }

    get hasPanel(): boolean {
        return this.status !== '';
    }

    handleInput(event: CustomEvent<{ value: string }>): void {
        this.typed = event.detail.value ?? '';
        this.isOpen = true;
        this.#opensFirst = false;
        this.#stopPause?.();
        this.#stopPause = afterPause(() => this.ask(), PAUSE);
    }

    handleFocus(): void {
        this.isOpen = true;
    }

    /** The matches close when the focus goes elsewhere on the page. */
    handleFocusOut(event: FocusEvent): void {
        const { relatedTarget } = event;
        const stays = relatedTarget instanceof Node && this.template?.contains(relatedTarget);
        if (!stays && this.variant === 'overlay') {
            this.isOpen = false;
        }
    }

    handleKey(event: KeyboardEvent): void {
        const links = [...(this.template?.querySelectorAll<HTMLElement>('[data-match]') ?? [])];
        const at = links.findIndex((link) => link === event.target);
        if (event.key === 'Escape' && this.isOpen) {
            event.stopPropagation();
            this.isOpen = false;
            this.focus();
        } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            const to = event.key === 'ArrowDown' ? Math.min(at + 1, links.length - 1) : at - 1;
            (to < 0 ? this.field : links[to])?.focus();
        } else if (event.key === 'Enter' && at < 0 && !links.includes(event.target as HTMLElement)) {
            this.handleEnter(event);
        }
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        const { account } = (event.currentTarget as HTMLElement).dataset;
        this.open(account ?? '');
    }

    /** Enter in the field opens the first match, at once or when it is known. */
    handleEnter(event: KeyboardEvent): void {
        if ((event.target as HTMLElement).tagName !== 'LIGHTNING-INPUT') {
            return;
        }
        this.#stopPause?.();
        const wasAsked = this.ask();
        if (wasAsked && this.groups) {
            this.openFirst();
        } else {
            this.#opensFirst = true;
        }
    }

    /** Asks for what is typed; true when that was asked for already. */
    ask(): boolean {
        const wanted = findVariables(this.typed);
        const isSame = JSON.stringify(wanted) === JSON.stringify(this.variables);
        if (!isSame) {
            this.variables = wanted;
            this.groups = undefined;
            this.problem = undefined;
        }
        return isSame;
    }

    openFirst(): void {
        this.#opensFirst = false;
        const first = this.groups?.[0]?.matches[0];
        if (first) {
            this.open(first.accountId);
        }
    }

    open(recordId: string): void {
        this.isOpen = false;
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId, objectApiName: 'Account', actionName: 'view' }
        });
    }
}
