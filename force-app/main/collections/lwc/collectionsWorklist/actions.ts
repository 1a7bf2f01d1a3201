/** What can be done about a row without leaving the list; each opens its own dialog. */
import type { LightningElement } from 'lwc';
import { openCall } from 'c/collectionsCallDialog';
import { openHandover } from 'c/collectionsHandoverDialog';
import { canSendReminders, openReminders } from 'c/collectionsReminders';
import AssignModal from 'c/collectionsWorklistAssign';
import type { RowAction } from 'c/collectionsWorklistTable';
import type { RowView, WorklistView } from 'c/collectionsWorklistView';
import { fillLabel } from 'c/termsLabels';
import mayAssign from '@salesforce/customPermission/Good_Terms_Take_Promise';
import mayHandOver from '@salesforce/customPermission/Good_Terms_Hand_Over';
import assign from '@salesforce/label/c.Collections_Worklist_Assign';
import assigned from '@salesforce/label/c.Collections_Worklist_Assigned';
import assignTitle from '@salesforce/label/c.Collections_Worklist_Assign_Title';
import handOver from '@salesforce/label/c.Collections_Worklist_Hand_Over';
import mail from '@salesforce/label/c.Collections_Worklist_Mail';
import note from '@salesforce/label/c.Collections_Worklist_Note';
import open from '@salesforce/label/c.Collections_Worklist_Open';
import remind from '@salesforce/label/c.Collections_Worklist_Remind';

/** An action of a row or of the list. */
export type ListAction = 'open' | 'log' | 'mail' | 'note' | 'assign' | 'handOver' | 'remind' | 'remindAll';

/** What came of an action. */
interface Outcome {
    readonly saved: boolean;
    readonly toast?: { readonly title: string; readonly variant: 'success' };
}

/** What this user is offered in a row's menu. */
export const actionsOffered: readonly RowAction[] = [
    { value: 'mail', label: mail, iconName: 'utility:email' },
    { value: 'note', label: note, iconName: 'utility:note' },
    { value: 'open', label: open, iconName: 'utility:open' },
    ...(canSendReminders ? [{ value: 'remind', label: remind, iconName: 'utility:send' }] : []),
    ...(mayAssign ? [{ value: 'assign', label: assign, iconName: 'utility:user' }] : []),
    ...(mayHandOver ? [{ value: 'handOver', label: handOver, iconName: 'utility:forward' }] : [])
];

/** Runs an action on a row; the host is where dialogs and events belong to. */
export async function runAction(
    host: LightningElement,
    action: Exclude<ListAction, 'open'>,
    row: RowView,
    view: WorklistView,
    reread: () => Promise<WorklistView | undefined>
): Promise<Outcome> {
    const profileIds = row.profileIds;
    const [profileId = ''] = profileIds;
    switch (action) {
        case 'log':
            return { saved: await called(host, row, 'Call') };
        case 'mail':
            return { saved: await called(host, row, 'Email') };
        case 'note':
            return { saved: await called(host, row, 'Note') };
        case 'handOver':
            return { saved: (await openHandover(host, { profileId })) !== undefined };
        case 'assign':
            return assignTo(row);
        default:
            return { saved: await reminded(host, view, reread, action === 'remindAll' ? undefined : row) };
    }
}

async function called(host: LightningElement, { accountId, profileIds }: RowView, kind: 'Call' | 'Email' | 'Note') {
    return (await openCall(host, { accountId, profileIds, kind })) !== undefined;
}

async function reminded(
    host: LightningElement,
    view: WorklistView,
    reread: () => Promise<WorklistView | undefined>,
    row?: RowView
): Promise<boolean> {
    const ofRow = ({ standings }: WorklistView) =>
        standings.filter(({ account }) => !row || row.profileIds.includes(account.profileId));
    const readStandings = async () => {
        const now = await reread();
        return now && ofRow(now);
    };
    return (
        (await openReminders(host, { standings: ofRow(view), steps: view.policy.steps, readStandings })) !== undefined
    );
}

async function assignTo({ name, profileIds }: RowView): Promise<Outcome> {
    const person = await AssignModal.open<string>({ label: fillLabel(assignTitle, name), size: 'small', profileIds });
    return person === undefined
        ? { saved: false }
        : { saved: true, toast: { title: fillLabel(assigned, name, person), variant: 'success' } };
}
