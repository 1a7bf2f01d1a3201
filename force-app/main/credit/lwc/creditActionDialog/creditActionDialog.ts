/** Opens the dialog of an action for the user of the page, and tells the page when something was saved. */
import type { LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { RefreshEvent } from 'lightning/refresh';
import { formOf, type Outcome } from 'c/creditActionForms';
import CreditActionModal from 'c/creditActionModal';
import type { Action, ActionPermissions, ActionReader, ActionSubject, NoticeSubject } from 'c/creditActionsView';
import CreditNotice from 'c/creditNotice';
import { currentInstant } from 'c/termsClock';
import asks from '@salesforce/customPermission/Good_Terms_Ask_Credit';
import changesLimits from '@salesforce/customPermission/Good_Terms_Change_Limit';
import decides from '@salesforce/customPermission/Good_Terms_Decide_Request';
import places from '@salesforce/customPermission/Good_Terms_Place_Hold';
import seesDetails from '@salesforce/customPermission/Good_Terms_See_Hold_Details';
import releases from '@salesforce/customPermission/Good_Terms_Release_Hold';
import locale from '@salesforce/i18n/locale';
import letter from '@salesforce/label/c.Credit_Notice_Letter';
import timeZone from '@salesforce/i18n/timeZone';
import userId from '@salesforce/user/Id';

/** What the user of the page may do about credit. */
export const actionPermissions: ActionPermissions = {
    asks: Boolean(asks),
    decides: Boolean(decides),
    releases: Boolean(releases),
    places: Boolean(places),
    changesLimits: Boolean(changesLimits),
    seesDetails: Boolean(seesDetails)
};

/** The user of the page, now. */
export function actionReader(): ActionReader {
    return { userId, now: currentInstant(), locale, timeZone };
}

/** Opens an action's dialog; after a save the host says `creditchange`, the page refreshes, a toast tells. */
export async function openAction(host: LightningElement, action: Action, subject: ActionSubject): Promise<void> {
    const reader = actionReader();
    const { title } = formOf(action, subject, reader);
    const outcome = await CreditActionModal.open<Outcome>({ label: title, size: 'small', action, subject, reader });
    if (outcome) {
        host.dispatchEvent(new CustomEvent('creditchange'));
        host.dispatchEvent(new RefreshEvent());
        host.dispatchEvent(new ShowToastEvent({ title: outcome.message, variant: 'success' }));
    }
    if (outcome?.notice) {
        await openNotice(outcome.notice);
    }
}

/** Opens the letter to the customer. */
export async function openNotice(about: NoticeSubject): Promise<void> {
    await CreditNotice.open({ label: letter, size: 'small', about, reader: actionReader() });
}
