import { api, LightningElement } from 'lwc';
import type { Direction, Outcome } from 'c/collectionsActivity';
import {
    type CallDraft,
    type CallSubject,
    field,
    outcomeKeys,
    remembered,
    type Section,
    sectionOf,
    withOutcome
} from 'c/collectionsCallForm';
import { afterThisTurn } from 'c/termsClock';
import type { Issue } from 'c/termsResult';
import addDispute from '@salesforce/label/c.Collections_Call_Add_Dispute';
import addPromise from '@salesforce/label/c.Collections_Call_Add_Promise';
import contact from '@salesforce/label/c.Collections_Call_Contact';
import customers from '@salesforce/label/c.Collections_Call_Customers';
import direction from '@salesforce/label/c.Collections_Call_Direction';
import dispute from '@salesforce/label/c.Collections_Call_Dispute';
import invoices from '@salesforce/label/c.Collections_Call_Documents';
import localTime from '@salesforce/label/c.Collections_Call_Local_Time';
import noFree from '@salesforce/label/c.Collections_Call_No_Free_Items';
import openMail from '@salesforce/label/c.Collections_Call_Open_Mail';
import promise from '@salesforce/label/c.Collections_Call_Promise';
import remove from '@salesforce/label/c.Collections_Call_Remove';
import { isTyping } from './keys';
import { bodyView } from './view';

/** Parts of the page that take the focus and mark what is wrong with them. */
interface Part extends HTMLElement {
    focusField(name?: string): boolean;
    showIssues(issues: readonly Issue[]): string | undefined;
    focusOutcome(): void;
    focusReason(): boolean;
    focusItems(): void;
}

/**
 * What the dialog of a contact shows and asks. It holds nothing: every change is a new draft.
 * @fires draftchange with the new draft
 */
export default class CollectionsCallBody extends LightningElement {
    @api subject!: CallSubject;
    @api draft!: CallDraft;
    /** What is wrong, each with its field. */
    @api issues: readonly Issue[] = [];

    readonly text = {
        addDispute,
        addPromise,
        contact,
        customers,
        direction,
        dispute,
        invoices,
        localTime,
        noFree,
        openMail,
        promise,
        remove
    };

    /** A template asks for every part by itself: all of them are worked out once for what is shown. */
    readonly #view = remembered(bodyView);

    get view() {
        return this.#view(this.subject, this.draft, this.issues);
    }

    /** Puts the focus where the work begins: on the reason that the guard asks for, the outcome, or the first field. */
    @api focusStart(): void {
        const { decision, hasOutcome } = this.view;
        if (decision === 'ask' && this.part('guard')?.focusReason()) {
            return;
        }
        if (decision === 'stop') {
            this.part('direction')?.focus();
        } else if (hasOutcome) {
            this.part('outcome')?.focusOutcome();
        } else {
            this.fieldParts[0]?.focusField();
        }
    }

    /** Puts every issue next to what it is about, and the focus on the first. */
    @api showIssues(issues: readonly Issue[]): void {
        this.part('guard')?.showIssues(issues);
        const marked = this.fieldParts.map((part) => ({ part, name: part.showIssues(issues) }));
        const first = marked.find(({ name }) => name !== undefined);
        const has = (name: string) => issues.some((issue) => issue.field === name);
        if (has(field.guardReason)) {
            this.part('guard')?.focusReason();
        } else if (has('Outcome__c')) {
            this.part('outcome')?.focusOutcome();
        } else if (first) {
            first.part.focusField(first.name);
        } else {
            this.part(has('promise.items') ? 'promiseItems' : 'disputeItems')?.focusItems();
        }
    }

    get fieldParts(): readonly Part[] {
        return [...this.template!.querySelectorAll<Part>('c-collections-call-fields')];
    }

    handleContact(event: CustomEvent<{ value: string }>): void {
        this.change({ contactId: event.detail.value });
    }

    handleDirection(event: CustomEvent<{ value: Direction }>): void {
        this.change({ direction: event.detail.value });
    }

    /** Invoices that were ticked are those of other customers now. */
    handleProfiles(event: CustomEvent<{ items: readonly string[] }>): void {
        const { items } = event.detail;
        const { promise: ofPromise, dispute: ofDispute } = this.draft;
        this.change({
            profileIds: items.length > 0 ? items : undefined,
            promise: ofPromise && { ...ofPromise, items: undefined },
            dispute: ofDispute && { ...ofDispute, items: undefined }
        });
    }

    handleField(event: CustomEvent<{ name: string; value: string }>): void {
        const { name, value } = event.detail;
        this.change({ values: { ...this.draft.values, [name]: value } });
    }

    handleOutcome(event: CustomEvent<{ outcome: Outcome }>): void {
        this.tell(withOutcome(this.subject, this.draft, event.detail.outcome));
    }

    handlePromiseItems(event: CustomEvent<{ items: readonly string[] }>): void {
        this.change({ promise: { ...this.draft.promise, items: event.detail.items } });
    }

    handleDisputeItems(event: CustomEvent<{ items: readonly string[] }>): void {
        this.change({ dispute: { ...this.draft.dispute, items: event.detail.items } });
    }

    handleAddPromise(): void {
        this.change({ promise: { isAdded: true } });
        this.focusSection('promise');
    }

    handleAddDispute(): void {
        this.change({ dispute: { isAdded: true } });
        this.focusSection('dispute');
    }

    handleRemovePromise(): void {
        this.change({ promise: undefined, values: without(this.draft.values, 'promise') });
    }

    handleRemoveDispute(): void {
        this.change({ dispute: undefined, values: without(this.draft.values, 'dispute') });
    }

    /** A digit chooses the outcome while nobody types, and the focus goes on to what that outcome asks. */
    handleKey(event: KeyboardEvent): void {
        const { hasOutcome, isStopped } = this.view;
        const found = outcomeKeys().find(({ key }) => key === event.key.toUpperCase());
        const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
        if (!found || !isPlain || !hasOutcome || isStopped || isTyping(event)) {
            return;
        }
        event.preventDefault();
        this.tell(withOutcome(this.subject, this.draft, found.outcome));
        const section = sectionOf(this.subject, found.outcome);
        if (section) {
            this.focusSection(section);
        } else {
            afterThisTurn(() => this.part('outcomeFields')?.focusField() || this.part('outcome')?.focusOutcome());
        }
    }

    /** A promise begins with its amount, a dispute with what it is about. */
    focusSection(section: Section): void {
        afterThisTurn(() => {
            if (section === 'promise') {
                this.part('promise')?.focusField();
            } else {
                this.part('disputeItems')?.focusItems();
            }
        });
    }

    part(name: string): Part | null {
        return this.template!.querySelector<Part>(`[data-part="${name}"]`);
    }

    change(changes: Partial<CallDraft>): void {
        this.tell({ ...this.draft, ...changes });
    }

    tell(draft: CallDraft): void {
        this.dispatchEvent(new CustomEvent('draftchange', { detail: draft }));
    }
}

/** What was typed, without a part of the page that is gone. */
function without(values: CallDraft['values'], section: Section): CallDraft['values'] {
    return Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith(`${section}.`)));
}
