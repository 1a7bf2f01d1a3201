import { api, LightningElement, wire } from 'lwc';
import type { Activity } from 'c/collectionsActivity';
import {
    detailDocuments,
    type PromiseMoney,
    readActivityDetails,
    readPromiseMoney,
    type TimelineHead,
    type TimelineShape
} from 'c/collectionsTimelineGateway';
import {
    activityDetails,
    type DetailLine,
    promiseDetails,
    type TimelineReader,
    type TimelineRow
} from 'c/collectionsTimelineView';
import { currentInstant } from 'c/termsClock';
import { actionsOf, type RowAction } from './rowActions';
import { readProblem } from 'c/termsErrors';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import failed from '@salesforce/label/c.Collections_Timeline_Details_Failed';
import loading from '@salesforce/label/c.Collections_Timeline_Details_Loading';
import none from '@salesforce/label/c.Collections_Timeline_No_Details';
import tryAgain from '@salesforce/label/c.Terms_Try_Again';

/** What a row holds when it is opened; an entry and a promise ask for theirs, the others know it already. */
export default class CollectionsTimelineDetails extends LightningElement {
    @api row: TimelineRow | undefined;
    @api shape: TimelineShape = 'sales';
    @api head: TimelineHead | undefined;
    @api accountId: string | undefined;

    readonly label = { failed, loading, none, tryAgain };

    activity: Activity | undefined;
    money: readonly PromiseMoney[] | undefined;
    hasFailed = false;
    isAnswered = false;

    #refresh: GraphQLResult['refresh'];

    get query(): GraphQLDocument | undefined {
        const isClosed = this.shape === 'sales';
        switch (this.row?.asks) {
            case 'activity':
                return isClosed ? detailDocuments.activity : detailDocuments.activityWithNote;
            case 'promise':
                return isClosed ? undefined : detailDocuments.promise;
            default:
                return undefined;
        }
    }

    get variables(): { readonly recordId: string } | undefined {
        return this.row && { recordId: this.row.recordId };
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    receive({ data, errors, refresh }: GraphQLResult): void {
        this.#refresh = refresh;
        this.hasFailed = readProblem(errors) !== undefined;
        this.isAnswered = data !== undefined || this.hasFailed;
        if (data === undefined || this.hasFailed) {
            return;
        }
        try {
            this.activity = readActivityDetails(data);
            this.money = readPromiseMoney(data);
        } catch (error) {
            // A value that the domain does not know must show as an error, never as a missing line.
            if (!(error instanceof RangeError || error instanceof TypeError)) {
                throw error;
            }
            this.hasFailed = true;
        }
    }

    get isLoading(): boolean {
        return this.query !== undefined && !this.isAnswered;
    }

    get lines(): readonly DetailLine[] {
        const reader: TimelineReader = { now: currentInstant(), locale, timeZone };
        const { row } = this;
        if (!row) {
            return [];
        }
        if (row.promise && this.money) {
            return promiseDetails(row.details, row.promise, this.money, this.head, reader);
        }
        return this.activity ? activityDetails(this.activity, reader) : row.details;
    }

    get isEmpty(): boolean {
        return this.lines.length === 0;
    }

    /** What one may do about it: correct an entry, write to the customer about a promise. */
    get actions(): readonly RowAction[] {
        return this.row && this.accountId ? actionsOf(this.row) : [];
    }

    async handleAction(event: Event): Promise<void> {
        const { action: key } = (event.currentTarget as HTMLElement).dataset;
        const action = this.actions.find((one) => one.key === key);
        const { accountId, row } = this;
        if (action && accountId && row && (await action.open(this, accountId, row.recordId))) {
            this.dispatchEvent(new CustomEvent('timelinechange'));
        }
    }

    async handleRetry(): Promise<void> {
        this.isAnswered = false;
        this.hasFailed = false;
        await this.#refresh?.();
    }
}
