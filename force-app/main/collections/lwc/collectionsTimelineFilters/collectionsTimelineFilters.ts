import { api, LightningElement } from 'lwc';
import type { TimelineFilter, TimelineShape } from 'c/collectionsTimelineGateway';
import { type EventGroup, eventGroups } from 'c/collectionsTimelineOrder';
import all from '@salesforce/label/c.Collections_Timeline_Group_All';
import anybody from '@salesforce/label/c.Collections_Timeline_Anybody';
import anyItem from '@salesforce/label/c.Collections_Timeline_Any_Item';
import contacts from '@salesforce/label/c.Collections_Timeline_Group_Contacts';
import disputes from '@salesforce/label/c.Collections_Timeline_Group_Disputes';
import holds from '@salesforce/label/c.Collections_Timeline_Group_Holds';
import item from '@salesforce/label/c.Collections_Timeline_Item';
import kinds from '@salesforce/label/c.Collections_Timeline_Filters';
import notes from '@salesforce/label/c.Collections_Timeline_Group_Notes';
import payments from '@salesforce/label/c.Collections_Timeline_Group_Payments';
import person from '@salesforce/label/c.Collections_Timeline_Person';
import placements from '@salesforce/label/c.Collections_Timeline_Group_Placements';
import plans from '@salesforce/label/c.Collections_Timeline_Group_Plans';
import promises from '@salesforce/label/c.Collections_Timeline_Group_Promises';
import requests from '@salesforce/label/c.Collections_Timeline_Group_Requests';
import scores from '@salesforce/label/c.Collections_Timeline_Group_Scores';
import search from '@salesforce/label/c.Collections_Timeline_Search';
import searched from '@salesforce/label/c.Collections_Timeline_Searched';
import searchedSales from '@salesforce/label/c.Collections_Timeline_Searched_Sales';

const words: Readonly<Record<EventGroup, string>> = {
    contacts,
    promises,
    payments,
    holds,
    disputes,
    plans,
    scores,
    requests,
    placements,
    notes
};
const closed: ReadonlySet<EventGroup> = new Set(['plans', 'scores', 'placements']);

/** Narrows the timeline: kinds as toggle buttons, who entered it, a document, words. */
export default class CollectionsTimelineFilters extends LightningElement {
    @api filter: TimelineFilter = { groups: [] };
    @api shape: TimelineShape = 'sales';
    /** Who and which documents there are to choose from. */
    @api people: readonly string[] = [];
    @api items: readonly string[] = [];

    readonly label = { item, kinds, person, search };

    get chips() {
        const { groups } = this.filter;
        const shown = eventGroups.filter((group) => this.shape === 'collections' || !closed.has(group));
        return [
            { key: 'all', text: all, pressed: String(groups.length === 0) },
            ...shown.map((key) => ({ key, text: words[key], pressed: String(groups.includes(key)) }))
        ];
    }

    get text(): string {
        return this.filter.text ?? '';
    }

    get person(): string {
        return this.filter.person ?? '';
    }

    get item(): string {
        return this.filter.item ?? '';
    }

    get personOptions() {
        return optionsOf(anybody, this.people, this.filter.person);
    }

    get itemOptions() {
        return optionsOf(anyItem, this.items, this.filter.item);
    }

    /** What a search looks at, while there is one. */
    get searchedText(): string | undefined {
        return this.filter.text === undefined ? undefined : this.shape === 'sales' ? searchedSales : searched;
    }

    handleChip(event: Event): void {
        const key = (event.currentTarget as HTMLElement).dataset.group;
        const group = eventGroups.find((one) => one === key);
        const { groups } = this.filter;
        const without = groups.filter((one) => one !== group);
        const toggled = group && without.length === groups.length ? [...groups, group] : without;
        this.choose({ groups: group ? toggled : [] });
    }

    handlePerson(event: CustomEvent<{ value: string }>): void {
        this.choose({ person: event.detail.value || undefined });
    }

    handleItem(event: CustomEvent<{ value: string }>): void {
        this.choose({ item: event.detail.value || undefined });
    }

    /** An emptied field searches no more at once; words wait for Enter or for leaving the field. */
    handleSearchChange(event: CustomEvent<{ value: string }>): void {
        if (event.detail.value === '' && this.filter.text !== undefined) {
            this.choose({ text: undefined });
        }
    }

    handleSearchCommit(event: Event): void {
        this.search((event.target as HTMLInputElement).value);
    }

    handleSearchKey(event: KeyboardEvent): void {
        if (event.key === 'Enter') {
            this.search((event.currentTarget as HTMLInputElement).value);
        }
    }

    search(value: string): void {
        const text = value.trim() || undefined;
        if (text !== this.filter.text) {
            this.choose({ text });
        }
    }

    choose(part: Partial<TimelineFilter>): void {
        this.dispatchEvent(new CustomEvent('filterchange', { detail: { ...this.filter, ...part } }));
    }
}

function optionsOf(any: string, values: readonly string[], chosen: string | undefined) {
    const named = chosen === undefined || values.includes(chosen) ? values : [...values, chosen];
    return [{ label: any, value: '' }, ...[...named].sort().map((value) => ({ label: value, value }))];
}
