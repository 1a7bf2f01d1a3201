import already from '@salesforce/label/c.Collections_Dunning_Already';
import approve from '@salesforce/label/c.Collections_Dunning_Approve';
import approveOne from '@salesforce/label/c.Collections_Dunning_Approve_One';
import approvedCount from '@salesforce/label/c.Collections_Dunning_Approved_Count';
import approvedHint from '@salesforce/label/c.Collections_Dunning_Approved_Hint';
import approvedTitle from '@salesforce/label/c.Collections_Dunning_Approved_Title';
import approving from '@salesforce/label/c.Collections_Dunning_Approving';
import byLink from '@salesforce/label/c.Collections_Dunning_By_Link';
import byOrg from '@salesforce/label/c.Collections_Dunning_By_Org';
import changed from '@salesforce/label/c.Collections_Dunning_Changed_Some';
import close from '@salesforce/label/c.Collections_Dunning_Close';
import empty from '@salesforce/label/c.Collections_Dunning_Empty';
import emptyTitle from '@salesforce/label/c.Collections_Dunning_Empty_Title';
import errorTitle from '@salesforce/label/c.Collections_Dunning_Error_Title';
import failed from '@salesforce/label/c.Collections_Dunning_Failed';
import intro from '@salesforce/label/c.Collections_Dunning_Intro';
import loading from '@salesforce/label/c.Collections_Dunning_Loading';
import notReady from '@salesforce/label/c.Collections_Dunning_Not_Ready';
import sendBy from '@salesforce/label/c.Collections_Dunning_Send_By';
import title from '@salesforce/label/c.Collections_Dunning_Title';
import waitingTitle from '@salesforce/label/c.Collections_Dunning_Waiting_Title';

/** The words of the dialog. */
export const text = {
    already,
    approve,
    approveOne,
    approvedCount,
    approvedHint,
    approvedTitle,
    approving,
    byLink,
    byOrg,
    changed,
    close,
    empty,
    emptyTitle,
    errorTitle,
    failed,
    intro,
    loading,
    notReady,
    sendBy,
    title,
    waitingTitle
};
