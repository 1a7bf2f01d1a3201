import { api, LightningElement } from 'lwc';
import type { StripCell } from 'c/collectionsTimelineView';
import next from '@salesforce/label/c.Collections_Timeline_Next_Task';
import title from '@salesforce/label/c.Collections_Timeline_Strip';

/** The figures above the timeline: what is next, what is promised, when the customer was spoken to last. */
export default class CollectionsTimelineStrip extends LightningElement {
    @api cells: readonly StripCell[] = [];
    /** The account whose best next step is proposed, where no task says what is next. */
    @api proposesFor: string | undefined;

    readonly label = { next, title };
}
