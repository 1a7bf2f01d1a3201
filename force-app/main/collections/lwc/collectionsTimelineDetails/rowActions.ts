import type { LightningElement } from 'lwc';
import {
    canLogContacts,
    canTakePromises,
    openCorrection,
    openPromiseReplacement,
    openPromiseWithdrawal
} from 'c/collectionsCallDialog';
import { canSendLetters, openLetter } from 'c/collectionsLetter';
import type { TimelineRow } from 'c/collectionsTimelineView';
import confirm from '@salesforce/label/c.Collections_Timeline_Confirm';
import correct from '@salesforce/label/c.Collections_Timeline_Correct';
import replace from '@salesforce/label/c.Collections_Timeline_Replace';
import withdraw from '@salesforce/label/c.Collections_Timeline_Withdraw';
import writeBroken from '@salesforce/label/c.Collections_Timeline_Write_Broken';

/** Something that one may do about an opened row; `open` tells whether something was saved. */
export interface RowAction {
    readonly key: string;
    readonly label: string;
    readonly open: (host: LightningElement, accountId: string, recordId: string) => Promise<unknown>;
}

const correction: RowAction = {
    key: 'correct',
    label: correct,
    open: (host, accountId, activityId) => openCorrection(host, { accountId, activityId })
};

const confirmation: RowAction = {
    key: 'confirm',
    label: confirm,
    open: (host, accountId, promiseId) => openLetter(host, { accountId, template: 'promise-confirmation', promiseId })
};

const withdrawal: RowAction = {
    key: 'withdraw',
    label: withdraw,
    open: (host, accountId, promiseId) => openPromiseWithdrawal(host, { accountId, promiseId })
};

const replacement: RowAction = {
    key: 'replace',
    label: replace,
    open: (host, accountId, promiseId) => openPromiseReplacement(host, { accountId, promiseId })
};

const brokenLetter: RowAction = {
    key: 'broken',
    label: writeBroken,
    open: (host, accountId, promiseId) => openLetter(host, { accountId, template: 'broken-promise', promiseId })
};

/** What the user of the page may do about a row. */
export function actionsOf({ asks, isOver, promiseStatus }: TimelineRow): readonly RowAction[] {
    return [
        ...(asks === 'activity' && !isOver && canLogContacts ? [correction] : []),
        ...(promiseStatus === 'Open' && canTakePromises ? [withdrawal, replacement] : []),
        ...(promiseStatus === 'Open' && canSendLetters ? [confirmation] : []),
        ...(promiseStatus === 'Broken' && canSendLetters ? [brokenLetter] : [])
    ];
}
