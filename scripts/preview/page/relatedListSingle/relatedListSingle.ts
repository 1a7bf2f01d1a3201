import { api, LightningElement } from 'lwc';
import { layouts } from 'good-terms/package';
import { describe } from 'good-terms/records';

/** One related list, where a Lightning page places it alone. */
export default class RelatedListSingle extends LightningElement {
    @api recordId!: string;
    @api objectApiName!: string;
    /** The relationship's name: `Quotes`, `Credit_Requests__r`. */
    @api relatedListApiName!: string;
    @api parentFieldApiName = '';
    @api relatedListComponentOverride = '';

    list: { object: string; parentField: string; fields: readonly string[] } | undefined;
    problem = '';

    override async connectedCallback(): Promise<void> {
        try {
            const { childRelationships } = await describe(this.objectApiName);
            const child = childRelationships.find(
                ({ relationshipName }) => relationshipName === this.relatedListApiName
            );
            // The org leaves out what the user may not read.
            if (!child) return;
            const laidOut = layouts[this.objectApiName]?.relatedLists.find(({ relationship }) =>
                [this.relatedListApiName, `${child.childSObject}.${child.field}`].includes(relationship)
            );
            this.list = {
                object: child.childSObject,
                parentField: child.field,
                fields: laidOut?.fields ?? layouts[child.childSObject]?.highlights ?? []
            };
        } catch (error) {
            this.problem = error instanceof Error ? error.message : String(error);
        }
    }
}
