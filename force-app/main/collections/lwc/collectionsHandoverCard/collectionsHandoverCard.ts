import { api, LightningElement, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import type { ItemCash, Placement } from 'c/collectionsHandover';
import {
    filePermissions,
    openAdjust,
    openFile,
    openHandover,
    openRecall,
    openReconcile
} from 'c/collectionsHandoverDialog';
import { cardDocument, type CardFacts, cashDocument, readCard, readCash } from 'c/collectionsHandoverGateway';
import { actionReader } from 'c/creditActionDialog';
import { type ReadProblem, readProblem } from 'c/termsErrors';
import { type PlacementRow, placementRows, type RequestRow, requestRows } from './rows';
import { label } from './words';

/** What somebody else collects of a customer, what came in on it, and what was asked to be given up. */
export default class CollectionsHandoverCard extends LightningElement {
    /** Id of the Account. */
    @api recordId: string | undefined;

    readonly label = label;
    readonly permissions = filePermissions;
    // Sales reads none of it: nothing is asked for them.
    readonly query: GraphQLDocument | undefined = filePermissions.worksFiles ? cardDocument : undefined;
    readonly skeleton = [1, 2];

    facts: CardFacts | undefined;
    cash: readonly ItemCash[] | undefined;
    problem: ReadProblem | undefined;
    chosenProfile: string | undefined;

    #refresh: GraphQLResult['refresh'];
    #refreshCash: GraphQLResult['refresh'];

    get isShown(): boolean {
        return this.permissions.worksFiles;
    }

    get variables(): { readonly accountId: string } | undefined {
        return this.recordId ? { accountId: this.recordId } : undefined;
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    receive({ data, errors, refresh }: GraphQLResult): void {
        this.#refresh = refresh;
        this.problem = readProblem(errors);
        this.facts = data === undefined ? undefined : readCard(data);
    }

    /** Cash is asked for once it is known on which items. */
    get cashQuery(): GraphQLDocument | undefined {
        return this.placedIds.length > 0 ? cashDocument : undefined;
    }

    get cashVariables(): { readonly receivableIds: readonly string[] } {
        return { receivableIds: this.placedIds };
    }

    @wire(graphql, { query: '$cashQuery', variables: '$cashVariables' })
    receiveCash({ data, errors, refresh }: GraphQLResult): void {
        this.#refreshCash = refresh;
        this.problem = this.problem ?? readProblem(errors);
        this.cash = data === undefined ? undefined : readCash(data);
    }

    get placedIds(): readonly string[] {
        return [
            ...new Set(this.facts?.placements.flatMap(({ items }) => items.map(({ receivableId }) => receivableId)))
        ];
    }

    get isLoading(): boolean {
        return !this.facts && !this.problem;
    }

    get hasProfile(): boolean {
        return this.profileId !== undefined;
    }

    get profileId(): string | undefined {
        return this.chosenProfile ?? this.facts?.profiles[0]?.id;
    }

    get profileChoices(): readonly { readonly label: string; readonly value: string }[] {
        const profiles = this.facts?.profiles ?? [];
        return profiles.map(({ id, customerNumber, key, currency }) => ({
            label: `${customerNumber ?? key}, ${currency}`,
            value: id
        }));
    }

    get hasSeveral(): boolean {
        return this.profileChoices.length > 1;
    }

    get placements(): readonly PlacementRow[] {
        return placementRows(this.facts?.placements ?? [], this.cash, {
            reader: actionReader(),
            mayRecall: this.permissions.handsOver
        });
    }

    get requests(): readonly RequestRow[] {
        return requestRows(this.facts?.requests ?? [], actionReader());
    }

    get isEmpty(): boolean {
        return this.placements.length + this.requests.length === 0;
    }

    handleProfile(event: CustomEvent<{ value: string }>): void {
        this.chosenProfile = event.detail.value;
    }

    async handleReconcile(): Promise<void> {
        await this.afterwards(this.profileId && openReconcile(this, { profileId: this.profileId }));
    }

    async handleAdjust(): Promise<void> {
        await this.afterwards(this.profileId && openAdjust(this, { profileId: this.profileId }));
    }

    async handleHandover(): Promise<void> {
        await this.afterwards(this.profileId && openHandover(this, { profileId: this.profileId }));
    }

    async handleFile(event: Event): Promise<void> {
        const placement = this.placementOf(event);
        if (placement) {
            await openFile(
                placement,
                this.facts?.profiles.find(({ id }) => id === placement.profileId)
            );
        }
    }

    async handleRecall(event: Event): Promise<void> {
        const placement = this.placementOf(event);
        await this.afterwards(placement && openRecall(this, { placement }));
    }

    async handleRetry(): Promise<void> {
        this.problem = undefined;
        await this.refresh();
    }

    placementOf(event: Event): Placement | undefined {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        return this.facts?.placements.find((placement) => placement.id === id);
    }

    async afterwards(saved: Promise<true | undefined> | '' | undefined): Promise<void> {
        if (await saved) {
            await this.refresh();
        }
    }

    async refresh(): Promise<void> {
        await Promise.all([this.#refresh?.(), this.#refreshCash?.()]);
    }
}
