import { api, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import LightningModal from 'lightning/modal';
import {
    type AdjustmentKind,
    adjustmentKinds,
    adjustmentLimits,
    type AdjustmentLimits,
    checkProposal,
    openOf,
    type Proposal,
    requestWrite,
    startAmount,
    stops
} from 'c/collectionsAdjust';
import { type FileItem, itemsDocument, type ItemsFacts, readItems } from 'c/collectionsHandoverGateway';
import { modelDefaults, type ModelDefaults } from 'c/collectionsSettlement';
import { type ActionReader, requestNoun, todayOf } from 'c/creditActionsView';
import { type ReadProblem, readProblem } from 'c/termsErrors';
import { formatMoney } from 'c/termsFormat';
import { daysBetween, type IsoDate, parseIsoDate } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { minorDigits, type Money, parseMoney, toDecimal, zero } from 'c/termsMoney';
import { save } from 'c/termsSave';
import { findingText, policyText, text } from './words';

/** Proposes to give something up on chosen items; the org routes it to who may decide it. */
export default class CollectionsAdjustModal extends LightningModal {
    @api profileId!: string;
    @api kind: AdjustmentKind | undefined;
    @api reader!: ActionReader;
    @api requestKey!: string;

    readonly text = text;
    readonly query: GraphQLDocument = itemsDocument;
    facts: ItemsFacts | undefined;
    problem: ReadProblem | undefined;
    issues: readonly string[] = [];
    isSaving = false;
    chosenKind: AdjustmentKind = 'Settlement';
    chosen: readonly string[] = [];
    /** As typed; blank means what the kind begins with. */
    amountText = '';
    offerText = '';
    untilText = '';
    reason = '';

    #refresh: GraphQLResult['refresh'];

    override connectedCallback(): void {
        this.chosenKind = this.kind ?? 'Settlement';
    }

    get variables(): { readonly profileId: string } {
        return { profileId: this.profileId };
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    receive({ data, errors, refresh }: GraphQLResult): void {
        this.#refresh = refresh;
        this.problem = readProblem(errors);
        const facts = data === undefined ? undefined : readItems(data);
        if (facts && !this.facts) {
            this.chosen = facts.items
                .filter(({ open, dueOn }) => open.minor > 0 && dueOn < this.today)
                .map(({ id }) => id);
        }
        this.facts = facts ?? this.facts;
    }

    get isLoading(): boolean {
        return !this.facts && !this.problem;
    }

    get today(): IsoDate {
        return todayOf(this.reader);
    }

    get currency(): string {
        return this.facts?.profile.currency ?? 'USD';
    }

    get heading(): string {
        return this.facts ? fillLabel(text.titleOf, this.facts.profile.accountName) : text.title;
    }

    get kinds(): readonly { readonly label: string; readonly value: string }[] {
        return adjustmentKinds.map((value) => ({ label: requestNoun[value].plain, value }));
    }

    get isSettlement(): boolean {
        return this.chosenKind === 'Settlement';
    }

    get items(): readonly FileItem[] {
        return this.facts?.items.filter(({ open }) => open.minor > 0) ?? [];
    }

    get chosenItems(): readonly FileItem[] {
        return this.items.filter(({ id }) => this.chosen.includes(id));
    }

    get open(): Money {
        return openOf(this.chosenItems, this.currency);
    }

    get offer(): Money | undefined {
        return this.moneyIn(this.offerText);
    }

    get offerUntil(): IsoDate | undefined {
        return parseIsoDate(this.untilText);
    }

    get offerDays(): number {
        return this.offerUntil ? Math.max(0, daysBetween(this.today, this.offerUntil)) : 0;
    }

    /** What is given up: typed, or what the kind and the offer leave. */
    get amount(): Money {
        const { currency, offer, chosenItems, chosenKind } = this;
        const start = startAmount(chosenKind, chosenItems, { currency, offer }) ?? zero(currency);
        return this.isSettlement || this.amountText.trim() === ''
            ? start
            : (this.moneyIn(this.amountText) ?? zero(currency));
    }

    get shownAmount(): string {
        return this.amountText === '' && this.amount.minor > 0 ? toDecimal(this.amount) : this.amountText;
    }

    /** Nothing while no offer says how much. */
    get givenUp(): string {
        return this.amount.minor > 0
            ? fillLabel(text.givenUp, formatMoney(this.amount, this.reader.locale), this.currency)
            : '';
    }

    get amountLabel(): string {
        return fillLabel(text.amount, this.currency);
    }

    get offerLabel(): string {
        return fillLabel(text.offer, this.currency);
    }

    get step(): string {
        return String(10 ** -minorDigits(this.currency));
    }

    get limits(): AdjustmentLimits {
        return this.facts ? adjustmentLimits(this.facts.policies, this.question()) : {};
    }

    get defaults(): ModelDefaults {
        return this.facts ? modelDefaults(this.facts.policies, this.question()) : {};
    }

    get policy(): string {
        return policyText(this.chosenKind, this.limits, this.reader.locale);
    }

    /** What who decides is told: outside policy, disputed. */
    get advice(): readonly string[] {
        return checkProposal(this.proposal(), this.limits, this.today)
            .filter((finding) => !stops(finding))
            .map((finding) => findingText(finding, this.reader.locale));
    }

    get saveLabel(): string {
        return this.isSaving ? text.saving : text.ask;
    }

    get isSaveDisabled(): boolean {
        return this.isSaving || !this.facts;
    }

    handleKind(event: CustomEvent<{ value: string }>): void {
        this.chosenKind = event.detail.value as AdjustmentKind;
        this.amountText = '';
        this.issues = [];
    }

    handleChoose(event: CustomEvent<readonly string[]>): void {
        this.chosen = event.detail;
        this.amountText = '';
    }

    handleAmount(event: CustomEvent<{ value: string }>): void {
        this.amountText = event.detail.value;
    }

    handleOffer(event: CustomEvent<{ value: string }>): void {
        this.offerText = event.detail.value;
    }

    handleUntil(event: CustomEvent<{ value: string | null }>): void {
        this.untilText = event.detail.value ?? '';
    }

    handleReason(event: CustomEvent<{ value: string }>): void {
        this.reason = event.detail.value;
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
        const proposal = this.proposal();
        const stopping = checkProposal(proposal, this.limits, this.today).filter(stops);
        this.issues = stopping.map((finding) => findingText(finding, this.reader.locale));
        if (stopping.length > 0) {
            return;
        }
        this.isSaving = true;
        this.disableClose = true;
        const saved = await save([requestWrite(this.profileId, proposal, this.requestKey)]);
        this.disableClose = false;
        this.isSaving = false;
        if (saved.ok) {
            this.close({ message: fillLabel(text.saved, requestNoun[proposal.kind].plain) });
        } else {
            // The org's own words: nobody has the authority, say.
            this.issues = saved.issues.map(({ message }) => message);
        }
    }

    proposal(): Proposal {
        const { chosenKind: kind, chosenItems: items, amount, offer, offerUntil, reason } = this;
        return { kind, items, amount, offer, offerUntil, reason };
    }

    moneyIn(typed: string): Money | undefined {
        const amount = parseMoney(typed, this.currency);
        return amount.ok ? amount.value : undefined;
    }

    question(): { on: IsoDate; customer?: string; riskClass?: string; currency: string } {
        const profile = this.facts?.profile;
        return {
            on: this.today,
            customer: profile?.customerNumber,
            riskClass: profile?.customerClass,
            currency: this.currency
        };
    }
}
