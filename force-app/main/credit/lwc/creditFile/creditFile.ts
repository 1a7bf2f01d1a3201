import { api, LightningElement, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import { fileDocumentFor, readFileFacts } from 'c/creditFileGateway';
import { type CreditFileView, creditFileView } from 'c/creditFileView';
import { currentInstant } from 'c/termsClock';
import { type ReadProblem, readProblem } from 'c/termsErrors';
import { isoDateIn } from 'c/termsIsoDate';
import seesScores from '@salesforce/customPermission/Good_Terms_See_Scores';
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import errorTitle from '@salesforce/label/c.Credit_File_Error_Title';
import noAccess from '@salesforce/label/c.Terms_No_Access';
import noAccessTitle from '@salesforce/label/c.Credit_File_No_Access_Title';
import notVisibleTitle from '@salesforce/label/c.Credit_Not_Visible_Title';
import title from '@salesforce/label/c.Credit_File_Title';
import unreadable from '@salesforce/label/c.Terms_Error_Other';

/** An account's credit file; sales sees terms, review date and checklist. One request per load. */
export default class CreditFile extends LightningElement {
    /** Id of the Account. */
    @api recordId: string | undefined;
    @api objectApiName: string | undefined;

    readonly label = { title };
    readonly query = fileDocumentFor(Boolean(seesScores));

    view: CreditFileView | undefined;
    problem: ReadProblem | undefined;
    isLoading = true;

    #refresh: GraphQLResult['refresh'];

    get variables(): { readonly accountId: string } | undefined {
        return this.recordId ? { accountId: this.recordId } : undefined;
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    receive({ data, errors, refresh }: GraphQLResult): void {
        this.#refresh = refresh;
        this.problem = readProblem(errors);
        this.isLoading = data === undefined && this.problem === undefined;
        this.view = undefined;
        if (data !== undefined && !this.problem) {
            this.show(data);
        }
    }

    /** What stands in place of the file. */
    get notice() {
        if (!this.problem) {
            return { heading: notVisibleTitle, message: noAccess, iconName: 'utility:hide', isError: false };
        }
        const { kind, message } = this.problem;
        return kind === 'noAccess'
            ? { heading: noAccessTitle, message, iconName: 'utility:hide', isError: false }
            : { heading: errorTitle, message, iconName: 'utility:ban', isError: true };
    }

    async handleRetry(): Promise<void> {
        this.isLoading = true;
        try {
            await this.#refresh?.();
        } catch (error) {
            this.problem = readProblem(error);
            this.isLoading = false;
        }
    }

    show(data: unknown): void {
        try {
            const facts = readFileFacts(data, Boolean(seesScores));
            const today = isoDateIn(currentInstant(), timeZone);
            this.view = facts && creditFileView(facts, { today, locale });
        } catch (error) {
            // A value that the domain does not know must show as an error, never as a missing figure.
            if (!(error instanceof RangeError || error instanceof TypeError)) {
                throw error;
            }
            this.problem = { kind: 'other', message: unreadable };
        }
    }
}
