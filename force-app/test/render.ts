import { createElement, type LightningElement } from 'lwc';

/** Puts a component on the page with its public properties and waits for its children to render. */
export async function render<Properties extends object>(
    tag: string,
    component: typeof LightningElement,
    properties: Properties
): Promise<HTMLElement & Properties> {
    const element = Object.assign(createElement(tag, { is: component }), properties);
    document.body.appendChild(element);
    await rendered();
    return element;
}

/** Waits until pending renders, nested ones too, are done. */
export async function rendered(): Promise<void> {
    for (let turn = 0; turn < 5; turn += 1) {
        await Promise.resolve();
    }
}

/** Takes everything off the page; for `afterEach`. */
export function clearPage(): void {
    document.body.replaceChildren();
}

/** All elements that match, in this component and in those inside it. */
export function findAll(root: Element, selector: string): readonly Element[] {
    const scope = root.shadowRoot;
    if (!scope) {
        return [];
    }
    const children = [...scope.querySelectorAll('*')];
    return [...scope.querySelectorAll(selector), ...children.flatMap((child) => findAll(child, selector))];
}

/** The words a reader finds, in order, with white space folded. */
export function textOf(root: Node): string {
    if (root.nodeType === Node.TEXT_NODE) {
        return root.textContent ?? '';
    }
    return [...childrenOf(root)].map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}

function childrenOf(node: Node): Iterable<Node> {
    if (node instanceof HTMLSlotElement) {
        return node.assignedNodes({ flatten: true });
    }
    return node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : node.childNodes;
}

/** Every figure that names itself in the DOM, with its plain value. */
export function figuresOf(root: Element): Readonly<Record<string, string | null>> {
    return Object.fromEntries(
        findAll(root, '[data-figure]').map((element) => [
            element.getAttribute('data-figure'),
            element.getAttribute('data-value')
        ])
    );
}
