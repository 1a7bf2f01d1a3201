import { api, LightningElement } from 'lwc';
import { actionPermissions, actionReader, openAction } from 'c/creditActionDialog';
import { type ActionOffer, type ActionSubject, requestStrip, type RequestStripView } from 'c/creditActionsView';

/** A button of the strip; the last one of a decision is the brand button. */
interface StripButton extends ActionOffer {
    readonly variant: 'brand' | 'neutral';
}

/** The one open decision under the verdict, for who decides it, who asked and who reads. */
export default class CreditRequestStrip extends LightningElement {
    @api subject: ActionSubject | undefined;

    get strip(): RequestStripView | undefined {
        return this.subject && requestStrip(this.subject, actionPermissions, actionReader());
    }

    get stripClass(): string {
        return `strip strip_${this.strip?.state ?? 'none'}`;
    }

    /** The second sentence with the space before it: templates drop white space between elements. */
    get text(): string {
        const { strong, text = '' } = this.strip ?? {};
        return strong && text ? ` ${text}` : text;
    }

    get buttons(): readonly StripButton[] {
        const offers = this.strip?.offers ?? [];
        return offers.map((offer) => ({
            ...offer,
            variant: offer.action.kind === 'decide' && offer.action.answer === 'grant' ? 'brand' : 'neutral'
        }));
    }

    async handleClick(event: Event): Promise<void> {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        const offer = this.buttons.find((button) => button.key === key);
        if (offer && this.subject) {
            await openAction(this, offer.action, this.subject);
        }
    }
}
