import { api, LightningElement } from 'lwc';

/** Says what could not be shown, in the org's words. */
export default class Problem extends LightningElement {
    @api message = '';
}
