import { api, LightningElement } from 'lwc';
import type { TimelineHead, TimelineShape } from 'c/collectionsTimelineGateway';
import type { MonthView, TimelineRow } from 'c/collectionsTimelineView';
import { fillLabel } from 'c/termsLabels';
import showDetails from '@salesforce/label/c.Collections_Timeline_Show_Details';

/** The events of an account by month; a row opens in place. */
export default class CollectionsTimelineList extends LightningElement {
    @api months: readonly MonthView[] = [];
    /** Keys of the rows that are open. */
    @api openKeys: readonly string[] = [];
    @api shape: TimelineShape = 'sales';
    @api head: TimelineHead | undefined;
    @api accountId: string | undefined;

    get shownMonths() {
        const open = new Set(this.openKeys);
        return this.months.map((month) => ({
            ...month,
            rows: month.rows.map((row) => shownRow(row, open.has(row.key)))
        }));
    }

    /** Moves the focus to a row's button. */
    @api focusRow(key: string): void {
        const buttons = this.template?.querySelectorAll<HTMLButtonElement>('button[data-key]') ?? [];
        [...buttons].find(({ dataset }) => dataset.key === key)?.focus();
    }

    handleChange(): void {
        this.dispatchEvent(new CustomEvent('timelinechange'));
    }

    handleToggle(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('rowtoggle', { detail: key }));
    }
}

function shownRow(row: TimelineRow, isOpen: boolean) {
    const { tone, badge, isOver, title, dayText, currency, amount } = row;
    return {
        key: row.key,
        row,
        isOpen,
        expanded: String(isOpen),
        day: row.day,
        dayText,
        iconName: row.iconName,
        discClass: `disc disc_${tone}`,
        title,
        titleClass: isOver ? 'title title_over' : 'title',
        badge: badge?.text,
        badgeClass: `badge badge_${badge?.tone ?? 'neutral'}`,
        line: row.line,
        currency,
        amount: amount?.text,
        value: amount?.value,
        toggleClass: isOpen ? 'chevron chevron_open' : 'chevron',
        toggleLabel: fillLabel(showDetails, `${title}, ${dayText}`)
    };
}
