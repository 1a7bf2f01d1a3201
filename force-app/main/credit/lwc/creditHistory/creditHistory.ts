import { api, LightningElement, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import { actionPermissions, actionReader, openNotice } from 'c/creditActionDialog';
import { concerns } from 'c/creditActionsView';
import { type ReadProblem, readProblem } from 'c/termsErrors';
import { fillLabel } from 'c/termsLabels';
import seesHoldDetails from '@salesforce/customPermission/Good_Terms_See_Hold_Details';
import empty from '@salesforce/label/c.Credit_History_Empty';
import errorTitle from '@salesforce/label/c.Credit_Error_Title';
import letter from '@salesforce/label/c.Credit_Notice_Letter';
import loading from '@salesforce/label/c.Credit_History_Loading';
import more from '@salesforce/label/c.Credit_History_More';
import noAccessTitle from '@salesforce/label/c.Credit_No_Access_Title';
import title from '@salesforce/label/c.Credit_History_Title';
import { historyDocument } from './documents';
import { type HistoryRow, historyRows } from './historyRows';
import { type CreditPast, readHistory } from './readHistory';

/** How many rows the card shows before it is asked for all. */
const FIRST_ROWS = 6;

/** A row with the button of its letter, for those who send it. */
interface ShownRow extends HistoryRow {
    readonly hasLetter: boolean;
}

/** What was decided about an account before: holds, releases, requests and decisions, newest first. */
export default class CreditHistory extends LightningElement {
    /** Id of the Account. */
    @api recordId: string | undefined;

    readonly label = { empty, letter, loading, title };
    readonly query = historyDocument(Boolean(seesHoldDetails));
    readonly skeleton = [1, 2, 3];

    past: CreditPast | undefined;
    problem: ReadProblem | undefined;
    isAnswered = false;
    showsAll = false;

    #refresh: GraphQLResult['refresh'];

    get variables(): { readonly accountId: string } | undefined {
        return this.recordId ? { accountId: this.recordId } : undefined;
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    receive({ data, errors, refresh }: GraphQLResult): void {
        this.#refresh = refresh;
        this.problem = readProblem(errors);
        this.past = data === undefined ? undefined : readHistory(data);
        this.isAnswered = data !== undefined || this.problem !== undefined;
    }

    get isLoading(): boolean {
        return !this.isAnswered;
    }

    get heading(): string {
        return this.problem?.kind === 'noAccess' ? noAccessTitle : errorTitle;
    }

    get isError(): boolean {
        return this.problem?.kind !== 'noAccess';
    }

    get allRows(): readonly HistoryRow[] {
        const reader = actionReader();
        const requests = this.past?.requests.filter((request) => concerns(request, actionPermissions, reader));
        return this.past && requests ? historyRows({ ...this.past, requests }, reader) : [];
    }

    get rows(): readonly ShownRow[] {
        return this.allRows
            .slice(0, this.showsAll ? undefined : FIRST_ROWS)
            .map((row) => ({ ...row, hasLetter: row.notice !== undefined && actionPermissions.decides }));
    }

    get moreLabel(): string | undefined {
        const hidden = this.allRows.length - this.rows.length;
        return hidden > 0 ? fillLabel(more, hidden) : undefined;
    }

    handleMore(): void {
        this.showsAll = true;
    }

    async handleLetter(event: Event): Promise<void> {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        const request = this.allRows.find((row) => row.key === key)?.notice;
        if (request && this.past) {
            await openNotice({ kind: 'request', accountName: this.past.accountName, request });
        }
    }

    async handleRetry(): Promise<void> {
        this.isAnswered = false;
        await this.#refresh?.();
        this.isAnswered = true;
    }
}
