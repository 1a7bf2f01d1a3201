import { api, LightningElement } from 'lwc';
import { likeText, query } from 'good-terms/org';
import { layouts, listViews } from 'good-terms/package';
import { columns, describe, labelOf, nameFieldOf, readableFields, shown, type ShownField } from 'good-terms/records';
import { addressOf, go, hereAs, type PageReference } from 'good-terms/router';
import { session } from 'good-terms/session';
import RecordDialog from 'page/recordDialog';
import type { ListView } from '../../package/listView.ts';
import { viewCondition } from './conditions.ts';

const rowsPerPage = 50;
const accountColumns = ['AccountNumber', 'BillingCity', 'BillingCountry', 'OwnerId', 'Credit_Blocked__c'];
const quoteColumns = ['QuoteNumber', 'OpportunityId', 'AccountId', 'Status', 'GrandTotal', 'ExpirationDate'];
const opportunityColumns = ['AccountId', 'StageName', 'Amount', 'CloseDate'];

const everything: ListView = { name: 'All', label: 'All', isMine: false, columns: [], filters: [], logic: undefined };

/** The records of one object, by name, page by page. */
export default class ObjectList extends LightningElement {
    @api objectApiName!: string;
    @api page = 1;
    @api find = '';
    /** The API name of the list view; the first one without it. */
    @api view = '';

    label = '';
    objectLabel = '';
    canCreate = false;
    headings: readonly { name: string; label: string }[] = [];
    rows: readonly { id: string; cells: readonly ShownField[] }[] | undefined;
    total = 0;
    problem = '';

    get countText(): string {
        const first = (this.page - 1) * rowsPerPage + 1;
        return this.rows?.length ? `${first}–${first + this.rows.length - 1} of ${this.total}` : `0 of ${this.total}`;
    }

    get isWaiting(): string {
        return this.rows ? 'false' : 'true';
    }

    get isEmpty(): boolean {
        return this.rows?.length === 0;
    }

    get hasRows(): boolean {
        return this.rows !== undefined && this.rows.length > 0;
    }

    get previous(): string | undefined {
        return this.page > 1 ? this.addressOfPage(this.page - 1) : undefined;
    }

    get next(): string | undefined {
        return this.page * rowsPerPage < this.total ? this.addressOfPage(this.page + 1) : undefined;
    }

    override async connectedCallback(): Promise<void> {
        try {
            await this.load();
            document.title = `${this.label} | Good Terms`;
        } catch (error) {
            this.problem = error instanceof Error ? error.message : String(error);
        }
    }

    async load(): Promise<void> {
        const description = await describe(this.objectApiName);
        const nameField = nameFieldOf(description);
        if (!nameField) throw new Error(`${description.labelPlural} have no names to list.`);
        const fields = [nameField, ...this.columnsOf(description).filter(({ name }) => name !== nameField.name)];
        const conditions = [
            viewCondition(this.shownView, description.fields, session.userId),
            this.find && `${nameField.name} LIKE '%${likeText(this.find)}%'`
        ].filter(Boolean);
        const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
        const from = `FROM ${this.objectApiName}${where}`;
        const [{ totalSize }, { records }] = await Promise.all([
            query(`SELECT COUNT() ${from}`),
            query<Record<string, unknown>>(
                `SELECT ${columns(fields)} ${from} ORDER BY ${nameField.name}, Id LIMIT ${rowsPerPage} OFFSET ${(this.page - 1) * rowsPerPage}`
            )
        ]);
        this.label = description.labelPlural;
        this.objectLabel = description.label;
        this.canCreate = description.createable;
        this.headings = fields.map((field) => ({ name: field.name, label: labelOf(field) }));
        this.total = totalSize;
        this.rows = records.map((row) => ({
            id: String(row.Id),
            cells: this.linked(shown(row, fields), String(row.Id))
        }));
    }

    columnsOf(description: Parameters<typeof readableFields>[0]): ReturnType<typeof readableFields> {
        const standard = { Account: accountColumns, Opportunity: opportunityColumns, Quote: quoteColumns }[
            this.objectApiName
        ];
        return readableFields(
            description,
            this.shownView.columns.length > 0
                ? this.shownView.columns
                : (standard ?? layouts[this.objectApiName]?.highlights ?? [])
        );
    }

    linked(cells: readonly ShownField[], recordId: string): ShownField[] {
        return cells.map((cell, index) =>
            index === 0 ? { ...cell, target: { object: this.objectApiName, recordId } } : cell
        );
    }

    /** The views to choose from; where the package has none of everything, Salesforce has one. */
    get views(): readonly ListView[] {
        const own = listViews[this.objectApiName] ?? [];
        return own.some(({ filters, isMine }) => filters.length === 0 && !isMine) ? own : [everything, ...own];
    }

    get shownView(): ListView {
        return this.views.find(({ name }) => name === this.view) ?? this.views[0] ?? everything;
    }

    get choices(): { name: string; label: string; isShown: boolean }[] {
        return this.views.map(({ name, label }) => ({ name, label, isShown: name === this.shownView.name }));
    }

    get hasChoices(): boolean {
        return this.views.length > 1;
    }

    get viewState(): Readonly<Record<string, string>> {
        return this.view ? { filterName: this.view } : {};
    }

    get newLabel(): string {
        return `New ${this.objectLabel}`;
    }

    handleView(event: Event): void {
        go(this.pageOf({ filterName: (event.target as HTMLSelectElement).value }));
    }

    async handleNew(): Promise<void> {
        const created = await RecordDialog.open<string>({ label: this.newLabel, object: this.objectApiName });
        if (created === undefined) return;
        const attributes = { objectApiName: this.objectApiName, recordId: created, actionName: 'view' };
        go({ type: 'standard__recordPage', attributes });
    }

    pageOf(state: PageReference['state']): PageReference {
        return { type: 'standard__objectPage', attributes: { objectApiName: this.objectApiName }, state };
    }

    addressOfPage(page: number): string {
        return hereAs(addressOf(this.pageOf({ page, ...(this.find && { find: this.find }), ...this.viewState })));
    }
}
