import { api, LightningElement } from 'lwc';
import type { ProposalView } from 'c/creditFileView';

/** A proposal for the limit: its amount, what decided it, and every step to it. */
export default class CreditFileProposal extends LightningElement {
    @api proposal!: ProposalView;
}
