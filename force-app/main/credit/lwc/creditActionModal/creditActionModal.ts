import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import {
    type ActionForm,
    checkForm,
    type FormField,
    formOf,
    type FormValues,
    type Outcome,
    outcomeOf
} from 'c/creditActionForms';
import type { Action, ActionReader, ActionSubject } from 'c/creditActionsView';
import { afterThisTurn } from 'c/termsClock';
import { minorDigits } from 'c/termsMoney';
import type { Issue } from 'c/termsResult';
import { save } from 'c/termsSave';
import cancel from '@salesforce/label/c.Credit_Form_Cancel';
import keys from '@salesforce/label/c.Credit_Form_Keys';
import problem from '@salesforce/label/c.Credit_Form_Problem';
import saving from '@salesforce/label/c.Credit_Form_Saving';
import { draftOf, forgetDraft, keepDraft } from './drafts';

/** A field as the template draws it: which base component, with what in it. */
interface DrawnField extends FormField {
    readonly value: string;
    readonly choices: readonly { readonly label: string; readonly value: string }[];
    readonly isChoice: boolean;
    readonly type: 'text' | 'date' | 'number';
    readonly step?: string;
}

/** An input of the form, as far as the dialog uses it. */
interface FormInput extends HTMLElement {
    readonly dataset: DOMStringMap & { readonly field?: string };
    value?: string;
    setCustomValidity(message: string): void;
    reportValidity(): boolean;
}

const TYPES = { text: 'text', date: 'date', amount: 'number', choice: 'text' } as const;

/** The dialog of one action: asks, checks, saves once, keeps what was typed until it is saved. */
export default class CreditActionModal extends LightningModal {
    @api action!: Action;
    @api subject!: ActionSubject;
    @api reader!: ActionReader;

    readonly text = { cancel, keys, problem, saving };
    form!: ActionForm;
    values: FormValues = {};
    /** What stands against the whole dialog, or against a field that it does not ask for. */
    problems: readonly Issue[] = [];
    isSaving = false;

    #onceKey = '';
    #isFocused = false;

    override connectedCallback(): void {
        this.form = formOf(this.action, this.subject, this.reader);
        const draft = draftOf(this.action, this.subject);
        this.#onceKey = draft.onceKey;
        this.values = { ...this.form.start, ...draft.values };
    }

    override renderedCallback(): void {
        if (!this.#isFocused) {
            this.#isFocused = true;
            // The platform's dialog takes the focus to its heading first.
            afterThisTurn(() => (this.inputs[0] ?? this.saveButton)?.focus());
        }
    }

    get fields(): readonly DrawnField[] {
        const { currency } = this.form;
        return this.form.fields.map((field) => ({
            ...field,
            value: this.values[field.name] ?? '',
            choices: (field.options ?? []).map((word) => ({ label: word, value: word })),
            isChoice: field.kind === 'choice',
            type: TYPES[field.kind],
            step: field.kind === 'amount' ? String(10 ** -minorDigits(currency)) : undefined
        }));
    }

    get saveLabel(): string {
        return this.isSaving ? saving : this.form.saveLabel;
    }

    get inputs(): readonly FormInput[] {
        return [...(this.template?.querySelectorAll<FormInput>('[data-field]') ?? [])];
    }

    get saveButton(): HTMLElement | null | undefined {
        return this.template?.querySelector<HTMLElement>('[data-save]');
    }

    handleInput(event: CustomEvent<{ value: string }>): void {
        const input = event.currentTarget as FormInput;
        this.values = { ...this.values, [input.dataset.field ?? '']: event.detail.value ?? '' };
        keepDraft(this.action, this.subject, { values: this.values, onceKey: this.#onceKey });
        input.setCustomValidity('');
    }

    /** Enter in a field saves, unless the field itself has a use for it. */
    async handleKey(event: KeyboardEvent): Promise<void> {
        if (event.key === 'Enter' && !event.defaultPrevented) {
            event.preventDefault();
            // Leaving the field commits what was typed in it.
            this.saveButton?.focus();
            await this.handleSave();
        }
    }

    handleCancel(): void {
        this.close();
    }

    async handleSave(): Promise<void> {
        if (this.isSaving) {
            return;
        }
        const issues = checkForm(this.form, this.values, this.reader);
        if (issues.length > 0) {
            this.showIssues(issues);
            return;
        }
        this.isSaving = true;
        this.disableClose = true;
        const outcome = outcomeOf(this.action, this.subject, this.values, {
            onceKey: this.#onceKey,
            reader: this.reader
        });
        const saved = await save(outcome.writes);
        this.disableClose = false;
        this.isSaving = false;
        if (!saved.ok) {
            this.showIssues(saved.issues);
            return;
        }
        forgetDraft(this.action, this.subject);
        this.close(outcome satisfies Outcome);
    }

    /** Puts every issue next to its field, the rest on top, and the focus on the first. */
    showIssues(issues: readonly Issue[]): void {
        const known = new Set(this.form.fields.map(({ name }) => name));
        this.problems = issues.filter(({ field }) => !field || !known.has(field));
        const marked = this.inputs.filter((input) => {
            const issue = issues.find(({ field }) => field === input.dataset.field);
            input.setCustomValidity(issue?.message ?? '');
            input.reportValidity();
            return issue !== undefined;
        });
        marked[0]?.focus();
    }
}
