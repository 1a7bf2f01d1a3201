import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import { describe, type ObjectDescription } from 'good-terms/records';
import { controlsFor, enteredValue, type Control, type Entered } from './controls.ts';
import { refusalsIn } from './refusals.ts';

interface ValidatedInput extends HTMLElement {
    setCustomValidity(message: string): void;
    reportValidity(): boolean;
}

/** Creates or edits a record: the fields of its form that this user may write. Closes with the record's id. */
export default class RecordDialog extends LightningModal {
    @api object!: string;
    /** The record to edit; a new one without it. */
    @api recordId: string | undefined;
    /** What a new record begins with. */
    @api defaults: Readonly<Record<string, Entered>> = {};
    /** The only fields to ask for. */
    @api askedFields: readonly string[] | undefined;

    about: ObjectDescription | undefined;
    controls: readonly Control[] = [];
    problems: readonly string[] = [];
    isSaving = false;
    isLoading = true;

    override async connectedCallback(): Promise<void> {
        try {
            this.about = await describe(this.object);
            const { recordId, defaults, askedFields } = this;
            this.controls = await controlsFor(this.about, { recordId, defaults, askedFields });
        } catch (error) {
            this.problems = [error instanceof Error ? error.message : String(error)];
        }
        this.isLoading = false;
    }

    get hasProblems(): boolean {
        return this.problems.length > 0;
    }

    handleChange(event: Event): void {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        const { value, checked } = (event as CustomEvent<{ value?: string; checked?: boolean }>).detail;
        this.controls = this.controls.map((control) =>
            control.name === name ? { ...control, value: control.isCheckbox ? checked : value } : control
        );
    }

    handleCancel(): void {
        this.close();
    }

    async handleSave(): Promise<void> {
        const checked = this.inputs.map((input) => this.accept(input, ''));
        if (this.isSaving || checked.includes(false)) return;
        this.isSaving = true;
        this.problems = [];
        try {
            this.close(await this.save());
        } catch (error) {
            this.tell(error);
        }
        this.isSaving = false;
    }

    async save(): Promise<string> {
        const changed = this.controls.filter(({ value, before }) => (value ?? '') !== (before ?? ''));
        const fields = Object.fromEntries(changed.map((control) => [control.name, enteredValue(control)]));
        const saved = this.recordId
            ? updateRecord({ fields: { ...fields, Id: this.recordId } })
            : createRecord({ apiName: this.object, fields });
        return (await saved).id;
    }

    /** Refusals of a field stand at the field, others on top. */
    tell(error: unknown): void {
        const { ofRecord, ofFields } = refusalsIn(error);
        const shown = new Set(this.controls.map(({ name }) => name));
        const elsewhere = [...ofFields].filter(([name]) => !shown.has(name)).map(([, message]) => message);
        this.problems = [...ofRecord, ...elsewhere];
        if (this.problems.length === 0) this.problems = ['Review the errors on this page.'];
        for (const input of this.inputs) this.accept(input, ofFields.get(input.dataset.name ?? '') ?? '');
    }

    accept(input: ValidatedInput, message: string): boolean {
        input.setCustomValidity(message);
        return input.reportValidity();
    }

    get inputs(): ValidatedInput[] {
        return [...this.template!.querySelectorAll<ValidatedInput>('[data-name]')];
    }
}
