import { LightningElement } from 'lwc';
import loading from '@salesforce/label/c.Collections_Timeline_Loading';

/** The timeline's own shape while it is being read. */
export default class CollectionsTimelineSkeleton extends LightningElement {
    readonly label = { loading };
    readonly rows = [1, 2, 3, 4, 5, 6];
}
