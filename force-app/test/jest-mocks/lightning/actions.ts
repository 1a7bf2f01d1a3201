/** Stand-in for `lightning/actions`: heard on the action's component alone, as on the platform. */
export class CloseActionScreenEvent extends CustomEvent<void> {
    constructor() {
        super('lightning__actionsclosescreen');
    }
}
