import { LightningElement, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import {
    ACCOUNTS_STEP,
    MOST_ACCOUNTS,
    readScopes,
    readWorklist,
    scopeFilter,
    worklistDocument,
    type WorklistPage,
    worklistScopesDocument,
    type WorklistScope
} from 'c/collectionsWorklistGateway';
import { type RowView, worklistView, type WorklistView } from 'c/collectionsWorklistView';
import { currentInstant, everySecond } from 'c/termsClock';
import { type ReadProblem, readProblem } from 'c/termsErrors';
import { addDays, isoDateIn, type IsoDate } from 'c/termsIsoDate';
import unreadable from '@salesforce/label/c.Terms_Error_Other';
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import userId from '@salesforce/user/Id';
import { actionsOffered, runAction, type ListAction } from './actions';
import { label, noticeOf, regionOptions, whoOptions } from './words';
import { isTyping, keyOf, neighbor } from './keys';

const me = userId ?? '';

/** A collector's day as a page: the accounts in tiers, each with its reason and next step; works by keyboard alone. */
export default class CollectionsWorklist extends NavigationMixin(LightningElement) {
    readonly label = label;
    readonly rowActions = actionsOffered;

    view: WorklistView | undefined;
    problem: ReadProblem | undefined;
    isAnswered = false;
    scope: WorklistScope = { who: 'mine' };
    currentKey: string | undefined;
    teams: readonly string[] = [];
    countries: readonly string[] = [];
    day: IsoDate = isoDateIn(currentInstant(), timeZone);
    first = ACCOUNTS_STEP;

    #page: WorklistPage | undefined;
    #refresh: GraphQLResult['refresh'];
    #stopClock: (() => void) | undefined;
    #shownMinute = 0;
    readonly #onKey = (event: KeyboardEvent): Promise<void> => this.handleKey(event);

    readonly scopesQuery: GraphQLDocument = worklistScopesDocument;
    readonly scopesVariables = { me };

    get query(): GraphQLDocument | undefined {
        return this.variables && worklistDocument;
    }

    get variables(): Readonly<Record<string, unknown>> | undefined {
        const { scope } = this;
        // Teams that come later ask nothing anew unless they are wanted.
        const where = scopeFilter(scope, me, scope.who === 'team' ? this.teams : []);
        return where && { where, today: this.day, yesterday: addDays(this.day, -1), first: this.first };
    }

    override connectedCallback(): void {
        this.#stopClock = everySecond((now) => this.handleSecond(now));
        window.addEventListener('keydown', this.#onKey);
    }

    override disconnectedCallback(): void {
        this.#stopClock?.();
        window.removeEventListener('keydown', this.#onKey);
    }

    @wire(graphql, { query: '$scopesQuery', variables: '$scopesVariables' })
    receiveScopes({ data }: GraphQLResult): void {
        if (data !== undefined) {
            Object.assign(this, readScopes(data));
        }
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    receive({ data, errors, refresh }: GraphQLResult): void {
        this.#refresh = refresh;
        this.problem = readProblem(errors);
        this.isAnswered = data !== undefined || this.problem !== undefined;
        this.show(() => {
            this.#page = data === undefined || this.problem ? undefined : readWorklist(data);
        });
    }

    get isLoading(): boolean {
        return !this.isAnswered && this.variables !== undefined;
    }

    /** Who has no worklist has nothing to choose in it. */
    get isForReader(): boolean {
        return this.problem?.kind !== 'noAccess';
    }

    get isMine(): boolean {
        return this.scope.who === 'mine';
    }

    get whose() {
        return whoOptions(this.scope);
    }

    get regions() {
        return regionOptions(this.countries);
    }

    get region(): string {
        return this.scope.country ?? '';
    }

    get hasRegions(): boolean {
        return this.countries.length > 1;
    }

    /** What stands in place of the list: an error, or why it is empty. */
    get notice() {
        return noticeOf(this.problem, this.scope, { hasTeam: this.teams.length > 0, view: this.view });
    }

    get rows(): readonly RowView[] {
        return this.view?.tiers.flatMap(({ rows }) => rows) ?? [];
    }

    get hasRows(): boolean {
        return this.rows.length > 0;
    }

    get hasOthers(): boolean {
        return (this.view?.others.length ?? 0) > 0;
    }

    get canShowMore(): boolean {
        return this.view?.shown !== undefined && this.first < MOST_ACCOUNTS;
    }

    get canRemind(): boolean {
        return this.hasRows && actionsOffered.some(({ value }) => value === 'remind');
    }

    handleWho(event: Event): void {
        const who = (event.currentTarget as HTMLElement).dataset.who as WorklistScope['who'];
        this.choose({ who });
    }

    handleRegion(event: CustomEvent<{ value: string }>): void {
        this.choose({ country: event.detail.value || undefined });
    }

    handleMore(): void {
        this.first = Math.min(this.first + ACCOUNTS_STEP, MOST_ACCOUNTS);
    }

    handleRowChange(event: CustomEvent<string>): void {
        this.currentKey = event.detail;
    }

    async handleRowAction(event: CustomEvent<{ key: string; action: string }>): Promise<void> {
        const { key, action } = event.detail;
        this.currentKey = key;
        await this.act(action as ListAction);
    }

    handleOpenAccount(event: CustomEvent<string>): void {
        this.open('Account', event.detail);
    }

    handleRemind(): Promise<void> {
        return this.act('remindAll');
    }

    handleSecond(now: Date): void {
        const minute = Math.floor(now.getTime() / 60_000);
        if (minute !== this.#shownMinute) {
            this.#shownMinute = minute;
            // Another day asks anew, since other items are past due; within the day the same facts read on.
            this.day = isoDateIn(now, timeZone);
            this.show();
        }
    }

    /** One key each, as long as nobody types and no dialog is open. */
    async handleKey(event: KeyboardEvent): Promise<void> {
        const key = keyOf(event);
        if (!key || !this.hasRows || isTyping(event) || !this.isAbout(event)) {
            return;
        }
        if (key === 'open') {
            // A link or a button has its own use for Enter.
            if ((event.composedPath()[0] as HTMLElement | undefined)?.dataset?.row) {
                await this.act('open');
            }
            return;
        }
        event.preventDefault();
        if (key === 'search') {
            this.template?.querySelector<HTMLElement>('c-collections-find')?.focus();
        } else if (key === 'log') {
            await this.act('log');
        } else {
            this.currentKey = neighbor(this.rows, this.currentKey, key)?.key;
            await Promise.resolve();
            this.focusRow();
        }
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

    async act(action: ListAction): Promise<void> {
        const row = this.rows.find(({ key }) => key === this.currentKey) ?? this.rows[0];
        if (!row || !this.view) {
            return;
        }
        if (action === 'open') {
            this.open('Account', row.accountId);
            return;
        }
        const { saved, toast } = await runAction(this, action, row, this.view, () => this.reread());
        if (toast) {
            this.dispatchEvent(new ShowToastEvent(toast));
        }
        if (saved) {
            await this.#refresh?.();
        }
        this.focusRow();
    }

    /** The list as it stands at this moment; undefined when it could not be read. */
    async reread(): Promise<WorklistView | undefined> {
        await this.#refresh?.();
        return this.problem ? undefined : this.view;
    }

    focusRow(): void {
        this.template
            ?.querySelector<HTMLElement & { focusCurrent(): void }>('c-collections-worklist-table')
            ?.focusCurrent();
    }

    /** Keys count when they come from the list, or from nowhere in particular. */
    isAbout(event: KeyboardEvent): boolean {
        const [target] = event.composedPath();
        return target === document.body || event.composedPath().includes(this.template?.host ?? this);
    }

    choose(choice: Partial<WorklistScope>): void {
        this.scope = { ...this.scope, ...choice };
        this.first = ACCOUNTS_STEP;
        this.currentKey = undefined;
        this.view = undefined;
        this.isAnswered = false;
    }

    open(objectApiName: string, recordId: string): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId, objectApiName, actionName: 'view' }
        });
    }

    /** Shows the accounts as they stand now; `change` brings new ones first. */
    show(change?: () => void): void {
        const before = this.rows.findIndex(({ key }) => key === this.currentKey);
        try {
            change?.();
            this.view = this.#page && worklistView(this.#page, { now: currentInstant(), locale, timeZone });
        } catch (error) {
            // A value that the domain does not know must show as an error, never as a missing account.
            if (!(error instanceof RangeError || error instanceof TypeError)) {
                throw error;
            }
            this.view = undefined;
            this.problem = { kind: 'other', message: unreadable };
        }
        const { rows } = this;
        if (!rows.some(({ key }) => key === this.currentKey)) {
            // Who has left the list makes room for the next one.
            this.currentKey = (rows[before] ?? rows[0])?.key;
        }
    }
}
