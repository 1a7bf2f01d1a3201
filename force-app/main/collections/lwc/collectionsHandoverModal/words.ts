import { MOST_ITEMS, type PlacementDraft, type PlacementFault, type PlacementKind } from 'c/collectionsHandover';
import { fillLabel } from 'c/termsLabels';
import agency from '@salesforce/label/c.Collections_Handover_Agency';
import badFee from '@salesforce/label/c.Collections_Handover_Bad_Fee';
import cancel from '@salesforce/label/c.Credit_Form_Cancel';
import errorTitle from '@salesforce/label/c.Collections_Handover_Error_Title';
import escalate from '@salesforce/label/c.Collections_Handover_Escalate';
import escalated from '@salesforce/label/c.Collections_Handover_Escalated';
import escalation from '@salesforce/label/c.Collections_Handover_Escalation';
import fee from '@salesforce/label/c.Collections_Handover_Fee';
import kind from '@salesforce/label/c.Collections_Handover_Kind';
import legal from '@salesforce/label/c.Collections_Handover_Legal';
import loading from '@salesforce/label/c.Collections_Handover_Loading';
import noItems from '@salesforce/label/c.Collections_Handover_No_Items';
import noParty from '@salesforce/label/c.Collections_Handover_No_Party';
import noPerson from '@salesforce/label/c.Collections_Handover_No_Person';
import noReason from '@salesforce/label/c.Collections_Handover_No_Reason';
import party from '@salesforce/label/c.Collections_Handover_Party';
import person from '@salesforce/label/c.Collections_Handover_Person';
import place from '@salesforce/label/c.Collections_Handover_Place';
import placed from '@salesforce/label/c.Collections_Handover_Placed';
import problem from '@salesforce/label/c.Credit_Form_Problem';
import reason from '@salesforce/label/c.Credit_Form_Reason';
import saving from '@salesforce/label/c.Credit_Form_Saving';
import title from '@salesforce/label/c.Collections_Handover_Title';
import titleOf from '@salesforce/label/c.Collections_Handover_Title_Of';
import tooManyItems from '@salesforce/label/c.Collections_Handover_Too_Many';

/** The words of the dialog. */
export const text = {
    cancel,
    errorTitle,
    escalate,
    fee,
    kind,
    loading,
    party,
    person,
    place,
    problem,
    reason,
    saving,
    title,
    titleOf
};

const KINDS: Readonly<Record<PlacementKind, string>> = { Escalation: escalation, Agency: agency, Legal: legal };

const FAULTS: Readonly<Record<PlacementFault, string>> = {
    noItems,
    tooManyItems: fillLabel(tooManyItems, MOST_ITEMS),
    noParty,
    noPerson,
    badFee,
    noReason
};

/** To whom may be handed over. */
export function kindChoices(mayPlace: boolean): readonly { readonly label: string; readonly value: PlacementKind }[] {
    const kinds: readonly PlacementKind[] = mayPlace ? ['Agency', 'Legal', 'Escalation'] : ['Escalation'];
    return kinds.map((value) => ({ label: KINDS[value], value }));
}

/** What is missing. */
export function faultText(fault: PlacementFault): string {
    return FAULTS[fault];
}

/** What was done. */
export function savedText({ kind: to, party: name }: PlacementDraft): string {
    return to === 'Escalation' ? escalated : fillLabel(placed, name.trim());
}
