import { api, LightningElement } from 'lwc';

/** A line to tick. */
export interface CallItemLine {
    readonly id: string;
    readonly name: string;
    readonly detail?: string;
    readonly amount?: string;
    readonly isTicked: boolean;
}

/**
 * Lines to tick, each with an amount.
 * @fires itemschange with `{ items }`, the ids that are ticked
 */
export default class CollectionsCallItems extends LightningElement {
    @api legend = '';
    @api lines: readonly CallItemLine[] = [];
    /** What is wrong with the choice. */
    @api message: string | undefined;

    /** Puts the focus on the first line. */
    @api focusItems(): void {
        this.template!.querySelector<HTMLInputElement>('input')?.focus();
    }

    handleChange(event: Event): void {
        const { value, checked } = event.target as HTMLInputElement;
        const ticked = this.lines.filter(({ id, isTicked }) => (id === value ? checked : isTicked));
        this.dispatchEvent(new CustomEvent('itemschange', { detail: { items: ticked.map(({ id }) => id) } }));
    }
}
