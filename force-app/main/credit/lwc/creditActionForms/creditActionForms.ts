/** The dialogs of credit as data: what each says, asks, checks and writes. The org checks everything again. */
import { fillLabel } from 'c/termsLabels';
import type { Action, ActionReader, ActionSubject } from 'c/creditActionsView';
import { askForm, askOutcome } from './ask';
import { decideForm, decideOutcome, withdrawForm, withdrawOutcome } from './decide';
import { closeForm, closeOutcome, placeForm, placeOutcome, releaseForm, releaseOutcome } from './holds';
import { limitForm, limitOutcome, temporaryForm, temporaryOutcome } from './limits';
import type { ActionForm, FormValues, Outcome } from './types';
import titleOf from '@salesforce/label/c.Credit_Form_Title';

export { checkForm } from './check';
export type * from './types';

/** The dialog of an action. @throws TypeError for a customer without a credit profile: nothing is offered there */
export function formOf(action: Action, subject: ActionSubject, reader: ActionReader): ActionForm {
    const form = dialogOf(action, subject, reader);
    return { ...form, title: fillLabel(titleOf, form.title, subject.accountName) };
}

function dialogOf(action: Action, subject: ActionSubject, reader: ActionReader): ActionForm {
    switch (action.kind) {
        case 'placeHold':
            return placeForm(subject);
        case 'release':
            return releaseForm(subject, reader);
        case 'closeHold':
            return closeForm(subject, action.hold, reader);
        case 'changeLimit':
            return limitForm(subject, reader);
        case 'temporaryLimit':
            return temporaryForm(subject, reader);
        case 'ask':
            return askForm(subject, action.request, reader);
        case 'decide':
            return decideForm(subject, action.request, action.answer, reader);
        default:
            return withdrawForm(subject, action.request);
    }
}

/** What a filled dialog writes. `onceKey` was made when it opened: saving twice saves once. */
export function outcomeOf(
    action: Action,
    subject: ActionSubject,
    values: FormValues,
    { onceKey, reader }: { readonly onceKey: string; readonly reader: ActionReader }
): Outcome {
    switch (action.kind) {
        case 'placeHold':
            return placeOutcome(subject, values, { onceKey, reader });
        case 'release':
            return releaseOutcome(subject, values, reader);
        case 'closeHold':
            return closeOutcome(action.hold, values);
        case 'changeLimit':
            return limitOutcome(subject, values);
        case 'temporaryLimit':
            return temporaryOutcome(subject, values);
        case 'ask':
            return askOutcome(subject, action.request, values, onceKey);
        case 'decide':
            return decideOutcome(subject, action.request, action.answer, values);
        default:
            return withdrawOutcome(action.request);
    }
}
