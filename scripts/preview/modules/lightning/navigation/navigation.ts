import { addressOf, currentPage, go, hereAs, onMove, type PageReference } from 'good-terms/router';

export type { PageReference } from 'good-terms/router';

const navigate = Symbol('Navigate');
const generateUrl = Symbol('GenerateUrl');

/** Adds navigation by page reference to a component. */
export function NavigationMixin<Base extends new (...values: never[]) => object>(base: Base) {
    return class extends base {
        [navigate](page: PageReference, replace = false): void {
            go(page, replace);
        }

        async [generateUrl](page: PageReference): Promise<string> {
            return hereAs(addressOf(page));
        }
    };
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
