import { api, LightningElement } from 'lwc';
import { announceChanges, onChanges } from 'good-terms/changes';
import { literal, OrgError, query } from 'good-terms/org';
import { columns, describe, labelOf, nameFieldOf, readableFields, shown, type ShownField } from 'good-terms/records';
import { ShowToastEvent } from '../../modules/lightning/platformShowToastEvent/platformShowToastEvent.ts';
import RecordDialog from 'page/recordDialog';

const rowsShown = 6;

/** The newest records of one object below a record; shows nothing when the user may not read that object. */
export default class RelatedList extends LightningElement {
    @api object!: string;
    @api parentField!: string;
    @api parentId!: string;
    @api fields: readonly string[] = [];

    label = '';
    headings: readonly { name: string; label: string }[] = [];
    rows: readonly { id: string; cells: readonly ShownField[] }[] = [];
    total = 0;
    isReadable = false;
    canCreate = false;
    objectLabel = '';
    stop: (() => void) | undefined;
    problem = '';

    override get title(): string {
        return `${this.label} (${this.total})`;
    }

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
            this.isReadable = true;
        } catch (error) {
            // The org answers "not found" for objects that the user may not read.
            if (!(error instanceof OrgError && error.status === 404))
                this.problem = String(error instanceof Error ? error.message : error);
        }
    }

    async load(): Promise<void> {
        const description = await describe(this.object);
        const nameField = nameFieldOf(description);
        const fields = [
            nameField ?? [],
            readableFields(description, this.fields).filter(({ name }) => name !== nameField?.name)
        ].flat();
        const where = `FROM ${this.object} WHERE ${this.parentField} = ${literal(this.parentId)}`;
        const [{ totalSize }, { records }] = await Promise.all([
            query(`SELECT COUNT() ${where}`),
            query<Record<string, unknown>>(
                `SELECT ${columns(fields)} ${where} ORDER BY CreatedDate DESC, Id LIMIT ${rowsShown}`
            )
        ]);
        this.objectLabel = description.label;
        this.canCreate =
            description.createable &&
            description.fields.some(({ name, createable }) => name === this.parentField && createable);
        this.label = description.labelPlural;
        this.total = totalSize;
        this.headings = fields.map((field) => ({ name: field.name, label: labelOf(field) }));
        this.rows = records.map((row) => ({
            id: String(row.Id),
            cells: this.linked(shown(row, fields), String(row.Id))
        }));
    }

    get newLabel(): string {
        return `New ${this.objectLabel}`;
    }

    async handleNew(): Promise<void> {
        const defaults = { [this.parentField]: this.parentId };
        const created = await RecordDialog.open<string>({ label: this.newLabel, object: this.object, defaults });
        if (created === undefined) return;
        announceChanges();
        this.dispatchEvent(new ShowToastEvent({ title: `${this.objectLabel} was created.`, variant: 'success' }));
    }

    /** The name leads to the record. */
    linked(cells: readonly ShownField[], recordId: string): ShownField[] {
        return cells.map((cell, index) =>
            index === 0 ? { ...cell, target: { object: this.object, recordId } } : cell
        );
    }
}
