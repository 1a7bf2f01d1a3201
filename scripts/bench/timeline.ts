/** The timeline of an account with ten thousand events beside that of one with a hundred: requests, paint, DOM, twenty times load more. */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { findBrowser } from '../preview/test/browser.ts';
import { newStateFolder, removeStateFolder, startDemo } from '../start/test/demo.ts';
import { accountWithEvents } from './timelineEvents.ts';

interface Measured {
    readonly what: string;
    readonly loads: number;
    readonly requests: number;
    /** From sending the first request to the last byte of the last one. */
    readonly requestMs: number;
    /** From that byte to the frame after the one that shows the events. */
    readonly paintMs: number;
    readonly totalMs: number;
    readonly elements: number;
}

interface Shown {
    readonly request: number;
    readonly paint: number;
    readonly count: number;
}

declare global {
    interface Window {
        timelineShown?: Shown;
        rowsShown?: () => number;
    }
}

const { values: flags } = parseArgs({
    options: { loads: { type: 'string', default: '20' }, json: { type: 'boolean', default: false } }
});
const loads = Number(flags.loads);
const state = newStateFolder();
const demo = await startDemo(state);
const choice = await findBrowser();
const browser = await chromium.launch({ executablePath: choice.executablePath, args: [...choice.args] });
try {
    const few = addressOf(await accountWithEvents(demo, 'Hundred events', 100));
    const many = addressOf(await accountWithEvents(demo, 'Ten thousand events', 10_000));
    // Once each before it counts: the org makes its indexes at the first question.
    await load(browser, few);
    await load(browser, many);
    const [hundred, thousands] = await measureByTurns(browser, few, many);
    const ratio = thousands.totalMs / hundred.totalMs;
    const more = await loadMore(browser, many, 20);
    const result = { measured: [hundred, thousands], ratio, more };
    process.stdout.write(
        flags.json
            ? `${JSON.stringify(result, undefined, 2)}\n`
            : `${[hundred, thousands].map(line).join('\n')}\nfirst page, 10,000 against 100: ${ratio.toFixed(2)}\n20 x load more: median ${more.medianMs.toFixed(0)} ms, worst ${more.worstMs.toFixed(0)} ms, then ${more.rows} rows in ${more.elements} elements\n`
    );
} finally {
    await browser.close();
    await demo.stop();
    removeStateFolder(state);
}

function addressOf(accountId: string): string {
    return `${demo.origin}/lightning/r/Account/${accountId}/view?as=collector&c__tab=Collections`;
}

/** Both by turns, so that what else the machine does falls on both. */
async function measureByTurns(on: Browser, few: string, many: string): Promise<readonly [Measured, Measured]> {
    const shown: [Shown[], Shown[]] = [[], []];
    const elements = [0, 0];
    for (let turn = 0; turn < loads; turn += 1) {
        for (const [index, address] of [few, many].entries()) {
            const { result, page } = await load(on, address, true);
            shown[index]?.push(result);
            elements[index] = await countElements(page);
            await page.close();
        }
    }
    return [measured('100 events', shown[0], elements[0] ?? 0), measured('10,000 events', shown[1], elements[1] ?? 0)];
}

function measured(what: string, shown: readonly Shown[], elements: number): Measured {
    const requestMs = median(shown.map(({ request }) => request));
    const paintMs = median(shown.map(({ paint }) => paint));
    const totalMs = median(shown.map(({ request, paint }) => request + paint));
    const requests = shown.reduce((sum, { count }) => sum + count, 0) / shown.length;
    return { what, loads: shown.length, requests, requestMs, paintMs, totalMs, elements };
}

/** Loads the page and waits for the frame after the one that shows the first events. */
async function load(on: Browser, address: string, keep = false): Promise<{ result: Shown; page: Page }> {
    const page = await on.newPage();
    await page.addInitScript(() => {
        // Taken before the page's own scripts: the synthetic shadow hides what stands inside components.
        const find = Document.prototype.querySelector;
        const findAll = Document.prototype.querySelectorAll;
        window.rowsShown = () => findAll.call(document, 'time.day').length;
        const send = window.fetch;
        let [sentAt, answeredAt, count] = [NaN, NaN, 0];
        window.fetch = async (input, init) => {
            const body = String(init?.body ?? '');
            if (!/query timeline/.test(body)) {
                // What its neighbours ask for is never answered: neither the org nor the page works for them.
                return /uiapi/.test(body) ? new Promise(() => {}) : send(input, init);
            }
            sentAt = count === 0 ? performance.now() : sentAt;
            count += 1;
            const answer = await send(input, init);
            const bytes = await answer.arrayBuffer();
            answeredAt = performance.now();
            return new Response(bytes, answer);
        };
        const look = (): void => {
            if (!find.call(document, 'time.day')) return void requestAnimationFrame(look);
            requestAnimationFrame((frame) => {
                window.timelineShown = { request: answeredAt - sentAt, paint: frame - answeredAt, count };
            });
        };
        requestAnimationFrame(look);
    });
    await page.goto(address);
    const shown = await page.waitForFunction(() => window.timelineShown, undefined, { timeout: 60_000 });
    const result = (await shown.jsonValue()) ?? { request: NaN, paint: NaN, count: 0 };
    if (!keep) await page.close();
    return { result, page };
}

/** Presses the button so often, each time until the rows are there. */
async function loadMore(on: Browser, address: string, times: number) {
    const { page } = await load(on, address, true);
    const durations: number[] = [];
    for (let time = 0; time < times; time += 1) {
        const before = await page.locator('c-collections-timeline [data-row]').count();
        const from = performance.now();
        await page.getByRole('button', { name: 'Load more' }).click();
        await page.waitForFunction((count) => (window.rowsShown?.() ?? 0) > count, before, {
            timeout: 60_000
        });
        durations.push(performance.now() - from);
    }
    const keys = await page
        .locator('[data-row]')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row')));
    if (new Set(keys).size !== keys.length) throw new Error('An event stands on the page twice');
    const elements = await countElements(page);
    await page.close();
    return { medianMs: median(durations), worstMs: Math.max(...durations), rows: keys.length, elements };
}

function countElements(page: Page): Promise<number> {
    return page.locator('c-collections-timeline *').count();
}

function median(values: readonly number[]): number {
    return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? NaN;
}

function line({ what, loads: count, requests, requestMs, paintMs, elements }: Measured): string {
    const number = (value: number): string => `${value.toFixed(1)} ms`.padStart(10);
    return `${what.padEnd(14)} ${count} loads  ${requests} requests  request ${number(requestMs)}  to paint ${number(paintMs)}  ${elements} elements`;
}
