import type { ActionProfile, ActionSubject } from 'c/creditActionsView';
import { type Money, moneyFromDecimal, toDecimal } from 'c/termsMoney';
import type { FormField, FormValues } from './types';

/** The profile that every dialog works on. @throws TypeError without one */
export function profileOf({ profile }: ActionSubject): ActionProfile {
    if (!profile) {
        throw new TypeError('Without a credit profile there is nothing to decide');
    }
    return profile;
}

/** A line of text that must be given. */
export function textField(name: string, label: string, help?: string): FormField {
    return { name, label, kind: 'text', isRequired: true, help };
}

/** A day. */
export function dateField(name: string, label: string, isRequired: boolean): FormField {
    return { name, label, kind: 'date', isRequired };
}

/** An amount in the profile's currency. */
export function amountField(name: string, label: string, isRequired: boolean, allowsZero = false): FormField {
    return { name, label, kind: 'amount', isRequired, allowsZero };
}

/** An amount as an input takes it: a plain decimal, '' for none. */
export function amountText(amount: Money | undefined): string {
    return amount ? toDecimal(amount) : '';
}

/** The amount typed, or undefined where nothing was. @throws RangeError on what `checkForm` refuses */
export function amountIn(values: FormValues, name: string, currency: string): Money | undefined {
    const text = values[name]?.trim();
    return text ? moneyFromDecimal(text, currency) : undefined;
}

/** The amount as the org's number field takes it. */
export function asNumber(amount: Money | undefined): number | null {
    return amount ? Number(toDecimal(amount)) : null;
}

/** Text or day as the org takes it: blank is null. */
export function asText(values: FormValues, name: string): string | null {
    return values[name]?.trim() || null;
}
