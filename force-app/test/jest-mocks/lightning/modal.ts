import { api, LightningElement } from 'lwc';

/** Stand-in for `lightning/modal`: a test creates the dialog itself and hears `close` with the result. */
export default class LightningModal extends LightningElement {
    static open: jest.Mock = jest.fn(() => Promise.resolve(undefined));

    @api label = '';
    @api size = 'medium';
    @api description = '';
    @api disableClose = false;

    @api close(result?: unknown): void {
        this.dispatchEvent(new CustomEvent('close', { detail: result }));
    }
}
