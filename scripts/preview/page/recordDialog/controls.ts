import { literal, query } from 'good-terms/org';
import { layouts } from 'good-terms/package';
import { isLookup, labelOf, nameFieldOf, type FieldDescription, type ObjectDescription } from 'good-terms/records';

/** What a person enters: texts (numbers and days too), or a tick. */
export type Entered = string | boolean | undefined;

/** One input of the form. */
export interface Control {
    readonly name: string;
    readonly label: string;
    readonly help: string | undefined;
    readonly value: Entered;
    /** What the form began with. */
    readonly before: Entered;
    readonly required: boolean;
    readonly isCheckbox: boolean;
    readonly isChoice: boolean;
    readonly isLong: boolean;
    readonly isInput: boolean;
    readonly type: string;
    readonly step: string | undefined;
    readonly length: number | undefined;
    readonly options: readonly { readonly label: string; readonly value: string }[];
    readonly isNumber: boolean;
}

export interface Form {
    readonly recordId?: string | undefined;
    readonly defaults: Readonly<Record<string, Entered>>;
    readonly askedFields?: readonly string[] | undefined;
}

/** What Salesforce's own forms ask for, where the package lays out nothing. */
const standardForms: Readonly<Record<string, readonly string[]>> = {
    Account: ['Name', 'AccountNumber', 'Type', 'Industry', 'Phone', 'Website', 'ParentId', 'OwnerId'],
    Contact: ['FirstName', 'LastName', 'AccountId', 'Title', 'Email', 'Phone'],
    Opportunity: ['Name', 'AccountId', 'StageName', 'Amount', 'CloseDate', 'NextStep', 'Description'],
    Quote: ['Name', 'OpportunityId', 'Status', 'ExpirationDate', 'Tax', 'ShippingHandling', 'Description'],
    QuoteLineItem: ['QuoteId', 'PricebookEntryId', 'Quantity', 'UnitPrice', 'ServiceDate', 'Description'],
    Task: ['Subject', 'Status', 'Priority', 'ActivityDate', 'Description']
};

const mostChoices = 500;
const inputTypes: Readonly<Record<string, string>> = {
    boolean: 'checkbox',
    date: 'date',
    datetime: 'datetime',
    double: 'number',
    currency: 'number',
    percent: 'number',
    int: 'number',
    email: 'email',
    phone: 'tel',
    url: 'url'
};

/** The inputs for what this user may write of a record, with its values or a new one's. */
export async function controlsFor(description: ObjectDescription, form: Form): Promise<Control[]> {
    const fields = formFields(description, form);
    const values = form.recordId ? await valuesOf(description.name, form.recordId, fields) : {};
    return Promise.all(fields.map((field) => controlOf(field, form, values)));
}

/** The fields that a copy of a record takes over. */
export function copiedFields(description: ObjectDescription): readonly FieldDescription[] {
    return formFields(description, { defaults: {} });
}

/** Values of a record as they are entered. */
export async function valuesOf(
    object: string,
    recordId: string,
    fields: readonly FieldDescription[]
): Promise<Record<string, Entered>> {
    const names = fields.map(({ name }) => name).join(', ');
    const { records } = await query<Record<string, unknown>>(
        `SELECT ${names} FROM ${object} WHERE Id = ${literal(recordId)}`
    );
    const [record] = records;
    if (!record) throw new Error('This record does not exist, or you may not see it.');
    return Object.fromEntries(fields.map(({ name }) => [name, entered(record[name])]));
}

/** What the org gets for an input: nothing instead of an empty text, numbers as numbers. */
export function enteredValue({ value, isCheckbox, isNumber }: Control): string | number | boolean | null {
    if (isCheckbox) return value === true;
    if (value === undefined || value === '') return null;
    return isNumber ? Number(value) : value;
}

function entered(value: unknown): Entered {
    if (value === null || value === undefined) return undefined;
    return typeof value === 'boolean' ? value : String(value);
}

function formFields(description: ObjectDescription, { recordId, askedFields }: Form): FieldDescription[] {
    const { fields } = description;
    const laidOut = layouts[description.name]?.sections.flatMap((section) => section.fields) ?? [];
    const standard = standardForms[description.name] ?? [nameFieldOf(description)?.name ?? ''];
    const custom = fields.filter((field) => field.custom).map(({ name }) => name);
    const wanted =
        askedFields ?? (laidOut.length > 0 ? [...laidOut, ...required(description)] : [...standard, ...custom]);
    // Whoever makes a record owns it.
    return [...new Set(wanted)]
        .flatMap((name) => fields.find((field) => field.name === name) ?? [])
        .filter((field) => (recordId ? field.updateable : field.createable && field.name !== 'OwnerId'))
        .filter((field) => field.type !== 'reference' || isLookup(field));
}

function required({ fields }: ObjectDescription): string[] {
    return fields.filter(isRequired).map(({ name }) => name);
}

function isRequired({ nillable, defaultedOnCreate, type, createable }: FieldDescription): boolean {
    return createable && !nillable && !defaultedOnCreate && type !== 'boolean';
}

async function controlOf(
    field: FieldDescription,
    form: Form,
    values: Readonly<Record<string, Entered>>
): Promise<Control> {
    const { name, type, scale, length, inlineHelpText } = field;
    const preset = field.picklistValues.find(({ defaultValue }) => defaultValue)?.value;
    const initial = form.recordId ? values[name] : (form.defaults[name] ?? preset);
    const isCheckbox = type === 'boolean';
    const isChoice = type === 'picklist' || type === 'reference';
    const isLong = type === 'textarea';
    const isNumber = inputTypes[type] === 'number';
    const value = isCheckbox ? initial === true : initial;
    return {
        name,
        label: labelOf(field),
        help: inlineHelpText ?? undefined,
        value,
        // Of a new record everything that is filled in is sent.
        before: form.recordId ? value : undefined,
        required: isRequired(field),
        isCheckbox,
        isChoice,
        isLong,
        isInput: !isChoice && !isLong,
        type: inputTypes[type] ?? 'text',
        step: isNumber ? String(10 ** -scale) : undefined,
        length: length > 0 && !isNumber ? length : undefined,
        options: isChoice ? await optionsOf(field) : [],
        isNumber
    };
}

async function optionsOf(field: FieldDescription): Promise<Control['options']> {
    const none = isRequired(field) ? [] : [{ label: '--None--', value: '' }];
    if (field.type === 'picklist') {
        const active = field.picklistValues.filter((item) => item.active);
        return [...none, ...active.map(({ label, value }) => ({ label, value }))];
    }
    const target = field.referenceTo[0] ?? '';
    const { records } = await query<{ Id: string; Name: string }>(
        `SELECT Id, Name FROM ${target} ORDER BY Name LIMIT ${mostChoices}`
    );
    return [...none, ...records.map(({ Id, Name }) => ({ label: Name, value: Id }))];
}
