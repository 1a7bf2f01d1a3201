/** Asks the page to show fresh data; the page shell listens for it. */
export class RefreshEvent extends CustomEvent<void> {
    static readonly type = 'lightning__refresh';

    constructor() {
        super(RefreshEvent.type, { bubbles: true, composed: true });
    }
}
