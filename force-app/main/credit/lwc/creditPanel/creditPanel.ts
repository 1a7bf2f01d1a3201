import { api, LightningElement, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import {
    allItemsDocument,
    documentFor,
    dueItemsDocument,
    type PageDeal,
    type PanelFacts,
    readItemsPage,
    readPanelFacts,
    withPageDeal
} from 'c/creditPanelGateway';
import {
    type CreditPanelView,
    creditPanelView,
    isOutdated,
    itemsOfBucket,
    type PanelChoice,
    type Reader,
    type ShipDateView
} from 'c/creditPanelView';
import { currentInstant, everySecond } from 'c/termsClock';
import { type ReadProblem, readProblem } from 'c/termsErrors';
import { isoDate } from 'c/termsIsoDate';
import seesHoldDetails from '@salesforce/customPermission/Good_Terms_See_Hold_Details';
import seesScores from '@salesforce/customPermission/Good_Terms_See_Scores';
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import errorTitle from '@salesforce/label/c.Credit_Error_Title';
import limitsTitle from '@salesforce/label/c.Credit_Limits_Title';
import noAccessTitle from '@salesforce/label/c.Credit_No_Access_Title';
import notVisibleTitle from '@salesforce/label/c.Credit_Not_Visible_Title';
import panelTitle from '@salesforce/label/c.Credit_Panel_Title';
import signalsTitle from '@salesforce/label/c.Credit_Signals_Title';
import noAccess from '@salesforce/label/c.Terms_No_Access';
import unreadable from '@salesforce/label/c.Terms_Error_Other';
import { ItemPages } from './itemPages';

const permissions = { scores: Boolean(seesScores), holdDetails: Boolean(seesHoldDetails) };

/** A customer's credit position in one glance, on the account or beside a deal; one request per load. */
export default class CreditPanel extends NavigationMixin(LightningElement) {
    /** Id of the Account or the Opportunity. */
    @api recordId: string | undefined;
    @api objectApiName: string | undefined;
    /** Terms of a record that stands for a deal, such as a quote; they count instead of the opportunity's. */
    @api deal: PageDeal | undefined;

    readonly label = { signalsTitle, limitsTitle };

    view: CreditPanelView | undefined;
    problem: ReadProblem | undefined;
    isAnswered = false;
    choice: PanelChoice = { showsScores: permissions.scores && permissions.holdDetails };

    #facts: PanelFacts | undefined;
    #refresh: GraphQLResult['refresh'];
    #items = new ItemPages();
    #stopClock: (() => void) | undefined;

    get query(): GraphQLDocument | undefined {
        // Without a record there is nothing to ask for; a document without its variables would be sent all the same.
        return this.recordId === undefined
            ? undefined
            : documentFor(permissions, this.objectApiName === 'Opportunity' ? 'deal' : 'account');
    }

    get variables(): { readonly recordId: string } | undefined {
        return this.recordId ? { recordId: this.recordId } : undefined;
    }

    /** The page of items that is wanted beyond what came with the figures; nothing until somebody asks. */
    itemsVariables: Readonly<Record<string, string | undefined>> | undefined;

    get itemsQuery(): GraphQLDocument | undefined {
        return this.itemsVariables && (this.itemsVariables.dueFrom ? dueItemsDocument : allItemsDocument);
    }

    override connectedCallback(): void {
        this.#stopClock = everySecond((now) => this.handleSecond(now));
    }

    override disconnectedCallback(): void {
        this.#stopClock?.();
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    receive({ data, errors, refresh }: GraphQLResult): void {
        this.#refresh = refresh;
        this.problem = readProblem(errors);
        this.isAnswered = data !== undefined || this.problem !== undefined;
        this.forgetItems();
        this.show(() => {
            this.#facts = data === undefined || this.problem ? undefined : readPanelFacts(data);
        });
    }

    @wire(graphql, { query: '$itemsQuery', variables: '$itemsVariables' })
    receiveItems({ data, errors }: GraphQLResult): void {
        const problem = readProblem(errors);
        if (!this.#facts || !this.itemsVariables || (data === undefined && !problem)) {
            return;
        }
        const { profiles } = this.#facts;
        this.problem = problem;
        this.show(() => {
            const page = problem ? undefined : readItemsPage(data, profiles);
            this.choice = { ...this.choice, items: page && this.#items.add(this.itemsVariables?.after, page) };
        });
    }

    get heading(): string {
        return this.view?.title ?? panelTitle;
    }

    get currency(): string | undefined {
        return this.view?.currency;
    }

    get subject() {
        return this.view?.subject;
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

    get isLoadingItems(): boolean {
        return this.itemsVariables !== undefined && !this.#items.has(this.itemsVariables.after);
    }

    /** With one bar the ship date stands below it and the ageing beside it; with two they share the width. */
    get bars() {
        const bars = this.view?.headroom?.bars ?? [];
        return bars.map((view) => ({ view, shipDate: this.hasBeside ? this.shipDateBeside : undefined }));
    }

    get hasBeside(): boolean {
        return this.view?.headroom?.bars.length === 1;
    }

    get shipDateBeside(): ShipDateView | undefined {
        return this.view?.shipDate?.picture ? undefined : this.view?.shipDate;
    }

    get shipDateBelow(): boolean {
        return Boolean(this.view?.shipDate) && !(this.hasBeside && this.shipDateBeside);
    }

    get ageingBeside(): boolean {
        return this.hasBeside && Boolean(this.view?.ageing);
    }

    get ageingBelow(): boolean {
        return !this.hasBeside && Boolean(this.view?.ageing);
    }

    /** A score with a line needs the whole width; without one it stands beside the other rows. */
    get hasTrend(): boolean {
        return (this.view?.score?.trends.length ?? 0) > 0;
    }

    get hasScoreOnly(): boolean {
        return Boolean(this.view?.score) && !this.hasTrend;
    }

    get lowerClass(): string {
        return this.ageingBelow || this.hasScoreOnly ? 'thirds' : 'halves';
    }

    handleSecond(now: Date): void {
        if (this.view && isOutdated(this.view, readerAt(now))) {
            this.show();
        }
    }

    /** Something was saved: what is shown here is asked for again. */
    async handleChange(): Promise<void> {
        await this.#refresh?.();
    }

    handleProfileSelect(event: CustomEvent<string>): void {
        this.choose({ profileId: event.detail, bucket: undefined });
    }

    handleDayChange(event: CustomEvent<string>): void {
        this.choice = { ...this.choice, shipDate: isoDate(event.detail) };
        this.show();
    }

    handleBucketChange(event: CustomEvent<{ bucket?: number }>): void {
        this.choose({ bucket: event.detail.bucket });
    }

    handleItemsMore(): void {
        const after = this.#items.nextCursor ?? this.#facts?.items?.nextCursor;
        this.askForItems(after);
    }

    handleItemOpen(event: CustomEvent<string>): void {
        this.open('Receivable__c', event.detail);
    }

    handleMemberOpen(event: CustomEvent<string>): void {
        this.open('Account', event.detail);
    }

    async handleRetry(): Promise<void> {
        this.isAnswered = false;
        try {
            await this.#refresh?.();
        } catch (error) {
            this.problem = readProblem(error);
            this.isAnswered = true;
        }
    }

    /** Another profile or bucket: its items are here, or they are asked for. */
    choose(choice: Partial<PanelChoice>): void {
        this.choice = { ...this.choice, ...choice };
        this.forgetItems();
        this.show();
        const wanted = this.#facts && itemsOfBucket(this.#facts, this.choice, readerAt(currentInstant()));
        const isFirst = wanted && !wanted.range && wanted.profileId === this.#facts?.items?.rows[0]?.profileId;
        if (wanted && !wanted.isHere && !isFirst) {
            this.askForItems(undefined);
        }
    }

    askForItems(after: string | undefined): void {
        const wanted = this.#facts && itemsOfBucket(this.#facts, this.choice, readerAt(currentInstant()));
        if (!wanted) {
            return;
        }
        const { profileId, range } = wanted;
        if (!this.choice.items && this.#facts?.items && after !== undefined) {
            this.#items.add(undefined, this.#facts.items);
        }
        this.itemsVariables = { profileId, after, ...(range && { dueFrom: range.from, dueTo: range.to }) };
    }

    forgetItems(): void {
        this.#items = new ItemPages();
        this.itemsVariables = undefined;
        this.choice = { ...this.choice, items: undefined };
    }

    open(objectApiName: string, recordId: string): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId, objectApiName, actionName: 'view' }
        });
    }

    /** Shows the facts as they read now; `change` brings new ones first. */
    show(change?: () => void): void {
        try {
            change?.();
            const facts = this.problem ? undefined : this.#facts;
            this.view =
                facts &&
                creditPanelView(
                    this.deal ? withPageDeal(facts, this.deal) : facts,
                    this.choice,
                    readerAt(currentInstant())
                );
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

function readerAt(now: Date): Reader {
    return { now, locale, timeZone, seesDetails: permissions.holdDetails };
}
