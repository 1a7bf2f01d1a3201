import { api, LightningElement } from 'lwc';
import { updateRecord } from 'lightning/uiRecordApi';
import { onChanges } from 'good-terms/changes';
import { describe, readRecord } from 'good-terms/records';
import { ShowToastEvent } from '../../modules/lightning/platformShowToastEvent/platformShowToastEvent.ts';
import RecordDialog from 'page/recordDialog';
import { refusalsIn } from '../recordDialog/refusals.ts';

/** The field that a path follows, and the last steps that it shows as one. */
interface FollowedField {
    readonly field: string;
    readonly closed: readonly string[];
}

const followed: Readonly<Record<string, FollowedField>> = {
    Opportunity: { field: 'StageName', closed: ['Closed Won', 'Closed Lost'] },
    Quote: { field: 'Status', closed: [] }
};

/** What the last step is called while a deal is open. */
const closedStep = 'Closed';

/** The steps of a deal or a quote: choose one, then mark it as the current one; the org may refuse. */
export default class Path extends LightningElement {
    @api recordId!: string;
    @api objectApiName!: string;
    @api hideUpdateButton = false;
    @api variant = 'linear';

    label = '';
    values: readonly string[] = [];
    current = '';
    chosen = '';
    isEditable = false;
    isSaving = false;
    problem = '';
    stop: (() => void) | undefined;

    override connectedCallback(): void {
        this.stop = onChanges(() => void this.load());
        void this.load();
    }

    override disconnectedCallback(): void {
        this.stop?.();
    }

    async load(): Promise<void> {
        try {
            const description = await describe(this.objectApiName);
            const field = description.fields.find(({ name }) => name === this.field);
            if (!field) throw new Error(`There is no path for ${description.labelPlural}.`);
            const [shown] = (await readRecord(this.objectApiName, this.recordId, [field])) ?? [];
            this.label = field.label;
            this.isEditable = description.updateable && field.updateable;
            this.values = field.picklistValues.filter(({ active }) => active).map(({ value }) => value);
            this.current = String(shown?.value ?? '');
        } catch (error) {
            this.problem = error instanceof Error ? error.message : String(error);
        }
    }

    get field(): string {
        return followed[this.objectApiName]?.field ?? '';
    }

    get closed(): readonly string[] {
        return followed[this.objectApiName]?.closed ?? [];
    }

    /** A deal that is closed shows how; the other outcome is no step of its. */
    get steps(): {
        value: string;
        label: string;
        className: string;
        isSelected: string;
        tabIndex: string;
        isDone: boolean;
    }[] {
        const open = this.values.filter((value) => !this.closed.includes(value));
        const last = this.closed.includes(this.current) ? [this.current] : this.closed.length > 0 ? [closedStep] : [];
        const all = [...open, ...last];
        const position = all.indexOf(this.current);
        const selected = this.chosen || this.current;
        return all.map((value, index) => {
            const state =
                index < position ? 'slds-is-complete' : index === position ? 'slds-is-current' : 'slds-is-incomplete';
            return {
                value,
                label: value,
                className: ['slds-path__item', state, value === selected && 'slds-is-active'].filter(Boolean).join(' '),
                isSelected: String(value === selected),
                tabIndex: value === selected ? '0' : '-1',
                isDone: index < position
            };
        });
    }

    get buttonLabel(): string {
        if (this.isChosen)
            return this.chosen === closedStep ? `Select Closed ${this.label}` : `Mark as Current ${this.label}`;
        return `Mark ${this.label} as Complete`;
    }

    get isChosen(): boolean {
        return this.chosen !== '' && this.chosen !== this.current;
    }

    get nextStep(): string | undefined {
        const values = this.steps.map(({ value }) => value);
        return values[values.indexOf(this.current) + 1];
    }

    get showsButton(): boolean {
        return this.isEditable && !this.hideUpdateButton && (this.isChosen || this.nextStep !== undefined);
    }

    handleChoose(event: Event): void {
        this.chosen = (event.currentTarget as HTMLElement).dataset.value ?? '';
    }

    /** Arrows go from step to step, Enter and space choose. */
    handleKeydown(event: KeyboardEvent): void {
        const step = event.currentTarget as HTMLElement;
        const links = [...this.template!.querySelectorAll<HTMLElement>('[data-value]')];
        const move = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (move !== undefined) links.at((links.indexOf(step) + move) % links.length)?.focus();
        else if (event.key === 'Enter' || event.key === ' ') this.chosen = step.dataset.value ?? '';
        else return;
        event.preventDefault();
    }

    async handleMark(): Promise<void> {
        const wanted = this.isChosen ? this.chosen : this.nextStep;
        if (wanted === undefined) return;
        if (wanted === closedStep) return this.close();
        this.isSaving = true;
        try {
            await updateRecord({ fields: { Id: this.recordId, [this.field]: wanted } });
            this.chosen = '';
            this.tell({ title: `${this.label} changed successfully.`, variant: 'success' });
        } catch (error) {
            const { ofRecord, ofFields } = refusalsIn(error);
            const message = [...ofRecord, ...ofFields.values()].join(' ');
            this.tell({ title: 'We hit a snag.', message, variant: 'error', mode: 'sticky' });
        }
        this.isSaving = false;
    }

    /** How a deal ended is asked in a dialog. */
    async close(): Promise<void> {
        const label = 'Close This Opportunity';
        const askedFields = [this.field];
        await RecordDialog.open({
            label,
            size: 'small',
            object: this.objectApiName,
            recordId: this.recordId,
            askedFields
        });
        this.chosen = '';
    }

    tell(toast: ConstructorParameters<typeof ShowToastEvent>[0]): void {
        this.dispatchEvent(new ShowToastEvent(toast));
    }
}
