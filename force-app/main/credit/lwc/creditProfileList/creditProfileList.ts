import { api, LightningElement } from 'lwc';
import type { ProfileRow } from 'c/creditPanelView';
import title from '@salesforce/label/c.Credit_Profiles_Title';

/**
 * One row per credit profile of an account, worst first.
 * @fires profileselect with the chosen profile's key as detail
 */
export default class CreditProfileList extends LightningElement {
    @api profiles: readonly ProfileRow[] = [];

    readonly label = { title };

    get rows() {
        return this.profiles.map((row) => ({
            ...row,
            pressed: String(row.isSelected),
            toneClass: `row row_${row.tone}`
        }));
    }

    handleSelect(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('profileselect', { detail: key }));
    }
}
