/** From the credit panel's answer to the frame that shows it, beside a page without a framework that writes the same answer as text. */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { findBrowser } from '../preview/test/browser.ts';
import { newStateFolder, removeStateFolder, startDemo } from '../start/test/demo.ts';

interface Measured {
    readonly what: string;
    readonly loads: number;
    readonly requests: number;
    readonly medianMs: number;
    readonly worstMs: number;
}

declare global {
    interface Window {
        /** Milliseconds from the last byte of the answer to the frame after the one that shows it. */
        shownAfter?: number;
    }
}

const { values: flags } = parseArgs({
    options: { loads: { type: 'string', default: '30' }, json: { type: 'boolean', default: false } }
});
const loads = Number(flags.loads);
const state = newStateFolder();
const demo = await startDemo(state);
const choice = await findBrowser();
const browser = await chromium.launch({ executablePath: choice.executablePath, args: [...choice.args] });
try {
    const [account] = await demo.query<{ Id: string }>("SELECT Id FROM Account WHERE AccountNumber = 'S03'");
    const address = `${demo.origin}/lightning/r/Account/${account?.Id}/view?as=rep`;
    const panel = await measure('credit panel', browser, address, 'c-credit-verdict-band');
    const plain = await measure('plain page', browser, address, '#plain', await plainPage(address));
    const ratio = panel.medianMs / plain.medianMs;
    process.stdout.write(
        flags.json
            ? `${JSON.stringify({ measured: [panel, plain], ratio }, undefined, 2)}\n`
            : `${[panel, plain].map(line).join('\n')}\nratio of the medians ${ratio.toFixed(1)}\n`
    );
} finally {
    await browser.close();
    await demo.stop();
    removeStateFolder(state);
}

async function measure(
    what: string,
    on: Browser,
    address: string,
    shownBy: string,
    replaceBy?: string
): Promise<Measured> {
    const times: number[] = [];
    let requests = 0;
    for (let load = 0; load < loads; load += 1) {
        const page = await on.newPage();
        page.on('request', (request) => (requests += Number(isPanelRequest(request.url(), request.postData()))));
        if (replaceBy)
            await page.route(address, (route) => route.fulfill({ body: replaceBy, contentType: 'text/html' }));
        times.push(await shownAfter(page, address, shownBy));
        await page.close();
    }
    times.sort((left, right) => left - right);
    const medianMs = times[Math.floor(times.length / 2)] ?? NaN;
    return { what, loads, requests: requests / loads, medianMs, worstMs: times.at(-1) ?? NaN };
}

/** Loads the page and waits for the frame after the one in which the element is there. */
async function shownAfter(page: Page, address: string, shownBy: string): Promise<number> {
    await page.addInitScript((selector) => {
        // Taken before the page's own scripts: the synthetic shadow hides what stands inside components.
        const find = Document.prototype.querySelector;
        const send = window.fetch;
        let answeredAt = NaN;
        window.fetch = async (input, init) => {
            const answer = await send(input, init);
            if (/query creditPanel/.test(String(init?.body ?? ''))) {
                const body = await answer.arrayBuffer();
                answeredAt = performance.now();
                return new Response(body, answer);
            }
            return answer;
        };
        const look = (): void => {
            if (find.call(document, selector)) {
                requestAnimationFrame((frame) => (window.shownAfter = frame - answeredAt));
            } else {
                requestAnimationFrame(look);
            }
        };
        requestAnimationFrame(look);
    }, shownBy);
    await page.goto(address);
    const shown = await page.waitForFunction(() => window.shownAfter, undefined, { timeout: 30_000 });
    return (await shown.jsonValue()) ?? NaN;
}

/** A page that sends the panel's own request and writes every leaf of its answer into a list. */
async function plainPage(address: string): Promise<string> {
    const page = await browser.newPage();
    const request = page.waitForRequest((sent) => isPanelRequest(sent.url(), sent.postData()));
    await page.goto(address);
    const sent = await request;
    await page.close();
    const call = JSON.stringify({ url: new URL(sent.url()).pathname, body: sent.postData() });
    return `<!doctype html><title>Plain</title><body><script>
        const { url, body } = ${call.replaceAll('<', String.raw`\u003c`)};
        void show(fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } }));
        async function show(sent) {
            const list = document.createElement('dl');
            list.id = 'plain';
            const write = (name, value) => {
                if (value !== null && typeof value === 'object') return Object.entries(value).forEach(([key, part]) => write(key, part));
                list.append(Object.assign(document.createElement('dt'), { textContent: name }), Object.assign(document.createElement('dd'), { textContent: value }));
            };
            write('', await (await sent).json());
            document.body.append(list);
        }
    </script>`;
}

function isPanelRequest(url: string, body: string | null): boolean {
    return url.endsWith('/graphql') && /query creditPanel/.test(body ?? '');
}

function line({ what, loads: count, requests, medianMs, worstMs }: Measured): string {
    const number = (value: number): string => `${value.toFixed(1)} ms`.padStart(10);
    return `${what.padEnd(14)} ${count} loads  ${requests} requests a load  response to paint: median ${number(medianMs)}  worst ${number(worstMs)}`;
}
