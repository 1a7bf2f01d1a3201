/** Who looks at the page and what the org knows about them, as the server wrote it into the page. */
export interface Session {
    /** Short name in the address: `rep`, `collector`, ... */
    readonly as: string;
    readonly userId: string;
    readonly userName: string;
    readonly roleLabel: string;
    readonly timeZone: string;
    readonly customPermissions: readonly string[];
    /** Custom tabs that the user's permission sets show. */
    readonly shownTabs: readonly string[];
    readonly readableObjects: readonly string[];
    /** How far the org's clock runs ahead of this machine's, in milliseconds. */
    readonly clockOffset: number;
    readonly users: readonly { readonly as: string; readonly name: string; readonly roleLabel: string }[];
}

const block = document.getElementById('good-terms-session');

/** The session of this page; it changes only with a new page. */
export const session: Session = Object.freeze(JSON.parse(block?.textContent ?? 'null'));
