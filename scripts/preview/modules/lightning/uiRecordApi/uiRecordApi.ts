import { announceChanges } from 'good-terms/changes';
import { answered } from './answers.ts';

export { getRecord } from './getRecord.ts';
export { getFieldDisplayValue, getFieldValue } from './fields.ts';

type FieldValues = Readonly<Record<string, unknown>>;

/** Saves a new record; what is on the page stays as it is, as on the platform. Rejects with the UI API's answer. */
export function createRecord({ apiName, fields }: { apiName: string; fields: FieldValues }): Promise<unknown> {
    return answered('ui-api/records', 'POST', { apiName, fields });
}

/** Saves fields of the record that `fields.Id` names, and whatever shows it is asked for again. */
export async function updateRecord({ fields: { Id, ...fields } }: { fields: FieldValues }): Promise<unknown> {
    const record = await answered(`ui-api/records/${String(Id)}`, 'PATCH', { fields });
    announceChanges();
    return record;
}

/** Deletes a record, and whatever showed it is asked for again. */
export async function deleteRecord(recordId: string): Promise<void> {
    await answered(`ui-api/records/${recordId}`, 'DELETE');
    announceChanges();
}

/** Tells the page that records changed behind its back: what is shown is asked for again. */
export async function notifyRecordUpdateAvailable(records: readonly { recordId: string }[]): Promise<void> {
    if (records.length > 0) announceChanges();
}
