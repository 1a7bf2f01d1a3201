import { api, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import LightningModal from 'lightning/modal';
import { itemsDocument, type ItemsFacts, readItems } from 'c/collectionsHandoverGateway';
import { findingKinds, reconcile, type Reconciliation } from 'c/collectionsReconcile';
import {
    type Columns,
    type DateOrder,
    decodeFile,
    guessReading,
    judged,
    type Notation,
    type Reading,
    readItems as readTheirs,
    readRows,
    type TextRow,
    type TheirList
} from 'c/collectionsReconcileTable';
import type { ActionReader } from 'c/creditActionsView';
import { type ReadProblem, readProblem } from 'c/termsErrors';
import { moneyColumn } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import { save } from 'c/termsSave';
import { creditLines, type FindingRow, findingRows, missingMail, noteWrite, resultCsv, summaryOf } from './outcome';
import { dateOrderWords, faultWords, findingWords, notationWords, text } from './words';

const NONE = '';
/** Longer links are cut off by mail programs. */
const LONGEST_LINK = 1_900;

interface Choice {
    readonly label: string;
    readonly value: string;
}

/** The findings of one kind with their heading. */
interface FindingGroup {
    readonly kind: string;
    readonly title: string;
    readonly rows: readonly FindingRow[];
}

/** Holds our open items against the list that a customer sent, pasted or as a file. */
export default class CollectionsReconcileModal extends LightningModal {
    @api profileId!: string;
    @api reader!: ActionReader;
    @api requestKey!: string;

    readonly text = text;
    readonly query: GraphQLDocument = itemsDocument;
    facts: ItemsFacts | undefined;
    problem: ReadProblem | undefined;
    issues: readonly string[] = [];
    isSaving = false;
    isCopied = false;
    listText = '';
    rows: readonly TextRow[] = [];
    reading: Reading | undefined;

    #refresh: GraphQLResult['refresh'];

    get variables(): { readonly profileId: string } {
        return { profileId: this.profileId };
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    receive({ data, errors, refresh }: GraphQLResult): void {
        this.#refresh = refresh;
        this.problem = readProblem(errors);
        this.facts = data === undefined ? this.facts : readItems(data);
    }

    get isLoading(): boolean {
        return !this.facts && !this.problem;
    }

    get currency(): string {
        return this.facts?.profile.currency ?? 'USD';
    }

    get heading(): string {
        return this.facts ? fillLabel(text.titleOf, this.facts.profile.accountName) : text.title;
    }

    get hasRows(): boolean {
        return this.rows.length > 0 && this.reading !== undefined;
    }

    get columnChoices(): readonly Choice[] {
        const width = Math.max(0, ...this.rows.map(({ cells }) => cells.length));
        const first = this.rows[0]?.cells ?? [];
        return [
            { label: text.none, value: NONE },
            ...Array.from({ length: width }, (_, index) => ({
                label: `${index + 1}: ${first[index] ?? ''}`,
                value: String(index)
            }))
        ];
    }

    get documentColumn(): string {
        return String(this.reading?.document ?? NONE);
    }

    get amountColumn(): string {
        return String(this.reading?.amount ?? NONE);
    }

    get dateColumn(): string {
        return String(this.reading?.date ?? NONE);
    }

    get notationChoices(): readonly Choice[] {
        return Object.entries(notationWords).map(([value, label]) => ({ label, value }));
    }

    get dateOrderChoices(): readonly Choice[] {
        return Object.entries(dateOrderWords).map(([value, label]) => ({ label, value }));
    }

    get notation(): string {
        return this.reading?.notation ?? NONE;
    }

    get dateOrder(): string {
        return this.reading?.dateOrder ?? NONE;
    }

    get hasDates(): boolean {
        return this.reading?.date !== undefined;
    }

    /** What a person has to say before anything can be compared. */
    get question(): string {
        if (!this.hasRows || !this.reading) {
            return '';
        }
        const { document, amount, notation } = this.reading;
        return document === undefined || amount === undefined ? text.noColumns : notation ? '' : text.keepAmbiguous;
    }

    get list(): TheirList | undefined {
        return this.reading && this.hasRows && !this.question
            ? readTheirs(this.rows, this.reading, this.currency)
            : undefined;
    }

    get result(): Reconciliation | undefined {
        const { list, facts } = this;
        return list && facts && reconcile(facts.items, list.items, facts.profile.currency);
    }

    get groups(): readonly FindingGroup[] {
        const { result } = this;
        if (!result) {
            return [];
        }
        const { locale } = this.reader;
        const amounts = result.findings.flatMap((finding) => [
            ...('ours' in finding ? [finding.ours].flat().map(({ open }) => open) : []),
            ...('theirs' in finding ? [finding.theirs].flat().map(({ amount }) => amount) : [])
        ]);
        const rows = findingRows(result, moneyColumn(amounts, locale), locale);
        return findingKinds.flatMap((kind) => {
            const own = rows.filter((row) => row.kind === kind);
            return own.length > 0 ? [{ kind, title: `${findingWords[kind]} (${own.length})`, rows: own }] : [];
        });
    }

    get summary(): string {
        return this.result && this.list ? summaryOf(this.result, this.list, this.reader) : '';
    }

    get totals(): readonly { readonly key: string; readonly label: string; readonly amount: string }[] {
        const { result } = this;
        if (!result) {
            return [];
        }
        const format = moneyColumn([result.ours, result.theirs, result.difference], this.reader.locale);
        return [
            { key: 'ours', label: text.ours, amount: `${format(result.ours)} ${result.currency}` },
            { key: 'theirs', label: text.theirs, amount: `${format(result.theirs)} ${result.currency}` },
            { key: 'difference', label: text.difference, amount: `${format(result.difference)} ${result.currency}` }
        ];
    }

    get unreadable(): readonly { readonly key: number; readonly text: string; readonly reason: string }[] {
        return (this.list?.unreadable ?? []).map(({ line, text: cells, reason }) => ({
            key: line,
            text: fillLabel(text.rowText, line, cells),
            reason: faultWords[reason]
        }));
    }

    get credits(): readonly string[] {
        return this.result ? creditLines(this.result, this.reader.locale) : [];
    }

    /** What is in no comparison. */
    get leftOut(): readonly string[] {
        const { otherCurrencies = [], notRead = 0 } = this.facts ?? {};
        return [
            otherCurrencies.length > 0 ? fillLabel(text.otherCurrencies, otherCurrencies.length, this.currency) : '',
            notRead > 0 ? fillLabel(text.notRead, notRead) : ''
        ].filter(Boolean);
    }

    get mail(): { readonly subject: string; readonly body: string } | undefined {
        return this.result && missingMail(this.result, this.reader);
    }

    get mailLink(): string | undefined {
        const { mail } = this;
        const link =
            mail && `mailto:?subject=${encodeURIComponent(mail.subject)}&body=${encodeURIComponent(mail.body)}`;
        return link && link.length <= LONGEST_LINK ? link : undefined;
    }

    get copyLabel(): string {
        return this.isCopied ? text.copied : text.copy;
    }

    get csvLink(): string {
        return this.result && this.list
            ? `data:text/csv;charset=utf-8,${encodeURIComponent(resultCsv(this.result, this.list, this.reader))}`
            : '';
    }

    get csvName(): string {
        return `reconciliation-${this.facts?.profile.customerNumber ?? this.profileId}.csv`;
    }

    get keepLabel(): string {
        return this.isSaving ? text.saving : text.keep;
    }

    get isKeepDisabled(): boolean {
        return this.isSaving || !this.result;
    }

    handlePaste(event: CustomEvent<{ value: string }>): void {
        this.take(event.detail.value);
    }

    async handleFile(event: CustomEvent<{ files: FileList }>): Promise<void> {
        const file = event.detail.files[0];
        if (!file) {
            return;
        }
        const decoded = decodeFile(new Uint8Array(await file.arrayBuffer()));
        if (decoded === undefined) {
            this.issues = [text.workbook];
        } else {
            this.take(decoded);
        }
    }

    take(listText: string): void {
        this.issues = [];
        this.listText = listText;
        this.rows = readRows(listText);
        this.reading = this.rows.length > 0 ? guessReading(this.rows, this.currency) : undefined;
    }

    handleColumn(event: CustomEvent<{ value: string }>): void {
        const { field } = (event.currentTarget as HTMLElement).dataset;
        const { value } = event.detail;
        const index = value === NONE ? undefined : Number(value);
        this.correct({ [field as keyof Columns]: index }, true);
    }

    handleHeadings(event: CustomEvent<{ checked: boolean }>): void {
        this.correct({ hasHeadings: event.detail.checked }, true);
    }

    handleTurned(event: CustomEvent<{ checked: boolean }>): void {
        this.correct({ isTurned: event.detail.checked });
    }

    handleNotation(event: CustomEvent<{ value: string }>): void {
        this.correct({ notation: event.detail.value as Notation });
    }

    handleDateOrder(event: CustomEvent<{ value: string }>): void {
        this.correct({ dateOrder: event.detail.value as DateOrder });
    }

    /** A column that was chosen is judged anew; what a person said about its writing stands. */
    correct(change: Partial<Reading>, judgesAgain = false): void {
        if (this.reading) {
            const reading = { ...this.reading, ...change };
            this.reading = judgesAgain ? judged(reading, this.rows, this.currency) : reading;
        }
    }

    async handleCopy(): Promise<void> {
        if (this.mail) {
            await navigator.clipboard.writeText(`${this.mail.subject}\n\n${this.mail.body}`);
            this.isCopied = true;
        }
    }

    handleCancel(): void {
        this.close();
    }

    async handleRetry(): Promise<void> {
        this.problem = undefined;
        await this.#refresh?.();
    }

    async handleKeep(): Promise<void> {
        const { result, list, profileId, requestKey, reader } = this;
        if (this.isSaving || !result || !list) {
            return;
        }
        this.isSaving = true;
        this.disableClose = true;
        const saved = await save([noteWrite({ result, list }, { profileId, requestKey, reader })]);
        this.disableClose = false;
        this.isSaving = false;
        if (saved.ok) {
            this.close({ message: text.kept });
        } else {
            this.issues = saved.issues.map(({ message }) => message);
        }
    }
}
