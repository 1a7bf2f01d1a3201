/** Where to go, in the words of `lightning/navigation`. */
export interface PageReference {
    readonly type: string;
    readonly attributes: Readonly<Record<string, unknown>>;
    readonly state?: Readonly<Record<string, unknown>>;
}

/** The address of a page, as Salesforce writes it. @throws for kinds of pages that the preview does not have */
export function addressOf({ type, attributes, state }: PageReference): string {
    const parameters = new URLSearchParams(Object.entries(state ?? {}).map(([name, value]) => [name, String(value)]));
    const path = pathOf(type, attributes);
    return parameters.size > 0 ? `${path}?${parameters}` : path;
}

function pathOf(type: string, attributes: PageReference['attributes']): string {
    switch (type) {
        case 'standard__recordPage':
            return `/lightning/r/${attributes.objectApiName}/${attributes.recordId}/view`;
        case 'standard__objectPage':
            return `/lightning/o/${attributes.objectApiName}/list`;
        case 'standard__navItemPage':
            return `/lightning/n/${attributes.apiName}`;
        case 'standard__namedPage':
            return `/lightning/page/${attributes.pageName}`;
        default:
            throw new Error(`The preview has no pages of type "${type}".`);
    }
}

/** The page that an address stands for, or nothing for an address that is none of ours. */
export function pageReferenceOf(path: string, search = ''): PageReference | undefined {
    const state = Object.fromEntries([...new URLSearchParams(search)].filter(([name]) => name !== 'as'));
    const [, root, kind, first = '', second = '', third] = path.split('/');
    if (root !== 'lightning') return undefined;
    if (kind === 'r' && /^\w+$/.test(first) && /^\w{15}(\w{3})?$/.test(second) && third === 'view') {
        return {
            type: 'standard__recordPage',
            attributes: { objectApiName: first, recordId: second, actionName: 'view' },
            state
        };
    }
    if (kind === 'o' && /^\w+$/.test(first) && second === 'list') {
        return { type: 'standard__objectPage', attributes: { objectApiName: first, actionName: 'list' }, state };
    }
    if (kind === 'n' && /^[\w-]+$/.test(first) && !second)
        return { type: 'standard__navItemPage', attributes: { apiName: first }, state };
    if (kind === 'page' && first === 'home' && !second)
        return { type: 'standard__namedPage', attributes: { pageName: 'home' }, state };
    return undefined;
}
