import { api, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import LightningModal from 'lightning/modal';
import {
    checkPlacement,
    type PlacementDraft,
    type PlacementFault,
    type PlacementKind,
    placementWrites
} from 'c/collectionsHandover';
import {
    type FileItem,
    itemsDocument,
    type ItemsFacts,
    peopleDocument,
    readItems,
    readPeople,
    type TeamPerson
} from 'c/collectionsHandoverGateway';
import { type ActionReader, todayOf } from 'c/creditActionsView';
import { type ReadProblem, readProblem } from 'c/termsErrors';
import type { IsoDate } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { save } from 'c/termsSave';
import { faultText, kindChoices, savedText, text } from './words';

/** Hands chosen items over: to a colleague, an agency or legal; one transaction, saved once. */
export default class CollectionsHandoverModal extends LightningModal {
    @api profileId!: string;
    @api reader!: ActionReader;
    @api requestKey!: string;
    /** Whether the user may place with an agency or legal; everybody else escalates. */
    @api mayPlace = false;

    readonly text = text;
    facts: ItemsFacts | undefined;
    people: readonly TeamPerson[] = [];
    problem: ReadProblem | undefined;
    issues: readonly string[] = [];
    isSaving = false;
    kind: PlacementKind = 'Escalation';
    chosen: readonly string[] = [];
    party = '';
    assignedTo = '';
    feePercent = '';
    reason = '';

    readonly itemsQuery: GraphQLDocument = itemsDocument;
    readonly peopleQuery: GraphQLDocument = peopleDocument;
    readonly peopleVariables = { active: true };
    #refresh: GraphQLResult['refresh'];

    override connectedCallback(): void {
        this.kind = this.mayPlace ? 'Agency' : 'Escalation';
    }

    get variables(): { readonly profileId: string } {
        return { profileId: this.profileId };
    }

    @wire(graphql, { query: '$itemsQuery', variables: '$variables' })
    receive({ data, errors, refresh }: GraphQLResult): void {
        this.#refresh = refresh;
        this.problem = readProblem(errors);
        const facts = data === undefined ? undefined : readItems(data);
        if (facts && !this.facts) {
            // What is late goes over; a person takes out what does not.
            this.chosen = facts.items.filter((item) => this.isDue(item)).map(({ id }) => id);
        }
        this.facts = facts ?? this.facts;
    }

    @wire(graphql, { query: '$peopleQuery', variables: '$peopleVariables' })
    receivePeople({ data }: GraphQLResult): void {
        this.people = data === undefined ? [] : readPeople(data).filter(({ id }) => id !== this.reader.userId);
    }

    get isLoading(): boolean {
        return !this.facts && !this.problem;
    }

    get items(): readonly FileItem[] {
        return this.facts?.items.filter(({ open }) => open.minor > 0) ?? [];
    }

    get currency(): string {
        return this.facts?.profile.currency ?? 'USD';
    }

    get heading(): string {
        return this.facts ? fillLabel(text.titleOf, this.facts.profile.accountName) : text.title;
    }

    get today(): IsoDate {
        return todayOf(this.reader);
    }

    get kinds(): readonly { readonly label: string; readonly value: string }[] {
        return kindChoices(this.mayPlace);
    }

    get isEscalation(): boolean {
        return this.kind === 'Escalation';
    }

    get personChoices(): readonly { readonly label: string; readonly value: string }[] {
        return this.people.map(({ id, name, department }) => ({
            label: department ? `${name}, ${department}` : name,
            value: id
        }));
    }

    get saveLabel(): string {
        return this.isSaving ? text.saving : this.isEscalation ? text.escalate : text.place;
    }

    get isSaveDisabled(): boolean {
        return this.isSaving || !this.facts;
    }

    isDue({ dueOn, open, placedWith }: FileItem): boolean {
        return open.minor > 0 && dueOn < this.today && placedWith === undefined;
    }

    handleKind(event: CustomEvent<{ value: string }>): void {
        this.kind = event.detail.value as PlacementKind;
        this.issues = [];
    }

    handleChoose(event: CustomEvent<readonly string[]>): void {
        this.chosen = event.detail;
    }

    handleInput(event: CustomEvent<{ value: string }>): void {
        const { field } = (event.currentTarget as HTMLElement).dataset;
        const { value } = event.detail;
        if (field === 'party') {
            this.party = value;
        } else if (field === 'assignedTo') {
            this.assignedTo = value;
        } else if (field === 'feePercent') {
            this.feePercent = value;
        } else {
            this.reason = value;
        }
    }

    async handleKey(event: KeyboardEvent): Promise<void> {
        const isLine = (event.target as HTMLElement).tagName !== 'LIGHTNING-TEXTAREA';
        if (event.key === 'Enter' && isLine && !event.defaultPrevented) {
            event.preventDefault();
            await this.handleSave();
        }
    }

    handleCancel(): void {
        this.close();
    }

    async handleRetry(): Promise<void> {
        this.problem = undefined;
        await this.#refresh?.();
    }

    async handleSave(): Promise<void> {
        if (this.isSaveDisabled) {
            return;
        }
        const draft = this.draft();
        const faults = checkPlacement(draft);
        this.issues = faults.map((fault: PlacementFault) => faultText(fault));
        if (faults.length > 0) {
            return;
        }
        this.isSaving = true;
        this.disableClose = true;
        const { profileId, requestKey, today } = this;
        const saved = await save(placementWrites(draft, { profileId, requestKey, today }));
        this.disableClose = false;
        this.isSaving = false;
        if (saved.ok) {
            this.close({ message: savedText(draft) });
        } else {
            this.issues = saved.issues.map(({ message }) => message);
        }
    }

    draft(): PlacementDraft {
        const { kind, party, assignedTo, feePercent, reason } = this;
        const items = this.items.filter(({ id }) => this.chosen.includes(id));
        return {
            kind,
            party,
            assignedTo,
            feePercent,
            reason,
            items: items.map(({ id, open }) => ({ receivableId: id, amount: open }))
        };
    }
}
