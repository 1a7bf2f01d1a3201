import { api, LightningElement } from 'lwc';
import { layouts } from 'good-terms/package';
import { describe } from 'good-terms/records';

interface RelatedListChoice {
    readonly key: string;
    readonly object: string;
    readonly parentField: string;
    readonly fields: readonly string[];
}

/** The related lists of a record: those of the page layout, else all custom objects below it. */
export default class RelatedLists extends LightningElement {
    @api recordId!: string;
    @api objectApiName!: string;

    lists: readonly RelatedListChoice[] | undefined;
    problem = '';

    get isEmpty(): boolean {
        return this.lists?.length === 0;
    }

    override async connectedCallback(): Promise<void> {
        try {
            const { childRelationships } = await describe(this.objectApiName);
            const laidOut = layouts[this.objectApiName]?.relatedLists ?? [];
            this.lists = childRelationships
                .filter(
                    ({ childSObject }) =>
                        laidOut.length > 0 ||
                        childSObject.endsWith('__c') ||
                        ['Opportunity', 'Quote', 'QuoteLineItem'].includes(childSObject)
                )
                .map((child) => ({ child, list: laidOut.find((list) => names(list.relationship, child)) }))
                .filter(({ list }) => laidOut.length === 0 || list !== undefined)
                .map(({ child, list }) => ({
                    key: `${child.childSObject}.${child.field}`,
                    object: child.childSObject,
                    parentField: child.field,
                    // A layout may leave the columns to the object.
                    fields: list?.fields.length ? list.fields : (layouts[child.childSObject]?.highlights ?? [])
                }));
        } catch (error) {
            this.problem = error instanceof Error ? error.message : String(error);
        }
    }
}

/** A layout names a list by child object and field, or by the relationship of a standard object. */
function names(
    relatedList: string,
    child: { childSObject: string; field: string; relationshipName: string | null }
): boolean {
    return [
        `${child.childSObject}.${child.field}`,
        child.relationshipName,
        `Related${child.childSObject}List`
    ].includes(relatedList);
}
