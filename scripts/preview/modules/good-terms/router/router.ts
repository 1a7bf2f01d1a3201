import { addressOf, pageReferenceOf, type PageReference } from './addresses.ts';

export { addressOf, pageReferenceOf, type PageReference } from './addresses.ts';

const moved = 'good-terms:moved';

/** The page reference of the address shown now. */
export function currentPage(): PageReference | undefined {
    return pageReferenceOf(location.pathname, location.search);
}

/** Shows another page of the app without loading a new document; other addresses leave the app. */
export function go(page: PageReference, replace = false): void {
    if (page.type === 'standard__webPage') {
        open(safeWebAddress(String(page.attributes.url)), '_blank', 'noopener');
        return;
    }
    const address = hereAs(addressOf(page));
    history[replace ? 'replaceState' : 'pushState'](null, '', address);
    if (!replace) scrollTo(0, 0);
    dispatchEvent(new Event(moved));
}

/** The address with the user of this page in it. */
export function hereAs(address: string): string {
    const url = new URL(address, location.origin);
    const user = new URLSearchParams(location.search).get('as');
    if (user) url.searchParams.set('as', user);
    return url.pathname + url.search;
}

/** Calls the listener after every move; the result ends that. */
export function onMove(listener: () => void): () => void {
    addEventListener(moved, listener);
    addEventListener('popstate', listener);
    return () => {
        removeEventListener(moved, listener);
        removeEventListener('popstate', listener);
    };
}

function safeWebAddress(address: string): string {
    const url = new URL(address, location.origin);
    if (!/^(https?|mailto|tel):$/.test(url.protocol))
        throw new Error(`Pages do not open addresses like "${url.protocol}".`);
    return url.href;
}
