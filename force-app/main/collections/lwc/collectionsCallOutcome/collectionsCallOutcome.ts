import { api, LightningElement } from 'lwc';
import { type Outcome, outcomeLabel } from 'c/collectionsActivity';
import { outcomeKeys } from 'c/collectionsCallForm';
import legend from '@salesforce/label/c.Collections_Call_Outcome';
import pressDigit from '@salesforce/label/c.Collections_Call_Press_Digit';

/**
 * What came of a contact: a radio group drawn as keys.
 * @fires outcomechange with `{ outcome }` when one is chosen here
 */
export default class CollectionsCallOutcome extends LightningElement {
    @api value: Outcome | undefined;
    /** Nothing can be chosen: the contact is stopped. */
    @api isDisabled = false;
    /** What is wrong with the choice. */
    @api message: string | undefined;

    readonly text = { legend, pressDigit };

    get keys() {
        return outcomeKeys().map(({ outcome, key }) => ({
            outcome,
            key,
            label: outcomeLabel(outcome),
            isChosen: outcome === this.value,
            className: ['key', outcome === this.value ? 'key_chosen' : '', /\d/.test(key) ? '' : 'key_aside'].join(' ')
        }));
    }

    /** Puts the focus on the chosen outcome, else on the first. */
    @api focusOutcome(): void {
        const radios = [...this.template!.querySelectorAll<HTMLInputElement>('input')];
        (radios.find(({ value }) => value === this.value) ?? radios[0])?.focus();
    }

    handleChange(event: Event): void {
        const { value } = event.target as HTMLInputElement;
        this.dispatchEvent(new CustomEvent('outcomechange', { detail: { outcome: value } }));
    }
}
