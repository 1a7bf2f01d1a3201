import { api, LightningElement } from 'lwc';
import { onChanges } from 'good-terms/changes';
import { layouts } from 'good-terms/package';
import {
    describe,
    readableFields,
    readRecord,
    type FieldDescription,
    type ObjectDescription,
    type ShownField
} from 'good-terms/records';

interface Section {
    readonly label: string;
    readonly fields: readonly ShownField[];
}

const systemFields = ['CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate'];
const unshown = [
    'Id',
    'IsDeleted',
    'SystemModstamp',
    'LastActivityDate',
    'LastViewedDate',
    'LastReferencedDate',
    'MasterRecordId',
    'PhotoUrl',
    ...systemFields
];
const compoundTypes = ['address', 'location', 'id'];

/** All fields of a record that the user may read, laid out as the package's page layout says. */
export default class Details extends LightningElement {
    @api recordId!: string;
    @api objectApiName!: string;

    sections: readonly Section[] | undefined;
    problem = '';

    stop: (() => void) | undefined;

    override connectedCallback(): void {
        this.stop = onChanges(() => void this.load());
        void this.load();
    }

    override disconnectedCallback(): void {
        this.stop?.();
    }

    async load(): Promise<void> {
        try {
            const wanted = sectionsOf(await describe(this.objectApiName));
            const values = await readRecord(
                this.objectApiName,
                this.recordId,
                wanted.flatMap(({ fields }) => fields)
            );
            const byName = new Map(values?.map((value) => [value.name, value]));
            this.sections = wanted.map(({ label, fields }) => ({
                label,
                fields: fields.flatMap(({ name }) => byName.get(name) ?? [])
            }));
        } catch (error) {
            this.problem = error instanceof Error ? error.message : String(error);
        }
    }
}

function sectionsOf(description: ObjectDescription): { label: string; fields: FieldDescription[] }[] {
    const laidOut = layouts[description.name]?.sections ?? [];
    const sections =
        laidOut.length > 0
            ? laidOut.map(({ label, fields }) => ({ label, fields: readableFields(description, fields) }))
            : sectionsWithoutLayout(description);
    return sections.filter(({ fields }) => fields.length > 0);
}

function sectionsWithoutLayout(description: ObjectDescription): { label: string; fields: FieldDescription[] }[] {
    const fields = description.fields.filter(
        ({ name, type }) => !unshown.includes(name) && !compoundTypes.includes(type)
    );
    return [
        { label: `${description.label} information`, fields: fields.filter(({ custom }) => !custom) },
        { label: 'Good Terms', fields: fields.filter(({ custom }) => custom) },
        { label: 'System information', fields: readableFields(description, systemFields) }
    ];
}
