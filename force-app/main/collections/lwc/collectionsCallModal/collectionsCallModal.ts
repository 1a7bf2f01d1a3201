import { api, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import LightningModal from 'lightning/modal';
import type { Activity } from 'c/collectionsActivity';
import {
    type CallDraft,
    type CallPermissions,
    type CallRequest,
    type CallSubject,
    checkCall,
    fieldNames,
    remembered
} from 'c/collectionsCallForm';
import {
    contactDocument,
    type ContactCase,
    correctedDocument,
    type Family,
    familyDocument,
    moneyDocument,
    type MoneyCase,
    readContactCase,
    readCorrected,
    readFamily,
    readMoneyCase
} from 'c/collectionsCallGateway';
import { afterPause, currentInstant, everySecond } from 'c/termsClock';
import { readProblem, type ReadProblem } from 'c/termsErrors';
import { isoDateIn } from 'c/termsIsoDate';
import type { Issue } from 'c/termsResult';
import { type Body, isSameMinute, PICTURE } from './body';
import { draftOf, keepDraft, keepSent, settleDraft, type KeptDraft } from './drafts';
import { isOnButton } from './keys';
import { reread, type Reread } from './reread';
import { isUncertain, meanwhileOf, saveCall, type SavedCall } from './saving';
import { subjectOf } from './subject';
import { taglineOf, text, titleOf } from './words';

/** The dialog of a contact: reads, guards, asks, checks, saves once, and keeps what was typed until it is saved. */
export default class CollectionsCallModal extends LightningModal {
    @api request!: CallRequest;
    /** The entry that is to be corrected. */
    @api activityId: string | undefined;
    @api userId = '';
    @api locale = 'en-US';
    @api timeZone = 'UTC';
    @api permissions!: CallPermissions;

    readonly text = text;
    readonly familyQuery: GraphQLDocument = familyDocument;
    payerId: string | undefined;
    family: Family | undefined;
    contact: ContactCase | undefined;
    money: MoneyCase | undefined;
    corrected: Activity | undefined;
    problem: ReadProblem | undefined;
    now!: Date;
    kept!: KeptDraft;
    issues: readonly Issue[] = [];
    isSaving = false;

    #known: readonly Activity[] | undefined;
    #happenedAt: Date | undefined;
    #refreshes = new Map<string, Reread>();
    #isFocused = false;
    readonly #subject = remembered(subjectOf);
    #stopClock = () => {};

    override connectedCallback(): void {
        this.now = currentInstant();
        this.kept = draftOf(this.draftKey);
        this.#stopClock = everySecond((now) => {
            this.now = isSameMinute(now, this.now) ? this.now : now;
        });
    }

    override disconnectedCallback(): void {
        this.#stopClock();
    }

    override renderedCallback(): void {
        // What is being saved is not changed; the attribute is none that a template knows.
        this.template!.querySelector('.frame')?.toggleAttribute('inert', this.isSaving);
        if (!this.#isFocused && this.body) {
            this.#isFocused = true;
            // The platform's dialog takes the focus to its heading with the next picture.
            afterPause(() => this.body?.focusStart(), PICTURE);
        }
    }

    @wire(graphql, { query: '$familyQuery', variables: '$familyVariables' })
    receiveFamily(result: GraphQLResult): void {
        this.receive('family', result, (data) => {
            const family = readFamily(data, this.request.accountId);
            // Who pays for this customer pays for others, too.
            if (family.payerId && !this.payerId) {
                this.payerId = family.payerId;
            } else {
                this.family = family;
            }
        });
    }

    @wire(graphql, { query: '$contactQuery', variables: '$contactVariables' })
    receiveContact(result: GraphQLResult): void {
        this.receive('contact', result, (data) => {
            this.contact = readContactCase(data);
            this.#known ??= this.contact.activities;
        });
    }

    @wire(graphql, { query: '$moneyQuery', variables: '$moneyVariables' })
    receiveMoney(result: GraphQLResult): void {
        this.receive('money', result, (data) => {
            this.money = readMoneyCase(data, isoDateIn(this.now, this.timeZone));
        });
    }

    @wire(graphql, { query: '$correctedQuery', variables: '$correctedVariables' })
    receiveCorrected(result: GraphQLResult): void {
        this.receive('corrected', result, (data) => {
            this.corrected = readCorrected(data);
        });
    }

    get familyVariables() {
        return { accountId: this.payerId ?? this.request.accountId };
    }

    get contactQuery(): GraphQLDocument | undefined {
        return this.family?.profileIds.length ? contactDocument : undefined;
    }

    get contactVariables() {
        return { profileIds: this.family?.profileIds, accountIds: this.family?.accountIds };
    }

    get moneyQuery(): GraphQLDocument | undefined {
        return this.permissions.takesPromises && this.family?.profileIds.length ? moneyDocument : undefined;
    }

    get moneyVariables() {
        return { profileIds: this.family?.profileIds };
    }

    get correctedQuery(): GraphQLDocument | undefined {
        return this.activityId ? correctedDocument : undefined;
    }

    get correctedVariables() {
        return { activityId: this.activityId };
    }

    get subject(): CallSubject | undefined {
        return this.#subject(this, this.contact, this.money, this.corrected, this.now);
    }

    get heading(): string {
        return titleOf(this.corrected?.kind ?? this.request.kind, Boolean(this.activityId));
    }

    get tagline(): string {
        return this.subject ? taglineOf(this.subject, this.kept.draft) : '';
    }

    get isEmpty(): boolean {
        return this.family?.profileIds.length === 0;
    }

    get isLoading(): boolean {
        return !this.subject && !this.problem && !this.isEmpty;
    }

    get problems(): readonly Issue[] {
        const names = this.subject ? fieldNames(this.subject, this.kept.draft) : [];
        return this.issues.filter(({ code, field }) => code !== 'field' && !(field && names.includes(field)));
    }

    get saveLabel(): string {
        return this.isSaving ? text.saving : text.save;
    }

    get cannotSave(): boolean {
        return this.isSaving || !this.subject;
    }

    get draftKey(): string {
        const { accountId, kind } = this.request;
        return [this.userId, accountId, kind, this.activityId].join('|');
    }

    get body(): Body | null {
        return this.template!.querySelector<Body>('c-collections-call-body');
    }

    handleDraft(event: CustomEvent<CallDraft>): void {
        this.kept = { ...this.kept, draft: event.detail };
        keepDraft(this.draftKey, this.kept);
        this.issues = [];
    }

    /** Enter saves, unless what has the focus has a use for it; with Shift it is a new line. */
    async handleKey(event: KeyboardEvent): Promise<void> {
        if (event.key === 'Enter' && !event.shiftKey && !event.defaultPrevented && !isOnButton(event)) {
            event.preventDefault();
            // Leaving the field commits what was typed in it.
            this.template!.querySelector<HTMLElement>('[data-save]')?.focus();
            await this.handleSave();
        }
    }

    async handleRetry(): Promise<void> {
        this.problem = undefined;
        await this.reread('family', 'contact', 'money', 'corrected');
    }

    handleCancel(): void {
        this.close();
    }

    async handleSave(): Promise<void> {
        if (this.isSaving || !this.subject) {
            return;
        }
        // What is saved is what was checked, whatever is typed while the org works.
        const { draft, onceKey, sent } = this.kept;
        this.isSaving = true;
        this.disableClose = true;
        const issues = await this.wrongWith(draft);
        if (issues.length > 0) {
            await this.refuse(issues);
            return;
        }
        this.#happenedAt ??= currentInstant();
        const saved = await saveCall(this.subject, draft, { onceKey, happenedAt: this.#happenedAt, sent });
        if (saved.ok) {
            await this.finish({ ...saved.value, isOlder: saved.value.isOlder || this.kept.draft !== draft });
        } else {
            this.kept = isUncertain(saved.issues) ? keepSent(this.draftKey, this.kept, draft) : this.kept;
            await this.refuse(saved.issues);
        }
    }

    /** Checks twice: what others did meanwhile counts, unless this may be saved already and be part of what is read. */
    async wrongWith(draft: CallDraft): Promise<readonly Issue[]> {
        const issues = this.subject ? checkCall(this.subject, draft) : [];
        if (issues.length > 0) {
            return issues;
        }
        await this.reread('contact');
        return this.subject && !this.kept.sent ? checkCall(this.subject, draft) : [];
    }

    /** What others saved while this was open is told after the save: both stand. */
    async finish(saved: SavedCall): Promise<void> {
        await this.reread('contact');
        settleDraft(this.draftKey, saved.isOlder ? this.kept.draft : undefined);
        this.disableClose = false;
        this.isSaving = false;
        const meanwhile = this.subject && meanwhileOf(this.subject, this.#known ?? []);
        this.close({ ...saved, meanwhile } satisfies SavedCall);
    }

    /** Gives the dialog back. The focus stays in it: on the field that is wrong, else on Save, so that Enter tries again. */
    async refuse(issues: readonly Issue[]): Promise<void> {
        this.disableClose = false;
        this.isSaving = false;
        this.issues = issues;
        // A field that nobody can reach takes no focus.
        await Promise.resolve();
        this.body?.showIssues(issues.filter(({ field }) => field));
        if (this.problems.length === issues.length) {
            this.template!.querySelector<HTMLElement>('[data-save]')?.focus();
        }
    }

    receive(name: string, { data, errors, refresh }: GraphQLResult, read: (data: unknown) => void): void {
        if (refresh) {
            this.#refreshes.set(name, { refresh });
        }
        const problem = readProblem(errors);
        // A dialog that is filled already is not taken away by a read that failed later.
        if (problem && !this.subject) {
            this.problem = problem;
        }
        if (data === undefined || problem) {
            return;
        }
        try {
            read(data);
        } catch (error) {
            this.problem = readProblem(error);
        }
    }

    async reread(...names: readonly string[]): Promise<void> {
        await reread(names.flatMap((name) => this.#refreshes.get(name) ?? []));
    }
}
