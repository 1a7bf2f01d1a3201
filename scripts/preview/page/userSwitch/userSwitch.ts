import { LightningElement } from 'lwc';
import { session } from 'good-terms/session';

interface UserChoice {
    readonly as: string;
    readonly label: string;
    readonly isCurrent: boolean;
}

/** Shows who looks at the page and opens the same page as somebody else. */
export default class UserSwitch extends LightningElement {
    name = session.userName;
    role = session.roleLabel;

    get choices(): UserChoice[] {
        return session.users.map(({ as, name, roleLabel }) => ({
            as,
            label: `${name}, ${roleLabel}`,
            isCurrent: as === session.as
        }));
    }

    get buttonText(): string {
        return `${this.name}, ${this.role}: look at this page as somebody else`;
    }

    handleSelect(event: CustomEvent<{ value: string }>): void {
        const address = new URL(location.href);
        address.searchParams.set('as', event.detail.value);
        location.assign(address);
    }
}
