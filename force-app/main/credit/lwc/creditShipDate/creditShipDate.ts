import { api, LightningElement } from 'lwc';
import type { ShipDateView } from 'c/creditPanelView';

/**
 * Room on a day that the reader chooses, with and without the money that is expected before it.
 * @fires daychange with the chosen day as `YYYY-MM-DD`
 */
export default class CreditShipDate extends LightningElement {
    @api shipDate!: ShipDateView;

    handleChange(event: CustomEvent<{ value: string | null }>): void {
        event.stopPropagation();
        const day = event.detail.value;
        // While a day is being typed it is no day, and a day that is past is refused by the input itself.
        if (day && day >= this.shipDate.firstDay) {
            this.dispatchEvent(new CustomEvent('daychange', { detail: day }));
        }
    }
}
