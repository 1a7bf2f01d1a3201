import { LightningElement } from 'lwc';
import { session } from 'good-terms/session';

const dayMilliseconds = 86_400_000;
const minuteMilliseconds = 60_000;
const clockFormat = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: session.timeZone,
    timeZoneName: 'short'
});

/** The org's "as of" time; a demonstration may move it, and then everything on the page is of that time. */
export default class OrgClock extends LightningElement {
    now = new Date();
    isOpen = false;
    problem = '';
    ticking: ReturnType<typeof setInterval> | undefined;

    override connectedCallback(): void {
        this.ticking = setInterval(() => (this.now = new Date()), minuteMilliseconds / 4);
    }

    override disconnectedCallback(): void {
        clearInterval(this.ticking);
    }

    get expanded(): string {
        return String(this.isOpen);
    }

    get panelClass(): string {
        return this.isOpen ? 'panel' : 'panel closed';
    }

    get instant(): string {
        return this.now.toISOString();
    }

    get shownTime(): string {
        return clockFormat.format(this.now);
    }

    get day(): string {
        return this.now.toISOString().slice(0, 10);
    }

    handleToggle(): void {
        this.isOpen = !this.isOpen;
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key !== 'Escape' || !this.isOpen) return;
        this.isOpen = false;
        (this.refs?.toggle as HTMLButtonElement).focus();
    }

    async handleMove(): Promise<void> {
        const day = (this.refs?.day as HTMLInputElement).value;
        if (day) await this.move(new Date(`${day}T${this.now.toISOString().slice(11)}`));
    }

    async handleDays(event: Event): Promise<void> {
        const days = Number((event.currentTarget as HTMLElement).dataset.days);
        await this.move(new Date(Date.now() + days * dayMilliseconds));
    }

    async move(now: Date): Promise<void> {
        const response = await fetch('/as/operator/clock', {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ now: now.toISOString() })
        });
        if (response.ok) location.reload();
        else this.problem = 'The clock could not be moved.';
    }
}
