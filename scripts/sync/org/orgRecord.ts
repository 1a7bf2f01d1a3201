/** A value of a field as the org's APIs take it; null clears the field. */
export type FieldValue = string | number | boolean | null;

/** A record to write: fields by API name, a parent by key under a dotted name (`Credit_Profile__r.Key__c`). */
export type OrgRecord = Readonly<Record<string, FieldValue>>;
