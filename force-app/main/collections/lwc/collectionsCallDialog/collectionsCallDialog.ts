/** Opens the dialogs of contacts and promises for the user of the page, and tells the page when something was saved. */
import type { LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { RefreshEvent } from 'lightning/refresh';
import type { ActivityKind } from 'c/collectionsActivity';
import type { CallPermissions, CallPrefill, CallRequest } from 'c/collectionsCallForm';
import CollectionsCallModal from 'c/collectionsCallModal';
import CollectionsCallPromiseModal from 'c/collectionsCallPromiseModal';
import { newRequestKey } from 'c/termsSave';
import logs from '@salesforce/customPermission/Good_Terms_Log_Contact';
import seesInternalNotes from '@salesforce/customPermission/Good_Terms_See_Internal_Notes';
import mayWithdrawLate from '@salesforce/customPermission/Good_Terms_Withdraw_Late';
import takesPromises from '@salesforce/customPermission/Good_Terms_Take_Promise';
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import callLabel from '@salesforce/label/c.Collections_Call_Title_Call';
import correctLabel from '@salesforce/label/c.Collections_Call_Title_Correct';
import promiseReplaced from '@salesforce/label/c.Collections_Call_Promise_Replaced';
import promiseWithdrawn from '@salesforce/label/c.Collections_Call_Promise_Withdrawn';
import replaceLabel from '@salesforce/label/c.Collections_Call_Replace_Title';
import savedBefore from '@salesforce/label/c.Collections_Call_Saved_Before';
import savedMeanwhile from '@salesforce/label/c.Collections_Call_Saved_Meanwhile';
import savedWord from '@salesforce/label/c.Collections_Call_Saved';
import withdrawLabel from '@salesforce/label/c.Collections_Call_Withdraw_Title';
import userId from '@salesforce/user/Id';

/** What a dialog of a contact is opened for. */
export interface CallOpening {
    readonly accountId: string;
    /** Profiles that the contact is about; else the Account's first. */
    readonly profileIds?: readonly string[];
    readonly contactId?: string;
    readonly kind?: ActivityKind;
    readonly prefill?: CallPrefill;
}

/** What the dialog was closed with. */
interface Saved {
    readonly activityIds: readonly string[];
    readonly promiseIds: readonly string[];
    readonly isOlder: boolean;
    readonly meanwhile?: string;
}

/** Whether the user of the page may log contacts. */
export const canLogContacts = Boolean(logs);

/** Whether the user of the page may take, withdraw and replace promises. */
export const canTakePromises = Boolean(takesPromises);

const permissions: CallPermissions = {
    takesPromises: Boolean(takesPromises),
    seesInternalNotes: Boolean(seesInternalNotes)
};

/** Opens the dialog of a contact; gives the ids of the entries that were saved, undefined where it was closed without. */
export async function openCall(
    host: LightningElement,
    { accountId, profileIds, contactId, kind = 'Call', prefill }: CallOpening
): Promise<readonly string[] | undefined> {
    return open(host, { accountId, profileIds, contactId, kind, prefill });
}

/** Opens an entry for its correction: the old one stays and is marked. */
export async function openCorrection(
    host: LightningElement,
    { accountId, activityId }: { readonly accountId: string; readonly activityId: string }
): Promise<readonly string[] | undefined> {
    return open(host, { accountId, kind: 'Call' }, activityId);
}

/** What a dialog of a promise is opened for. */
export interface PromiseOpening {
    readonly accountId: string;
    readonly promiseId: string;
}

/** Opens the withdrawal of a promise; true when it was saved. */
export async function openPromiseWithdrawal(
    host: LightningElement,
    opening: PromiseOpening
): Promise<true | undefined> {
    return openPromise(host, opening, 'withdraw');
}

/** Opens the replacement of a promise by a new one; true when it was saved. */
export async function openPromiseReplacement(
    host: LightningElement,
    opening: PromiseOpening
): Promise<true | undefined> {
    return openPromise(host, opening, 'replace');
}

async function openPromise(
    host: LightningElement,
    { promiseId }: PromiseOpening,
    action: 'withdraw' | 'replace'
): Promise<true | undefined> {
    const saved = await CollectionsCallPromiseModal.open<true>({
        label: action === 'withdraw' ? withdrawLabel : replaceLabel,
        size: 'small',
        action,
        promiseId,
        requestKey: newRequestKey(),
        mayWithdrawLate: Boolean(mayWithdrawLate),
        locale,
        timeZone
    });
    if (saved) {
        host.dispatchEvent(new RefreshEvent());
        const title = action === 'withdraw' ? promiseWithdrawn : promiseReplaced;
        host.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
    }
    return saved;
}

async function open(
    host: LightningElement,
    request: CallRequest,
    activityId?: string
): Promise<readonly string[] | undefined> {
    const saved = await CollectionsCallModal.open<Saved>({
        label: activityId ? correctLabel : callLabel,
        size: 'medium',
        request,
        activityId,
        userId,
        locale,
        timeZone,
        permissions
    });
    if (saved) {
        host.dispatchEvent(new RefreshEvent());
        host.dispatchEvent(toastOf(saved));
    }
    return saved?.activityIds;
}

/** What a colleague did meanwhile, and what was typed too late to be saved, stay until they are read. */
function toastOf({ isOlder, meanwhile }: Saved): ShowToastEvent {
    if (isOlder) {
        return new ShowToastEvent({ title: savedWord, message: savedBefore, variant: 'warning', mode: 'sticky' });
    }
    return meanwhile
        ? new ShowToastEvent({ title: savedMeanwhile, message: meanwhile, variant: 'warning', mode: 'sticky' })
        : new ShowToastEvent({ title: savedWord, variant: 'success' });
}
