import { api, LightningElement } from 'lwc';
import { daysPastDue } from 'c/ledgerReceivable';
import { formatDay, moneyColumn } from 'c/termsFormat';
import type { IsoDate } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { isZero, type Money, sum } from 'c/termsMoney';
import locale from '@salesforce/i18n/locale';
import all from '@salesforce/label/c.Collections_Handover_Items_All';
import chosenLabel from '@salesforce/label/c.Collections_Handover_Items_Chosen';
import disputed from '@salesforce/label/c.Collections_Handover_Items_Disputed';
import dueOn from '@salesforce/label/c.Collections_Handover_Items_Due';
import empty from '@salesforce/label/c.Collections_Handover_Items_Empty';
import late from '@salesforce/label/c.Collections_Handover_Items_Late';
import placed from '@salesforce/label/c.Collections_Handover_Items_Placed';
import title from '@salesforce/label/c.Collections_Handover_Items_Title';

/** An item as far as the list shows it. */
export interface PickedItem {
    readonly id: string;
    readonly document: string;
    readonly dueOn: IsoDate;
    readonly open: Money;
    readonly disputed: Money;
    readonly placedWith?: string;
}

/** A row as the template draws it. */
interface PickerRow {
    readonly id: string;
    readonly document: string;
    readonly isChosen: boolean;
    readonly isDisabled: boolean;
    readonly words: string;
    readonly amount: string;
}

/**
 * Open items to choose from, each a checkbox with its words, and the total of what is chosen.
 * @fires choose with the chosen ids
 */
export default class CollectionsHandoverItems extends LightningElement {
    @api items: readonly PickedItem[] = [];
    @api chosen: readonly string[] = [];
    @api currency = 'USD';
    @api today!: IsoDate;
    /** Whether an item that somebody else has cannot be chosen. */
    @api excludesPlaced = false;

    readonly label = { all, empty, title };

    get rows(): readonly PickerRow[] {
        const format = moneyColumn(
            this.items.map(({ open }) => open),
            locale
        );
        return this.items.map((item) => ({
            id: item.id,
            document: item.document,
            isChosen: this.chosen.includes(item.id),
            isDisabled: this.isTaken(item),
            words: this.wordsOf(item),
            amount: format(item.open)
        }));
    }

    get isAllChosen(): boolean {
        const free = this.items.filter((item) => !this.isTaken(item));
        return free.length > 0 && free.every(({ id }) => this.chosen.includes(id));
    }

    get total(): string {
        const items = this.items.filter(({ id }) => this.chosen.includes(id));
        const amount = sum(
            items.map(({ open }) => open),
            this.currency
        );
        return fillLabel(
            chosenLabel,
            items.length,
            this.items.length,
            moneyColumn([amount], locale)(amount),
            this.currency
        );
    }

    handleChange(event: Event): void {
        const { checked, dataset } = event.currentTarget as HTMLInputElement;
        const { id = '' } = dataset;
        const others = this.chosen.filter((one) => one !== id);
        this.choose(checked ? [...others, id] : others);
    }

    handleAll(event: Event): void {
        const isChecked = (event.currentTarget as HTMLInputElement).checked;
        const free = this.items.filter((item) => !this.isTaken(item));
        this.choose(isChecked ? free.map(({ id }) => id) : []);
    }

    choose(ids: readonly string[]): void {
        // In the order of the list, whatever was clicked first.
        const chosen = this.items.map(({ id }) => id).filter((id) => ids.includes(id));
        this.dispatchEvent(new CustomEvent('choose', { detail: chosen }));
    }

    isTaken({ placedWith }: PickedItem): boolean {
        return this.excludesPlaced && placedWith !== undefined;
    }

    wordsOf(item: PickedItem): string {
        const days = daysPastDue(item.dueOn, this.today);
        const day = formatDay(item.dueOn, this.today, locale);
        const format = moneyColumn([item.disputed], locale);
        return [
            days > 0 ? fillLabel(late, day, days) : fillLabel(dueOn, day),
            isZero(item.disputed) ? '' : fillLabel(disputed, format(item.disputed)),
            item.placedWith ? fillLabel(placed, item.placedWith) : ''
        ]
            .filter(Boolean)
            .join(' ');
    }
}
