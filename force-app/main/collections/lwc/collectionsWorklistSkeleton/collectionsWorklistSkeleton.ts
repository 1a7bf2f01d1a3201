import { LightningElement } from 'lwc';
import loading from '@salesforce/label/c.Collections_Worklist_Loading';

/** The worklist's own shape while it is read. */
export default class CollectionsWorklistSkeleton extends LightningElement {
    readonly label = { loading };
    readonly rows = ['1', '2', '3', '4', '5', '6'];
}
