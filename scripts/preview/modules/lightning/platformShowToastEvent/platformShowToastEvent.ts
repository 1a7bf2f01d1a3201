/** What a toast says and for how long. */
export interface ToastRequest {
    readonly title: string;
    readonly message?: string;
    readonly variant?: 'info' | 'success' | 'warning' | 'error';
    readonly mode?: 'dismissible' | 'pester' | 'sticky';
    readonly messageData?: readonly (string | { readonly url: string; readonly label: string })[];
}

/** Asks the page to show a toast; the page shell listens for it. */
export class ShowToastEvent extends CustomEvent<ToastRequest> {
    static readonly type = 'good_terms__showtoast';

    constructor(toast: ToastRequest) {
        super(ShowToastEvent.type, { detail: toast, bubbles: true, composed: true });
    }
}
