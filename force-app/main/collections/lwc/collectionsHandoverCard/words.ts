import type { PlacementKind, PlacementStatus } from 'c/collectionsHandover';
import type { RequestStatus } from 'c/creditActionsView';
import adjust from '@salesforce/label/c.Collections_Adjust_Title';
import adjustments from '@salesforce/label/c.Collections_Handover_Card_Adjustments';
import agency from '@salesforce/label/c.Collections_Handover_Card_Agency';
import approved from '@salesforce/label/c.Collections_Handover_Card_Approved';
import closed from '@salesforce/label/c.Collections_Handover_Card_Closed';
import decided from '@salesforce/label/c.Collections_Handover_Card_Decided';
import empty from '@salesforce/label/c.Collections_Handover_Card_Empty';
import errorTitle from '@salesforce/label/c.Collections_Handover_Card_Error';
import escalation from '@salesforce/label/c.Collections_Handover_Card_Escalation';
import fee from '@salesforce/label/c.Collections_Handover_Card_Fee';
import fileOf from '@salesforce/label/c.Collections_Handover_Card_File_Of';
import givenUp from '@salesforce/label/c.Collections_Handover_Card_Given_Up';
import handover from '@salesforce/label/c.Collections_Handover_Title';
import legal from '@salesforce/label/c.Collections_Handover_Card_Legal';
import loading from '@salesforce/label/c.Collections_Handover_Card_Loading';
import noProfile from '@salesforce/label/c.Collections_Handover_Card_No_Profile';
import otherCurrency from '@salesforce/label/c.Collections_Handover_Card_Other_Currency';
import partly from '@salesforce/label/c.Collections_Handover_Card_Partly';
import placed from '@salesforce/label/c.Collections_Handover_Card_Placed';
import placedLine from '@salesforce/label/c.Collections_Handover_Card_Placed_Line';
import placements from '@salesforce/label/c.Collections_Handover_Card_Placements';
import profile from '@salesforce/label/c.Collections_Handover_Card_Profile';
import recalled from '@salesforce/label/c.Collections_Handover_Card_Recalled';
import recalledOn from '@salesforce/label/c.Collections_Handover_Card_Recalled_On';
import recallFrom from '@salesforce/label/c.Collections_Handover_Recall_Title';
import reconcile from '@salesforce/label/c.Collections_Reconcile_Title';
import recovered from '@salesforce/label/c.Collections_Handover_Card_Recovered';
import refused from '@salesforce/label/c.Collections_Handover_Card_Refused';
import title from '@salesforce/label/c.Collections_Handover_Card_Title';
import waits from '@salesforce/label/c.Collections_Handover_Card_Waits';
import waitsFor from '@salesforce/label/c.Collections_Handover_Card_Waits_For';
import withdrawn from '@salesforce/label/c.Collections_Handover_Card_Withdrawn';

/** To whom something was handed over. */
export const kindWords: Readonly<Record<PlacementKind, string>> = {
    Agency: agency,
    Legal: legal,
    Escalation: escalation
};

/** Where a hand-over stands. */
export const statusWords: Readonly<Record<PlacementStatus, string>> = {
    Placed: placed,
    Recalled: recalled,
    Closed: closed
};

const statuses: Readonly<Record<RequestStatus, string>> = {
    Waiting: waits,
    Approved: approved,
    'Partly approved': partly,
    Refused: refused,
    Withdrawn: withdrawn
};

/** The words of the card. */
export const label = {
    adjust,
    adjustments,
    decided,
    empty,
    errorTitle,
    fee,
    fileOf,
    givenUp,
    handover,
    loading,
    noProfile,
    otherCurrency,
    placedLine,
    placements,
    profile,
    recalledOn,
    recallFrom,
    reconcile,
    recovered,
    statuses,
    title,
    waits,
    waitsFor
};
