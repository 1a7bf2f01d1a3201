import { api, LightningElement } from 'lwc';
import { layouts } from 'good-terms/package';
import { describe } from 'good-terms/records';

interface RelatedListChoice {
    readonly key: string;
    readonly object: string;
    readonly parentField: string;
    readonly fields: readonly string[];
}

/** Lists that Salesforce's own layouts have, beside what the package's layouts name. */
const standardLists: Readonly<Record<string, readonly string[]>> = {
    Account: ['Opportunity'],
    Opportunity: ['Quote'],
    Quote: ['QuoteLineItem']
};

/** What such a list shows where the package says nothing. */
const standardColumns: Readonly<Record<string, readonly string[]>> = {
    Opportunity: ['StageName', 'Amount', 'CloseDate'],
    Quote: ['QuoteNumber', 'Status', 'GrandTotal'],
    QuoteLineItem: ['Product2Id', 'Quantity', 'UnitPrice', 'TotalPrice']
};

/** The related lists of a record: those of the page layout, else all custom objects below it; and Salesforce's own. */
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
                .map((child) => ({ child, list: laidOut.find((list) => names(list.relationship, child)) }))
                .filter(({ child: { childSObject }, list }) => {
                    const isShown = laidOut.length > 0 ? list !== undefined : childSObject.endsWith('__c');
                    return isShown || standardLists[this.objectApiName]?.includes(childSObject) === true;
                })
                .map(({ child, list }) => ({
                    key: `${child.childSObject}.${child.field}`,
                    object: child.childSObject,
                    parentField: child.field,
                    // A layout may leave the columns to the object.
                    fields: list?.fields.length ? list.fields : columnsOf(child.childSObject)
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

/** A list whose columns no layout names shows what is at the head of such a record's page. */
function columnsOf(object: string): readonly string[] {
    const highlights = layouts[object]?.highlights ?? [];
    return highlights.length > 0 ? highlights : (standardColumns[object] ?? []);
}
