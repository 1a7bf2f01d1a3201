import { LightningElement } from 'lwc';
import { likeText, query } from 'good-terms/org';
import { addressOf, go, hereAs, type PageReference } from 'good-terms/router';

interface FoundAccount {
    readonly Id: string;
    readonly Name: string;
    readonly AccountNumber: string | null;
}

const typingPauseMilliseconds = 150;
const choicesShown = 8;

/** Search over accounts by name and number while typing: a combobox, so arrows, Enter and Escape work. */
export default class Search extends LightningElement {
    found: readonly FoundAccount[] = [];
    activeIndex = -1;
    isOpen = false;
    message = '';
    pause: ReturnType<typeof setTimeout> | undefined;
    latest = 0;

    get choices(): {
        key: string;
        id: string;
        name: string;
        number: string | null;
        href: string;
        className: string;
        isActive: string;
    }[] {
        return this.found.map(({ Id, Name, AccountNumber }, index) => ({
            key: Id,
            id: `choice-${index}`,
            name: Name,
            number: AccountNumber,
            href: hereAs(addressOf(pageOf(Id))),
            className: index === this.activeIndex ? 'choice active' : 'choice',
            isActive: String(index === this.activeIndex)
        }));
    }

    get expanded(): string {
        return String(this.isOpen);
    }

    get hasChoices(): boolean {
        return this.isOpen && this.found.length > 0;
    }

    get listClass(): string {
        return this.hasChoices ? 'choices' : 'choices closed';
    }

    get isNothingFound(): boolean {
        return this.isOpen && this.found.length === 0;
    }

    get activeId(): string | null {
        return this.hasChoices && this.activeIndex >= 0 ? `choice-${this.activeIndex}` : null;
    }

    handleInput(event: Event): void {
        const text = (event.target as HTMLInputElement).value.trim();
        clearTimeout(this.pause);
        this.pause = setTimeout(() => void this.search(text), typingPauseMilliseconds);
    }

    handleKeydown(event: KeyboardEvent): void {
        const count = this.found.length;
        if (event.key === 'Escape') this.close();
        else if (event.key === 'ArrowDown' && count > 0) this.activeIndex = (this.activeIndex + 1) % count;
        else if (event.key === 'ArrowUp' && count > 0) this.activeIndex = (this.activeIndex - 1 + count) % count;
        else if (event.key === 'Enter') this.choose(this.found[Math.max(this.activeIndex, 0)]);
        else return;
        if (event.key !== 'Escape') this.isOpen = count > 0;
        event.preventDefault();
    }

    handleMousedown(event: MouseEvent): void {
        // The input keeps the focus, so that losing it does not close the list before the click arrives.
        event.preventDefault();
    }

    handleChoice(event: MouseEvent): void {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        const key = (event.currentTarget as HTMLElement).dataset.key;
        this.choose(this.found.find(({ Id }) => Id === key));
    }

    close(): void {
        clearTimeout(this.pause);
        this.latest += 1;
        this.isOpen = false;
        this.activeIndex = -1;
    }

    choose(account: FoundAccount | undefined): void {
        if (!account || !this.isOpen) return;
        this.close();
        (this.refs?.input as HTMLInputElement).value = '';
        this.message = '';
        this.found = [];
        go(pageOf(account.Id));
    }

    async search(text: string): Promise<void> {
        const mine = (this.latest += 1);
        const found = text ? await findAccounts(text).catch((error: unknown) => String(error)) : [];
        // An answer that a later question overtook is not shown.
        if (mine !== this.latest) return;
        this.found = typeof found === 'string' ? [] : found;
        this.activeIndex = -1;
        this.isOpen = text !== '';
        this.message = typeof found === 'string' ? 'The search failed. Try again.' : countText(text, found.length);
    }
}

async function findAccounts(text: string): Promise<readonly FoundAccount[]> {
    const pattern = likeText(text);
    const { records } = await query<FoundAccount>(
        `SELECT Id, Name, AccountNumber FROM Account WHERE Name LIKE '%${pattern}%' OR AccountNumber LIKE '${pattern}%' ORDER BY Name LIMIT ${choicesShown}`
    );
    return records;
}

function countText(text: string, count: number): string {
    if (text === '') return '';
    return count === 0
        ? 'No account found.'
        : `${count === choicesShown ? 'The first ' : ''}${count} ${count === 1 ? 'account' : 'accounts'} found.`;
}

function pageOf(recordId: string): PageReference {
    return { type: 'standard__recordPage', attributes: { objectApiName: 'Account', recordId } };
}
