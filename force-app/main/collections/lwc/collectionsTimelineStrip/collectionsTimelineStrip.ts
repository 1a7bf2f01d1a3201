import { api, LightningElement } from 'lwc';
import type { StripCell } from 'c/collectionsTimelineView';
import title from '@salesforce/label/c.Collections_Timeline_Strip';

/** The figures above the timeline: what is next, what is promised, when the customer was spoken to last. */
export default class CollectionsTimelineStrip extends LightningElement {
    @api cells: readonly StripCell[] = [];

    readonly label = { title };
}
