import { api, type LightningElement } from 'lwc';
import LightningModal from 'lightning/modal';
import { components } from 'good-terms/package';

/** The dialog of a quick action: the action's component, until it dispatches CloseActionScreenEvent. */
export default class ActionDialog extends LightningModal {
    @api component!: string;
    @api recordId!: string;
    @api objectApiName!: string;

    properties: Readonly<Record<string, unknown>> = {};

    get shown(): typeof LightningElement | undefined {
        return components[this.component];
    }

    override renderedCallback(): void {
        // As on the platform, an action learns of its record only after it was connected.
        if (this.properties.recordId) return;
        const { recordId, objectApiName } = this;
        this.properties = { recordId, objectApiName };
    }

    handleClose(): void {
        this.close();
    }
}
