import { expect, type Page } from '@playwright/test';

/** The figures of a credit panel as a person reads them: from the words on the page, not from attributes. */
export interface PanelFigures {
    readonly currency: string | undefined;
    readonly receivables: number | undefined;
    readonly exposure: number | undefined;
    readonly limit: number | undefined;
    readonly available: number | undefined;
    readonly used: number | undefined;
    readonly ageing: readonly (number | undefined)[];
    readonly disputed: number | undefined;
}

/** Reads the panel of the open account. */
export async function figuresOf(page: Page): Promise<PanelFigures> {
    const panel = page.locator('c-credit-panel');
    await expect(panel.locator('[data-figure="receivables"]')).toBeVisible();
    const words = new Map(
        await panel
            .locator('[data-figure]')
            .evaluateAll((elements) =>
                elements.map(
                    (element) => [element.getAttribute('data-figure') ?? '', element.textContent ?? ''] as const
                )
            )
    );
    const amount = (name: string): number | undefined => read(words.get(name));
    return {
        currency: (await panel.locator('.currency').first().textContent())?.trim(),
        receivables: amount('receivables'),
        exposure: amount('exposure'),
        limit: amount('limit'),
        available: amount('available'),
        used: amount('used'),
        ageing: [0, 1, 2, 3, 4].map((bucket) => amount(`ageing-${bucket}`)),
        disputed: words.get('disputed')?.trim() === 'none' ? 0 : amount('disputed')
    };
}

/** The one number in "−5,000", "37.77 % used"; undefined where the words hold none ("Not shown", "undefined, limit is 0"). */
function read(words: string | undefined): number | undefined {
    const text = words?.replaceAll(',', '').replace('−', '-') ?? '';
    const found = /^\s*(-?\d+(?:\.\d+)?)/.exec(text)?.[1];
    return found === undefined ? undefined : Number(found);
}
