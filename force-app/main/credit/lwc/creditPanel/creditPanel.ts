import { api, LightningElement, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import { documentFor, readPanelFacts } from 'c/creditPanelGateway';
import { type CreditPanelView, creditPanelView } from 'c/creditPanelView';
import { currentInstant } from 'c/termsClock';
import { type ReadProblem, readProblem } from 'c/termsErrors';
import seesHoldDetails from '@salesforce/customPermission/Good_Terms_See_Hold_Details';
import seesScores from '@salesforce/customPermission/Good_Terms_See_Scores';
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import errorTitle from '@salesforce/label/c.Credit_Error_Title';
import noAccessTitle from '@salesforce/label/c.Credit_No_Access_Title';
import notVisibleTitle from '@salesforce/label/c.Credit_Not_Visible_Title';
import signalsTitle from '@salesforce/label/c.Credit_Signals_Title';
import title from '@salesforce/label/c.Credit_Panel_Title';
import noAccess from '@salesforce/label/c.Terms_No_Access';
import unreadable from '@salesforce/label/c.Terms_Error_Other';

/** A customer's credit position in one glance; one request per load. */
export default class CreditPanel extends LightningElement {
    /** Id of the Account. */
    @api recordId: string | undefined;
    @api objectApiName: string | undefined;

    readonly label = { title, signalsTitle };
    readonly query = documentFor({ scores: Boolean(seesScores), holdDetails: Boolean(seesHoldDetails) });

    view: CreditPanelView | undefined;
    problem: ReadProblem | undefined;
    isAnswered = false;

    #answer: Answer = {};

    get variables(): { readonly accountId: string } | undefined {
        return this.recordId ? { accountId: this.recordId } : undefined;
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    receive({ data, errors, refresh }: GraphQLResult): void {
        this.#answer = { data, refresh, chosenProfile: this.#answer.chosenProfile, receivedAt: currentInstant() };
        this.problem = readProblem(errors);
        this.isAnswered = data !== undefined || this.problem !== undefined;
        this.show();
    }

    get currency(): string | undefined {
        return this.view?.currency;
    }

    /** What stands in place of figures. */
    get notice() {
        if (!this.problem) {
            return { heading: notVisibleTitle, message: noAccess, iconName: 'utility:hide', isError: false };
        }
        const { kind, message } = this.problem;
        return kind === 'noAccess'
            ? { heading: noAccessTitle, message, iconName: 'utility:hide', isError: false }
            : { heading: errorTitle, message, iconName: 'utility:ban', isError: true };
    }

    get isLoading(): boolean {
        return !this.isAnswered;
    }

    /** Score and trend share two thirds; a score without a trend has one half. */
    get lowerClass(): string | undefined {
        const { score } = this.view ?? {};
        return score && (score.trends.length > 0 ? 'thirds' : 'halves');
    }

    handleProfileSelect(event: CustomEvent<string>): void {
        this.#answer = { ...this.#answer, chosenProfile: event.detail };
        this.show();
    }

    async handleRetry(): Promise<void> {
        this.isAnswered = false;
        try {
            await this.#answer.refresh?.();
        } catch (error) {
            this.problem = readProblem(error);
            this.isAnswered = true;
        }
    }

    show(): void {
        try {
            this.view = this.problem ? undefined : viewOf(this.#answer);
        } catch (error) {
            // A value that the domain does not know must show as an error, never as a missing figure.
            if (!(error instanceof RangeError || error instanceof TypeError)) {
                throw error;
            }
            this.view = undefined;
            this.problem = { kind: 'other', message: unreadable };
        }
    }
}

/** The last answer of the org and what the user chose in it. */
interface Answer {
    readonly data?: unknown;
    readonly refresh?: GraphQLResult['refresh'];
    readonly receivedAt?: Date;
    readonly chosenProfile?: string;
}

function viewOf({ data, receivedAt, chosenProfile }: Answer): CreditPanelView | undefined {
    const facts = data === undefined ? undefined : readPanelFacts(data);
    const choice = { profileId: chosenProfile, showsScores: Boolean(seesScores) };
    return facts && receivedAt && creditPanelView(facts, choice, { now: receivedAt, locale, timeZone });
}
