import { api, LightningElement } from 'lwc';
import { announceChanges } from 'good-terms/changes';
import { actions, components, layouts } from 'good-terms/package';
import { describe, type ObjectDescription } from 'good-terms/records';
import { go } from 'good-terms/router';
import { ShowToastEvent } from '../../modules/lightning/platformShowToastEvent/platformShowToastEvent.ts';
import ActionDialog from 'page/actionDialog';
import RecordDialog from 'page/recordDialog';
import { copiedFields, valuesOf, type Entered } from '../recordDialog/controls.ts';

/** The component of an action without a screen. */
interface Headless extends Element {
    invoke?(): void;
}

/** Objects whose pages offer to copy the record. */
const cloned = ['Opportunity', 'Quote'];

/** The buttons at the head of a record page: what this user may do with the record. */
export default class RecordActions extends LightningElement {
    @api recordId!: string;
    @api objectApiName!: string;
    @api name = '';
    @api actionNames: readonly string[] | undefined;

    description: ObjectDescription | undefined;
    /** The component of the action without a screen that ran last. */
    headless: typeof LightningElement | undefined;

    override async connectedCallback(): Promise<void> {
        // The head of the page tells what is wrong with the object.
        this.description = await describe(this.objectApiName).catch(() => undefined);
    }

    get canEdit(): boolean {
        return this.description?.updateable === true;
    }

    get canClone(): boolean {
        return this.description?.createable === true && cloned.includes(this.objectApiName);
    }

    get hasActions(): boolean {
        return this.canEdit || this.canClone || this.quickActions.length > 0;
    }

    /** The package's own actions; what the platform brings has buttons of its own here. */
    get quickActions(): { name: string; label: string }[] {
        const named = this.actionNames ?? layouts[this.objectApiName]?.actions ?? [];
        return named.flatMap((name) => {
            const action = actions[name];
            return action ? [{ name, label: action.label }] : [];
        });
    }

    handleAction(event: Event): void {
        const action = actions[(event.currentTarget as HTMLElement).dataset.action ?? ''];
        if (!action) return;
        const { recordId, objectApiName } = this;
        if (!action.isHeadless) {
            void ActionDialog.open({ label: action.label, component: action.component, recordId, objectApiName });
            return;
        }
        this.headless = components[action.component];
        // It is there with the next drawing.
        requestAnimationFrame(() => (this.refs?.headless as Headless | undefined)?.invoke?.());
    }

    get headlessProperties(): Readonly<Record<string, unknown>> {
        return { recordId: this.recordId, objectApiName: this.objectApiName };
    }

    async handleEdit(): Promise<void> {
        const label = `Edit ${this.name}`;
        const saved = await RecordDialog.open({ label, object: this.objectApiName, recordId: this.recordId });
        if (saved !== undefined) this.tell(`${this.description?.label} "${this.name}" was saved.`);
    }

    async handleClone(): Promise<void> {
        const { description } = this;
        if (!description) return;
        const defaults: Record<string, Entered> = await valuesOf(
            this.objectApiName,
            this.recordId,
            copiedFields(description)
        );
        const label = `New ${description.label}`;
        const created = await RecordDialog.open<string>({ label, object: this.objectApiName, defaults });
        if (created === undefined) return;
        announceChanges();
        this.tell(`${description.label} "${this.name}" was copied.`);
        go({
            type: 'standard__recordPage',
            attributes: { objectApiName: this.objectApiName, recordId: created, actionName: 'view' }
        });
    }

    tell(title: string): void {
        document.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
    }
}
