/** Opens what is done with a customer's items beyond asking for them, and tells the page when something was saved. */
import type { LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { RefreshEvent } from 'lightning/refresh';
import type { AdjustmentKind } from 'c/collectionsAdjust';
import CollectionsAdjustModal from 'c/collectionsAdjustModal';
import type { Placement } from 'c/collectionsHandover';
import CollectionsHandoverFile from 'c/collectionsHandoverFile';
import type { FileProfile } from 'c/collectionsHandoverGateway';
import CollectionsHandoverModal from 'c/collectionsHandoverModal';
import CollectionsHandoverRecall from 'c/collectionsHandoverRecall';
import CollectionsReconcileModal from 'c/collectionsReconcileModal';
import { actionReader } from 'c/creditActionDialog';
import asksCredit from '@salesforce/customPermission/Good_Terms_Ask_Credit';
import handsOver from '@salesforce/customPermission/Good_Terms_Hand_Over';
import seesNotes from '@salesforce/customPermission/Good_Terms_See_Internal_Notes';
import adjustTitle from '@salesforce/label/c.Collections_Adjust_Title';
import fileTitle from '@salesforce/label/c.Collections_Handover_File';
import handoverTitle from '@salesforce/label/c.Collections_Handover_Title';
import recallTitle from '@salesforce/label/c.Collections_Handover_Recall';
import reconcileTitle from '@salesforce/label/c.Collections_Reconcile_Title';
import { newKey } from './newKey';

/** What the user of the page may do with items; `worksFiles`: collectors and credit, whom all of this is for. */
export const filePermissions = {
    worksFiles: Boolean(seesNotes),
    asks: Boolean(asksCredit),
    handsOver: Boolean(handsOver)
};

/** What a dialog that saved answers. */
interface Saved {
    readonly message: string;
}

/** Hands items of a profile over to a colleague, an agency or legal; true when it was saved. */
export async function openHandover(
    host: LightningElement,
    { profileId }: { readonly profileId: string }
): Promise<true | undefined> {
    const saved = await CollectionsHandoverModal.open<Saved>({
        label: handoverTitle,
        size: 'small',
        profileId,
        reader: actionReader(),
        requestKey: newKey(),
        mayPlace: filePermissions.handsOver
    });
    return told(host, saved);
}

/** Proposes to give something up on items of a profile; true when it was asked. */
export async function openAdjust(
    host: LightningElement,
    { profileId, kind }: { readonly profileId: string; readonly kind?: AdjustmentKind }
): Promise<true | undefined> {
    const saved = await CollectionsAdjustModal.open<Saved>({
        label: adjustTitle,
        size: 'medium',
        profileId,
        kind,
        reader: actionReader(),
        requestKey: newKey()
    });
    return told(host, saved);
}

/** Holds our items against the customer's own list; true when the result was kept. */
export async function openReconcile(
    host: LightningElement,
    { profileId }: { readonly profileId: string }
): Promise<true | undefined> {
    const saved = await CollectionsReconcileModal.open<Saved>({
        label: reconcileTitle,
        size: 'large',
        profileId,
        reader: actionReader(),
        requestKey: newKey()
    });
    return told(host, saved);
}

/** Takes a hand-over back; true when it was saved. */
export async function openRecall(
    host: LightningElement,
    { placement }: { readonly placement: Placement }
): Promise<true | undefined> {
    const saved = await CollectionsHandoverRecall.open<Saved>({
        label: recallTitle,
        size: 'small',
        placement,
        reader: actionReader()
    });
    return told(host, saved);
}

/** Shows the file of a hand-over, to print or to keep. */
export async function openFile(placement: Placement, profile: FileProfile | undefined): Promise<void> {
    await CollectionsHandoverFile.open({
        label: fileTitle,
        size: 'large',
        placement,
        accountName: profile?.accountName ?? '',
        customerNumber: profile?.customerNumber,
        reader: actionReader()
    });
}

function told(host: LightningElement, saved: Saved | undefined): true | undefined {
    if (!saved) {
        return undefined;
    }
    host.dispatchEvent(new RefreshEvent());
    host.dispatchEvent(new ShowToastEvent({ title: saved.message, variant: 'success' }));
    return true;
}
