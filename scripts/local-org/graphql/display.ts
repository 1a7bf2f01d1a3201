import { displayText } from '../soql/display.ts';
import type { FieldValue } from '../soql/records.ts';
import { jsonValue, type JsonScalar } from '../store/values.ts';

/** A field as GraphQL answers it; what it looks like is worked out where a document asks for it. */
export interface DisplayedValue {
    readonly value: JsonScalar;
    readonly displayValue: () => string | null;
    readonly label?: () => string | null;
}

/** A stored value with its display; text has no display of its own, as in the UI API. */
export function displayed({ field, stored }: FieldValue, timeZone: string): DisplayedValue {
    const displayValue = (): string | null => displayText(field, stored, timeZone);
    const label = field.type === 'picklist' || field.type === 'multipicklist' ? { label: displayValue } : {};
    return { value: jsonValue(field, stored), displayValue, ...label };
}
