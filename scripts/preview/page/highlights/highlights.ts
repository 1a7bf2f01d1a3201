import { api, LightningElement } from 'lwc';
import { onChanges } from 'good-terms/changes';
import { layouts } from 'good-terms/package';
import { describe, nameFieldOf, readableFields, readRecord, type ShownField } from 'good-terms/records';

const icons: Readonly<Record<string, string>> = {
    Account: 'standard:account',
    Opportunity: 'standard:opportunity',
    Contact: 'standard:contact',
    Quote: 'standard:quotes'
};
const standardHighlights: Readonly<Record<string, readonly string[]>> = {
    Account: ['AccountNumber', 'Type', 'Industry', 'Owner.Name'],
    Opportunity: ['AccountId', 'CloseDate', 'Amount', 'StageName', 'Owner.Name'],
    Quote: ['QuoteNumber', 'AccountId', 'OpportunityId', 'Status', 'ExpirationDate', 'GrandTotal'],
    QuoteLineItem: ['Product2Id', 'Quantity', 'UnitPrice', 'TotalPrice'],
    Task: ['WhatId', 'Status', 'ActivityDate', 'Owner.Name']
};

/** The head of a record page: object, name and the fields of the compact layout. */
export default class Highlights extends LightningElement {
    @api recordId!: string;
    @api objectApiName!: string;
    /** The quick actions that the page shows instead of those of the layout. */
    @api actionNames: readonly string[] | undefined;

    objectLabel = '';
    name = '';
    fields: readonly ShownField[] = [];
    problem = '';

    get icon(): string {
        return icons[this.objectApiName] ?? 'standard:record';
    }

    stop: (() => void) | undefined;

    override connectedCallback(): void {
        this.stop = onChanges(() => void this.refresh());
        void this.refresh();
    }

    override disconnectedCallback(): void {
        this.stop?.();
    }

    async refresh(): Promise<void> {
        try {
            await this.load();
        } catch (error) {
            this.problem = error instanceof Error ? error.message : String(error);
        }
    }

    async load(): Promise<void> {
        const description = await describe(this.objectApiName);
        const nameField = nameFieldOf(description);
        const chosen = layouts[this.objectApiName]?.highlights ?? standardHighlights[this.objectApiName] ?? [];
        const rest = readableFields(description, chosen).filter(({ name }) => name !== nameField?.name);
        const values = await readRecord(this.objectApiName, this.recordId, [nameField ?? [], rest].flat());
        if (!values) throw new Error('This record does not exist, or you may not see it.');
        this.objectLabel = description.label;
        this.fields = nameField ? values.slice(1) : values;
        this.name = nameField ? String(values[0]?.value) : this.recordId;
        document.title = `${this.name} | ${description.label} | Good Terms`;
    }
}
