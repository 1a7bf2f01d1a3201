import { addressOf, currentPage, go, hereAs, onMove, type PageReference } from 'good-terms/router';

export type { PageReference } from 'good-terms/router';

const navigate: unique symbol = Symbol('Navigate');
const generateUrl: unique symbol = Symbol('GenerateUrl');

interface Navigation {
    [navigate](page: PageReference, replace?: boolean): void;
    [generateUrl](page: PageReference): Promise<string>;
}

/** Adds navigation by page reference to a component. */
export function NavigationMixin<Base extends new () => object>(base: Base): Base & (new () => Navigation) {
    const withNavigation = class extends (base as new () => object) {
        [navigate](page: PageReference, replace = false): void {
            go(page, replace);
        }

        async [generateUrl](page: PageReference): Promise<string> {
            return hereAs(addressOf(page));
        }
    };
    return withNavigation as unknown as Base & (new () => Navigation);
}

NavigationMixin.Navigate = navigate;
NavigationMixin.GenerateUrl = generateUrl;

/** Wire adapter: provisions the reference of the page shown now. */
export class CurrentPageReference {
    readonly #emit: (page: PageReference | undefined) => void;
    #stop: (() => void) | undefined;

    constructor(emit: (page: PageReference | undefined) => void) {
        this.#emit = emit;
    }

    update(): void {
        this.#emit(currentPage());
    }

    connect(): void {
        this.#stop = onMove(() => this.update());
        this.update();
    }

    disconnect(): void {
        this.#stop?.();
    }
}
