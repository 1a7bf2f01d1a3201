import { api, LightningElement } from 'lwc';
import type { RowView, TierView } from 'c/collectionsWorklistView';
import { fillLabel } from 'c/termsLabels';
import account from '@salesforce/label/c.Collections_Worklist_Column_Account';
import actions from '@salesforce/label/c.Collections_Worklist_Column_Actions';
import ask from '@salesforce/label/c.Collections_Worklist_Column_Ask';
import contact from '@salesforce/label/c.Collections_Worklist_Column_Contact';
import done from '@salesforce/label/c.Collections_Worklist_Done';
import keyLog from '@salesforce/label/c.Collections_Worklist_Key_Log';
import log from '@salesforce/label/c.Collections_Worklist_Log';
import logFor from '@salesforce/label/c.Collections_Worklist_Log_For';
import more from '@salesforce/label/c.Collections_Worklist_More';
import next from '@salesforce/label/c.Collections_Worklist_Column_Next';
import place from '@salesforce/label/c.Collections_Worklist_Column_Place';
import title from '@salesforce/label/c.Collections_Worklist_Title';
import why from '@salesforce/label/c.Collections_Worklist_Column_Why';

/** What can be chosen from a row's menu. */
export interface RowAction {
    readonly value: string;
    readonly label: string;
    readonly iconName: string;
}

/**
 * The rows of the worklist under the headings of their tiers; one row is the current one.
 * @fires rowchange with the key of the row that became the current one
 * @fires rowaction with the row's key and the action: open, log or one of the menu's
 */
export default class CollectionsWorklistTable extends LightningElement {
    @api tiers: readonly TierView[] = [];
    @api currentKey: string | undefined;
    @api rowActions: readonly RowAction[] = [];

    readonly label = { account, actions, ask, contact, done, keyLog, log, next, place, title, why };

    get groups() {
        return this.tiers.map((tier) => ({ ...tier, rows: tier.rows.map((row) => this.drawn(row)) }));
    }

    /** Puts the focus on the current row, and the row into sight. */
    @api focusCurrent(): void {
        const row = [...(this.template?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find(
            ({ dataset }) => dataset.row === this.currentKey
        );
        row?.focus();
    }

    handleFocus(event: Event): void {
        const { row } = (event.currentTarget as HTMLElement).dataset;
        if (row !== this.currentKey) {
            this.dispatchEvent(new CustomEvent('rowchange', { detail: row }));
        }
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        this.act(event, 'open');
    }

    handleLog(event: Event): void {
        this.act(event, 'log');
    }

    handleMenu(event: CustomEvent<{ value: string }>): void {
        this.act(event, event.detail.value);
    }

    act(event: Event, action: string): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('rowaction', { detail: { key, action } }));
    }

    drawn(row: RowView) {
        const isCurrent = row.key === this.currentKey;
        const { verdict } = row;
        return {
            ...row,
            isCurrent,
            current: isCurrent ? 'true' : undefined,
            tabIndex: isCurrent ? '0' : '-1',
            rowClass: `row${isCurrent ? ' row_current' : ''}${row.isDone ? ' row_done' : ''}`,
            href: `/lightning/r/Account/${row.accountId}/view`,
            markClass: verdict && `mark mark_${verdict.tone}`,
            contactClass: row.isNeverContacted ? 'cell contact muted' : 'cell contact',
            logLabel: fillLabel(logFor, row.name),
            moreLabel: fillLabel(more, row.name)
        };
    }
}
