/** Closes the dialog of a quick action. It does not bubble: who dispatches it has to be the action's component itself. */
export class CloseActionScreenEvent extends CustomEvent<void> {
    static readonly type = 'lightning__actionsclosescreen';

    constructor() {
        super(CloseActionScreenEvent.type);
    }
}
