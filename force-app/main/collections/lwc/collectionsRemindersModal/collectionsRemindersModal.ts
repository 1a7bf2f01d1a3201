import { api, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import LightningModal from 'lightning/modal';
import type { DunningStep } from 'c/collectionsDunning';
import CollectionsLetterModal from 'c/collectionsLetterModal';
import {
    type Approval,
    approve,
    markSent,
    type ReadReminders,
    readReminders,
    remindersDocument,
    type SendBy,
    withdraw
} from 'c/collectionsRemindersGateway';
import { type PreparedReminder, type ReminderList, remindersOf } from 'c/collectionsRemindersList';
import type { Standing } from 'c/collectionsWorklistOrder';
import { currentInstant } from 'c/termsClock';
import { type ReadProblem, readProblem } from 'c/termsErrors';
import { isoDateIn } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import type { Issue, Result } from 'c/termsResult';
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import unreadable from '@salesforce/label/c.Terms_Error_Other';
import userId from '@salesforce/user/Id';
import { compared } from './changed';
import { type Edits, edited, lacks } from './ready';
import { waitingText } from './waiting';
import { text } from './words';

/** The days of contacts that the guard looks back. */
const GUARD_DAYS = 9;
const DAY = 86_400_000;

/** The prepared reminders of a worklist: looked at, changed, approved together; then sent one by one, or by the org. */
export default class CollectionsRemindersModal extends LightningModal {
    @api standings: readonly Standing[] = [];
    @api steps: readonly DunningStep[] = [];
    /** Reads the accounts again; undefined when they could not be read. */
    @api readStandings: (() => Promise<readonly Standing[] | undefined>) | undefined;

    readonly text = text;
    readonly query = remindersDocument;
    readonly now = currentInstant();
    readonly sendOptions = [
        { label: text.byLink, value: 'Mail link' },
        { label: text.byOrg, value: 'Org mail' }
    ];

    sendBy: SendBy = 'Mail link';
    list: ReminderList | undefined;
    problem: ReadProblem | undefined;
    isBusy = false;
    isChecked = false;
    told = '';
    refusal = '';
    edits: ReadonlyMap<string, Edits> = new Map();
    left: ReadonlySet<string> = new Set();
    changed: ReadonlySet<string> = new Set();

    #approved = 0;
    #isChanged = false;
    #standingsNow: readonly Standing[] | undefined;
    #refresh: GraphQLResult['refresh'];

    get variables() {
        return {
            profileIds: this.standings.map(({ account }) => account.profileId),
            userId,
            since: new Date(this.now.getTime() - GUARD_DAYS * DAY).toISOString()
        };
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    receive({ data, errors, refresh }: GraphQLResult): void {
        this.#refresh = refresh;
        this.problem = readProblem(errors);
        if (data === undefined || this.problem) {
            return;
        }
        try {
            this.list = this.listOf(readReminders(data));
        } catch (error) {
            if (!(error instanceof RangeError || error instanceof TypeError)) {
                throw error;
            }
            this.problem = { kind: 'other', message: unreadable };
        }
    }

    get isLoading(): boolean {
        return this.list === undefined;
    }

    get rows() {
        return (this.list?.prepared ?? []).map((prepared) => {
            const reminder = edited(prepared, this.edits.get(prepared.profileId));
            const isSelected = !prepared.isStopped && !this.left.has(prepared.profileId);
            const isChanged = this.changed.has(prepared.profileId);
            return { reminder, isSelected, isChanged, problems: this.isChecked && isSelected ? lacks(reminder) : [] };
        });
    }

    get selected() {
        return this.rows.filter(({ isSelected }) => isSelected).map(({ reminder }) => reminder);
    }

    get hasMail(): boolean {
        return this.rows.some(({ reminder }) => reminder.channel === 'Email');
    }

    get isNothing(): boolean {
        return this.list?.approved.length === 0;
    }

    get waiting() {
        const today = isoDateIn(this.now, timeZone);
        return (this.list?.waiting ?? []).map((account) => ({ ...account, text: waitingText(account, today, locale) }));
    }

    get approveLabel(): string {
        const { length } = this.selected;
        if (this.isBusy) {
            return text.approving;
        }
        return length === 1 ? text.approveOne : fillLabel(text.approve, length);
    }

    get cannotApprove(): boolean {
        return this.isBusy || this.selected.length === 0;
    }

    handlePick(event: CustomEvent<{ isSelected: boolean }>): void {
        const profile = profileOf(event);
        const left = new Set(this.left);
        if (event.detail.isSelected) {
            left.delete(profile);
        } else {
            left.add(profile);
        }
        this.left = left;
    }

    handleEdit(event: CustomEvent<{ field: keyof Edits; value: string }>): void {
        const profile = profileOf(event);
        const { field, value } = event.detail;
        this.edits = new Map([...this.edits, [profile, { ...this.edits.get(profile), [field]: value }]]);
    }

    handleSendBy(event: CustomEvent<{ value: SendBy }>): void {
        this.sendBy = event.detail.value;
    }

    handleClose(): void {
        this.close(this.#isChanged ? { approved: this.#approved } : undefined);
    }

    async handleRetry(): Promise<void> {
        this.problem = undefined;
        await this.reread();
    }

    async handleApprove(): Promise<void> {
        const { selected } = this;
        if (this.isBusy || selected.length === 0) {
            return;
        }
        this.isChecked = true;
        const unready = selected.filter((reminder) => lacks(reminder).length > 0);
        if (unready.length > 0) {
            this.refusal = fillLabel(text.notReady, unready.length);
            this.focusRow(unready[0]?.profileId ?? '');
            return;
        }
        await this.busy(async () => {
            const going = await this.stillSo(selected.map(({ profileId }) => profileId));
            if (going.length > 0) {
                this.tell(await approve(going, this.sendBy), going.length);
            }
        });
    }

    /** Reads everything again: what is not as the person saw it does not go, but is shown to be looked at anew. */
    async stillSo(profileIds: readonly string[]): Promise<readonly PreparedReminder[]> {
        const seen = this.list?.prepared ?? [];
        await this.reread(true);
        if (this.problem) {
            return [];
        }
        const { same, changed } = compared(profileIds, seen, this.list?.prepared ?? []);
        const names = seen.filter(({ profileId }) => changed.includes(profileId)).map((one) => one.accountName);
        this.changed = new Set(changed);
        this.left = new Set([...this.left, ...changed]);
        // A text that somebody wrote for other figures must not go out with these.
        this.edits = new Map([...this.edits].filter(([profileId]) => !changed.includes(profileId)));
        this.refusal = changed.length > 0 ? fillLabel(text.changed, names.join(', ')) : '';
        return this.rows.map(({ reminder }) => reminder).filter(({ profileId }) => same.includes(profileId));
    }

    async handleSent(event: Event): Promise<void> {
        await this.change(event, markSent);
    }

    async handleWithdraw(event: Event): Promise<void> {
        await this.change(event, withdraw);
    }

    async handlePrint(event: Event): Promise<void> {
        const message = this.list?.approved.find(({ id }) => id === messageOf(event));
        if (message) {
            await CollectionsLetterModal.open({ label: message.subject, size: 'medium', stored: message });
        }
    }

    /** Says that an approved message went out, or takes it back. */
    async change(event: Event, act: (id: string) => Promise<Result<readonly string[], Issue>>): Promise<void> {
        const id = messageOf(event);
        if (!this.isBusy) {
            await this.busy(async () => {
                const saved = await act(id);
                this.refusal = saved.ok ? '' : sentences(saved.issues);
            });
        }
    }

    /** Found when the facts arrive, not at every drawing: a long worklist has many texts to fill. */
    listOf({ facts, collector }: ReadReminders): ReminderList {
        const on = isoDateIn(this.now, timeZone);
        const reader = { collector, userId: userId ?? '', now: this.now, locale, timeZone, on };
        return remindersOf(this.#standingsNow ?? this.standings, this.steps, facts, reader);
    }

    tell({ approved, already, issues }: Approval, asked: number): void {
        const known = already.map((id) => this.list?.prepared.find(({ profileId }) => profileId === id)?.accountName);
        this.#approved += approved.length;
        this.isChecked = issues.length > 0;
        this.told = [
            approved.length > 0 ? fillLabel(text.approvedCount, approved.length) : '',
            already.length > 0 ? fillLabel(text.already, known.join(', ')) : ''
        ].join(' ');
        const kept = asked - approved.length - already.length;
        const failed = issues.length > 0 ? fillLabel(text.failed, approved.length, kept, sentences(issues)) : '';
        this.refusal = [this.refusal, failed].filter(Boolean).join(' ');
    }

    async busy(act: () => Promise<void>): Promise<void> {
        this.isBusy = true;
        this.disableClose = true;
        this.refusal = '';
        this.told = '';
        await act();
        this.#isChanged = true;
        await this.reread();
        this.disableClose = false;
        this.isBusy = false;
    }

    async reread(withStandings = false): Promise<void> {
        try {
            if (withStandings && this.readStandings && !(await this.readMoney(this.readStandings))) {
                return;
            }
            await this.#refresh?.();
        } catch (error) {
            this.problem = readProblem(error);
        }
    }

    /** The money of the accounts as it stands now; false, with a problem to show, when it could not be read. */
    async readMoney(read: () => Promise<readonly Standing[] | undefined>): Promise<boolean> {
        const standings = await read();
        if (!standings) {
            this.problem = { kind: 'other', message: unreadable };
            return false;
        }
        this.#standingsNow = standings;
        return true;
    }

    focusRow(profileId: string): void {
        this.template?.querySelector<HTMLElement>(`[data-profile="${profileId}"]`)?.focus();
    }
}

function profileOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset.profile ?? '';
}

function messageOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset.message ?? '';
}

function sentences(issues: readonly Issue[]): string {
    return issues.map(({ message }) => message).join(' ');
}
