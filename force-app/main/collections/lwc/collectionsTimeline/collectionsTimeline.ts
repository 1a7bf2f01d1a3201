import { api, LightningElement, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import {
    type PageQuestions,
    pageQuestions,
    type PageRequest,
    type TimelineFilter,
    type TimelineShape
} from 'c/collectionsTimelineGateway';
import {
    type MonthView,
    monthViews,
    type StripCell,
    stripView,
    type TimelineReader,
    todayOf
} from 'c/collectionsTimelineView';
import { currentInstant, everySecond } from 'c/termsClock';
import { type ReadProblem, readProblem } from 'c/termsErrors';
import { fillLabel } from 'c/termsLabels';
import seesNotes from '@salesforce/customPermission/Good_Terms_See_Internal_Notes';
import seesDetails from '@salesforce/customPermission/Good_Terms_See_Hold_Details';
import seesScores from '@salesforce/customPermission/Good_Terms_See_Scores';
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import allLoaded from '@salesforce/label/c.Collections_Timeline_All_Loaded';
import empty from '@salesforce/label/c.Collections_Timeline_Empty';
import emptyHelp from '@salesforce/label/c.Collections_Timeline_Empty_Help';
import errorTitle from '@salesforce/label/c.Collections_Timeline_Error_Title';
import loaded from '@salesforce/label/c.Collections_Timeline_Loaded';
import loadingMore from '@salesforce/label/c.Collections_Timeline_Loading_More';
import loadMore from '@salesforce/label/c.Collections_Timeline_Load_More';
import noAccessTitle from '@salesforce/label/c.Collections_Timeline_No_Access_Title';
import nothingFound from '@salesforce/label/c.Collections_Timeline_Nothing_Found';
import nothingFoundHelp from '@salesforce/label/c.Collections_Timeline_Nothing_Found_Help';
import showAll from '@salesforce/label/c.Collections_Timeline_Show_All';
import title from '@salesforce/label/c.Collections_Timeline_Title';
import unreadable from '@salesforce/label/c.Terms_Error_Other';
import { FilterChoices } from './filterChoices';
import { TimelinePages } from './timelinePages';

/** Events that a page brings. */
const PAGE = 25;
/** The most that is read again at once after a change; what stands further down stays as it was read. */
const MOST_AGAIN = 500;

/** Who may see all of what credit keeps to itself is asked like credit, everybody else like sales. */
const shape: TimelineShape = seesNotes && seesDetails && seesScores ? 'collections' : 'sales';

/** Everything that happened between us and a customer, newest first; two requests a page at most. */
export default class CollectionsTimeline extends LightningElement {
    /** Id of the Account. */
    @api get recordId(): string | undefined {
        return this.accountId;
    }
    set recordId(value: string | undefined) {
        this.accountId = value;
        this.ask(value ? this.pageFromTop(PAGE) : undefined);
    }

    readonly label = { empty, emptyHelp, loadMore, nothingFound, nothingFoundHelp, showAll, title };
    readonly shape = shape;

    accountId: string | undefined;
    filter: TimelineFilter = { groups: [] };
    openKeys: readonly string[] = [];
    months: readonly MonthView[] | undefined;
    cells: readonly StripCell[] = [];
    questions: PageQuestions | undefined;
    problem: ReadProblem | undefined;
    isWaiting = true;
    said = '';

    #request: PageRequest | undefined;
    #pages = new TimelinePages();
    #refresh: { events?: GraphQLResult['refresh']; others?: GraphQLResult['refresh'] } = {};
    #stopClock: (() => void) | undefined;
    #shownOn = '';
    #focusAfter: string | undefined;
    #choices = new FilterChoices();

    override connectedCallback(): void {
        this.#stopClock = everySecond(() => this.handleSecond());
    }

    override disconnectedCallback(): void {
        this.#stopClock?.();
    }

    override renderedCallback(): void {
        const key = this.#focusAfter;
        if (key !== undefined && !this.isWaiting) {
            this.#focusAfter = undefined;
            this.template
                ?.querySelector<HTMLElement & { focusRow(key: string): void }>('c-collections-timeline-list')
                ?.focusRow(key);
        }
    }

    get eventsQuery(): GraphQLDocument | undefined {
        return this.questions?.events.query;
    }

    get eventsVariables(): Readonly<Record<string, unknown>> | undefined {
        return this.questions?.events.variables;
    }

    get othersQuery(): GraphQLDocument | undefined {
        return this.questions?.others?.query;
    }

    get othersVariables(): Readonly<Record<string, unknown>> | undefined {
        return this.questions?.others?.variables;
    }

    @wire(graphql, { query: '$eventsQuery', variables: '$eventsVariables' })
    receiveEvents(result: GraphQLResult): void {
        this.receive('events', result);
    }

    @wire(graphql, { query: '$othersQuery', variables: '$othersVariables' })
    receiveOthers(result: GraphQLResult): void {
        this.receive('others', result);
    }

    get isLoading(): boolean {
        return this.isWaiting && !this.months;
    }

    get isEmpty(): boolean {
        return this.months?.length === 0;
    }

    get isNarrowed(): boolean {
        const { groups, text, person, item } = this.filter;
        return groups.length > 0 || text !== undefined || person !== undefined || item !== undefined;
    }

    get hasMore(): boolean {
        return this.#pages.list?.isComplete === false;
    }

    get moreLabel(): string {
        return this.isWaiting ? loadingMore : loadMore;
    }

    get head() {
        return this.#pages.head;
    }

    /** Whose next step is proposed: where nobody planned one, for those who may read all that it depends on. */
    get proposesFor(): string | undefined {
        return shape === 'collections' && this.head && !this.head.nextTask ? this.accountId : undefined;
    }

    get people(): readonly string[] {
        return this.#choices.people;
    }

    get items(): readonly string[] {
        return this.#choices.documents;
    }

    get currency(): string | undefined {
        return this.#pages.currencies.join(', ') || undefined;
    }

    get isNoAccess(): boolean {
        return this.problem?.kind === 'noAccess';
    }

    get problemHeading(): string {
        return this.isNoAccess ? noAccessTitle : errorTitle;
    }

    get problemIcon(): string {
        return this.isNoAccess ? 'utility:hide' : 'utility:ban';
    }

    get isError(): boolean {
        return !this.isNoAccess;
    }

    /** What is open by the clock is looked at again when a day begins, at whatever place. */
    handleSecond(): void {
        const zones = this.head?.profiles.map((profile) => profile.timeZone ?? timeZone) ?? [];
        const days = [timeZone, ...zones].map((zone) => todayOf({ ...reader(), timeZone: zone })).join();
        if (this.months && days !== this.#shownOn) {
            this.#shownOn = days;
            this.show();
        }
    }

    handleFilter(event: CustomEvent<TimelineFilter>): void {
        this.narrow(event.detail);
    }

    handleShowAll(): void {
        this.narrow({ groups: [] });
    }

    handleToggle(event: CustomEvent<string>): void {
        const key = event.detail;
        const without = this.openKeys.filter((one) => one !== key);
        this.openKeys = without.length === this.openKeys.length ? [...this.openKeys, key] : without;
    }

    handleMore(): void {
        const last = this.#pages.list?.events.at(-1);
        if (!this.isWaiting && last) {
            this.ask({ ...this.pageFromTop(PAGE), after: last.position });
        }
    }

    /** Something was saved: what is shown here is asked for again. */
    async handleChange(): Promise<void> {
        const { events, others } = this.#refresh;
        try {
            await Promise.all([events?.(), others?.()]);
        } catch (error) {
            this.fail(readProblem(error));
        }
    }

    handleRetry(): Promise<void> {
        this.problem = undefined;
        this.#pages.ask();
        this.isWaiting = true;
        return this.handleChange();
    }

    narrow(filter: TimelineFilter): void {
        this.filter = filter;
        this.#pages.clear();
        this.months = undefined;
        this.ask(this.pageFromTop(PAGE));
    }

    pageFromTop(size: number): PageRequest {
        const { filter, accountId: recordId = '' } = this;
        return { recordId, filter, size, timeZone, today: todayOf(reader()) };
    }

    ask(request: PageRequest | undefined): void {
        this.#request = request;
        this.#pages.ask();
        this.isWaiting = true;
        this.questions = request && pageQuestions(shape, request);
    }

    receive(part: 'events' | 'others', { data, errors, refresh }: GraphQLResult): void {
        const request = this.#request;
        this.#refresh[part] = refresh;
        const problem = readProblem(errors);
        if (problem) {
            this.fail(problem);
            return;
        }
        if (data === undefined || !request) {
            return;
        }
        if (!this.#pages.isWaiting && request.after) {
            // Something changed while a lower page stood last: everything down to it is read again, in one page.
            const count = this.#pages.list?.events.length ?? PAGE;
            this.ask(this.pageFromTop(Math.min(Math.max(count, PAGE), MOST_AGAIN)));
            return;
        }
        this.show(() => this.take(part, data, request));
    }

    take(part: 'events' | 'others', data: unknown, request: PageRequest): void {
        const before = this.#pages.list?.events.length ?? 0;
        if (!this.#pages.receive(part, data, request, this.questions?.others !== undefined)) {
            return;
        }
        this.isWaiting = false;
        this.problem = undefined;
        const { events = [], isComplete = true } = this.#pages.list ?? {};
        this.#choices.remember(events);
        this.said = fillLabel(isComplete ? allLoaded : loaded, events.length);
        // The button that brought the last page is gone: the focus goes on to what it brought.
        this.#focusAfter = request.after && isComplete ? events[before]?.key : undefined;
    }

    fail(problem: ReadProblem | undefined): void {
        this.problem = problem;
        this.isWaiting = false;
        this.#pages.isWaiting = false;
    }

    /** Shows what is there as it reads now; `change` brings more first. */
    show(change?: () => void): void {
        try {
            change?.();
            const { list, head } = this.#pages;
            this.months = list && monthViews(list, head, reader());
            this.cells = head ? stripView(head, reader()) : [];
        } catch (error) {
            // A value that the domain does not know must show as an error, never as a missing event.
            if (!(error instanceof RangeError || error instanceof TypeError)) {
                throw error;
            }
            this.fail({ kind: 'other', message: unreadable });
        }
    }
}

function reader(): TimelineReader {
    return { now: currentInstant(), locale, timeZone };
}
