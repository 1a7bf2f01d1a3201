/** Opens a letter to a customer over a page, and tells the page when it went out. */
import type { LightningElement } from 'lwc';
import { RefreshEvent } from 'lightning/refresh';
import CollectionsLetterModal from 'c/collectionsLetterModal';
import sends from '@salesforce/customPermission/Good_Terms_Send_Reminders';
import broken from '@salesforce/label/c.Collections_Letter_Title_Broken';
import confirmation from '@salesforce/label/c.Collections_Letter_Title_Confirmation';
import statement from '@salesforce/label/c.Collections_Letter_Title_Statement';

/** Which letter, to whom, and about which promise. */
export type LetterRequest =
    | { readonly accountId: string; readonly template: 'statement' }
    | {
          readonly accountId: string;
          readonly template: 'promise-confirmation' | 'broken-promise';
          readonly promiseId: string;
      };

const titles: Readonly<Record<LetterRequest['template'], string>> = {
    statement,
    'promise-confirmation': confirmation,
    'broken-promise': broken
};

/** May the user of the page write to customers? */
export const canSendLetters = Boolean(sends);

/** Opens the letter; true once somebody said that it went out. */
export async function openLetter(host: LightningElement, request: LetterRequest): Promise<boolean> {
    if (!canSendLetters) {
        return false;
    }
    const isSent = await CollectionsLetterModal.open<true>({
        label: titles[request.template],
        size: 'medium',
        request
    });
    if (isSent) {
        host.dispatchEvent(new RefreshEvent());
    }
    return isSent ?? false;
}
