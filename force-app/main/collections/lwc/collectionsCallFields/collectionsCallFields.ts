import { api, LightningElement } from 'lwc';
import type { CallField } from 'c/collectionsCallForm';
import type { Issue } from 'c/termsResult';

interface FormInput extends HTMLElement {
    readonly dataset: DOMStringMap & { readonly field?: string };
    setCustomValidity(message: string): void;
    reportValidity(): boolean;
}

/**
 * Fields side by side, each with what it holds.
 * @fires fieldchange with `{ name, value }` when somebody types
 */
export default class CollectionsCallFields extends LightningElement {
    @api fields: readonly CallField[] = [];

    /** Puts the focus into the first field, or the one that is named; says whether there is one. */
    @api focusField(name?: string): boolean {
        const input = this.inputs.find(({ dataset }) => !name || dataset.field === name);
        input?.focus();
        return input !== undefined;
    }

    /** Puts every issue next to its field; gives the name of the first field with one. */
    @api showIssues(issues: readonly Issue[]): string | undefined {
        const marked = this.inputs.filter((input) => {
            const issue = issues.find(({ field }) => field === input.dataset.field);
            input.setCustomValidity(issue?.message ?? '');
            input.reportValidity();
            return issue !== undefined;
        });
        return marked[0]?.dataset.field;
    }

    get drawn() {
        return this.fields.map((field) => ({
            ...field,
            isText: field.type !== 'textarea' && field.type !== 'choice',
            isArea: field.type === 'textarea',
            isChoice: field.type === 'choice',
            // The calendar brings its own idea of what a day looks like.
            maxLength: field.type === 'text' ? field.maxLength : undefined,
            className: field.isWide ? 'field field_wide' : 'field'
        }));
    }

    get inputs(): readonly FormInput[] {
        return [...this.template!.querySelectorAll<FormInput>('[data-field]')];
    }

    handleChange(event: CustomEvent<{ value: string | null }>): void {
        const input = event.currentTarget as FormInput;
        input.setCustomValidity('');
        const detail = { name: input.dataset.field ?? '', value: event.detail.value ?? '' };
        this.dispatchEvent(new CustomEvent('fieldchange', { detail }));
    }
}
