import { api, LightningElement } from 'lwc';
import { updateRecord } from 'lightning/uiRecordApi';
import { onChanges } from 'good-terms/changes';
import { literal, OrgError, query } from 'good-terms/org';
import { addressOf, hereAs } from 'good-terms/router';
import { ShowToastEvent } from '../../modules/lightning/platformShowToastEvent/platformShowToastEvent.ts';
import { refusalsIn } from '../recordDialog/refusals.ts';

interface TaskRow {
    readonly Id: string;
    readonly Subject: string | null;
    readonly Status: string;
    readonly IsClosed: boolean;
    readonly ActivityDate: string | null;
    readonly Description: string | null;
    readonly Owner: { readonly Name: string } | null;
}

const mostTasks = 50;
const columns = 'Id, Subject, Status, IsClosed, ActivityDate, Description, Owner.Name';

/** The tasks about a record: open ones by their day, then those that are done. */
export default class Activity extends LightningElement {
    @api recordId!: string;
    @api objectApiName!: string;

    tasks: readonly TaskRow[] | undefined;
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
            const about = `FROM Task WHERE WhatId = ${literal(this.recordId)}`;
            const order = 'ORDER BY ActivityDate ASC NULLS LAST, CreatedDate DESC';
            const { records } = await query<TaskRow>(`SELECT ${columns} ${about} ${order} LIMIT ${mostTasks}`);
            this.tasks = records;
        } catch (error) {
            // Without the right to read tasks there are none to show.
            if (error instanceof OrgError && error.status === 400) this.tasks = [];
            else this.problem = error instanceof Error ? error.message : String(error);
        }
    }

    get isEmpty(): boolean {
        return this.tasks?.length === 0;
    }

    get groups(): { label: string; tasks: object[] }[] {
        const shown = (this.tasks ?? []).map((task) => ({
            ...task,
            subject: task.Subject ?? 'Task',
            owner: task.Owner?.Name,
            isOpen: !task.IsClosed,
            doneLabel: `Mark "${task.Subject ?? 'Task'}" as done`,
            href: hereAs(
                addressOf({
                    type: 'standard__recordPage',
                    attributes: { objectApiName: 'Task', recordId: task.Id }
                })
            )
        }));
        return [
            { label: 'Upcoming & Overdue', tasks: shown.filter(({ IsClosed }) => !IsClosed) },
            { label: 'Past Activity', tasks: shown.filter(({ IsClosed }) => IsClosed).toReversed() }
        ].filter(({ tasks }) => tasks.length > 0);
    }

    async handleDone(event: Event): Promise<void> {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        try {
            await updateRecord({ fields: { Id: id ?? '', Status: 'Completed' } });
        } catch (error) {
            const { ofRecord, ofFields } = refusalsIn(error);
            const message = [...ofRecord, ...ofFields.values()].join(' ');
            this.dispatchEvent(new ShowToastEvent({ title: 'We hit a snag.', message, variant: 'error' }));
            await this.load();
        }
    }
}
