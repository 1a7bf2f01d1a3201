import type { ActionReader } from 'c/creditActionsView';
import { isoDateIn, parseIsoDate } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { isNegative, isZero, minorDigits, parseMoney } from 'c/termsMoney';
import type { Issue } from 'c/termsResult';
import notADay from '@salesforce/label/c.Credit_Form_Not_A_Day';
import notAnAmount from '@salesforce/label/c.Credit_Form_Not_An_Amount';
import pastDay from '@salesforce/label/c.Credit_Form_Past_Day';
import required from '@salesforce/label/c.Credit_Form_Required';
import tooLong from '@salesforce/label/c.Credit_Form_Too_Long';
import type { ActionForm, FormField, FormValues } from './types';

/** What every text field of the org holds. */
const LONGEST_TEXT = 255;

/** What is wrong with what was typed, field by field; nothing where it can be sent. */
export function checkForm(form: ActionForm, values: FormValues, reader: ActionReader): readonly Issue[] {
    const issues = form.fields.flatMap((field) => {
        const message = problemOf(field, values[field.name]?.trim() ?? '', { currency: form.currency, reader });
        return message ? [{ code: 'field', field: field.name, message }] : [];
    });
    const { oneOf } = form;
    if (issues.length > 0 || !oneOf || oneOf.fields.some((name) => values[name]?.trim())) {
        return issues;
    }
    return [{ code: 'field', field: oneOf.fields[0] ?? '', message: oneOf.message }];
}

function problemOf(
    { kind, isRequired, allowsZero }: FormField,
    text: string,
    { currency, reader }: { readonly currency: string; readonly reader: ActionReader }
): string | undefined {
    if (text === '') {
        return isRequired ? required : undefined;
    }
    switch (kind) {
        case 'amount': {
            const amount = parseMoney(text, currency);
            const isUsable = amount.ok && !isNegative(amount.value) && (allowsZero || !isZero(amount.value));
            return isUsable ? undefined : fillLabel(notAnAmount, currency, minorDigits(currency));
        }
        case 'date': {
            const day = parseIsoDate(text);
            const today = isoDateIn(reader.now, reader.timeZone);
            return day ? (day < today ? pastDay : undefined) : notADay;
        }
        default:
            return text.length > LONGEST_TEXT ? fillLabel(tooLong, LONGEST_TEXT) : undefined;
    }
}
