import { api, LightningElement } from 'lwc';
import { likeText, query } from 'good-terms/org';
import { layouts, listColumns } from 'good-terms/package';
import { columns, describe, labelOf, nameFieldOf, readableFields, shown, type ShownField } from 'good-terms/records';
import { addressOf, hereAs } from 'good-terms/router';

const rowsPerPage = 50;
const accountColumns = ['AccountNumber', 'BillingCity', 'BillingCountry', 'OwnerId', 'Credit_Blocked__c'];
const opportunityColumns = ['AccountId', 'StageName', 'Amount', 'CloseDate'];

/** The records of one object, by name, page by page. */
export default class ObjectList extends LightningElement {
    @api objectApiName!: string;
    @api page = 1;
    @api find = '';

    label = '';
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
        const where = this.find ? ` WHERE ${nameField.name} LIKE '%${likeText(this.find)}%'` : '';
        const from = `FROM ${this.objectApiName}${where}`;
        const [{ totalSize }, { records }] = await Promise.all([
            query(`SELECT COUNT() ${from}`),
            query<Record<string, unknown>>(
                `SELECT ${columns(fields)} ${from} ORDER BY ${nameField.name}, Id LIMIT ${rowsPerPage} OFFSET ${(this.page - 1) * rowsPerPage}`
            )
        ]);
        this.label = description.labelPlural;
        this.headings = fields.map((field) => ({ name: field.name, label: labelOf(field) }));
        this.total = totalSize;
        this.rows = records.map((row) => ({
            id: String(row.Id),
            cells: this.linked(shown(row, fields), String(row.Id))
        }));
    }

    columnsOf(description: Parameters<typeof readableFields>[0]): ReturnType<typeof readableFields> {
        const standard = { Account: accountColumns, Opportunity: opportunityColumns }[this.objectApiName];
        return readableFields(
            description,
            listColumns[this.objectApiName] ?? standard ?? layouts[this.objectApiName]?.highlights ?? []
        );
    }

    linked(cells: readonly ShownField[], recordId: string): ShownField[] {
        return cells.map((cell, index) =>
            index === 0 ? { ...cell, target: { object: this.objectApiName, recordId } } : cell
        );
    }

    addressOfPage(page: number): string {
        const state = { page, ...(this.find && { find: this.find }) };
        return hereAs(
            addressOf({ type: 'standard__objectPage', attributes: { objectApiName: this.objectApiName }, state })
        );
    }
}
