/** `npm run pictures`: takes the README's screenshots from a freshly filled demo. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { root } from '../bootstrap/places.mjs';
import { findBrowser } from '../preview/test/browser.ts';
import { step } from './progress.ts';
import { newStateFolder, removeStateFolder, startDemo } from './test/demo.ts';

interface Picture {
    readonly name: string;
    /** Whose page it is; without one, a page of the app. */
    readonly customer?: string;
    /** The customer's page, or that of its deal. */
    readonly on?: 'Account' | 'Opportunity';
    readonly as: string;
    readonly width: number;
    readonly theme: 'light' | 'dark';
    /** The tab of the page that is open. */
    readonly tab?: string;
    /** The button that is pressed before the picture is taken, by its name. */
    readonly presses?: string;
    /** What has to stand there before the picture is taken. */
    readonly awaits?: string;
    /** A dialog is shown in its window, a page from top to bottom. */
    readonly isDialog?: boolean;
}

const WORKLIST = '/lightning/n/Good_Terms_Worklist';
const WORKLIST_ROW = 'c-collections-worklist-table [data-row]';
const TIMELINE_LINE = 'c-collections-timeline-list li';
const PANEL_FIGURE = 'c-credit-panel :is([data-figure], h3)';
const COLLECTIONS = 'Collections';

const pictures: readonly Picture[] = [
    { name: 'rep-hold', customer: 'S03', as: 'rep', width: 1280, theme: 'light' },
    { name: 'credit-manager-hold', customer: 'S03', as: 'credit', width: 1280, theme: 'light' },
    { name: 'credit-manager-deal', customer: 'S08N', on: 'Opportunity', as: 'credit', width: 1280, theme: 'light' },
    { name: 'rep-deal', customer: 'S02', on: 'Opportunity', as: 'rep', width: 1280, theme: 'dark' },
    { name: 'collector-plan', customer: 'S06', as: 'collector', width: 1280, theme: 'light' },
    { name: 'dark-defaulted', customer: 'S07', as: 'credit', width: 1280, theme: 'dark' },
    { name: 'leader-stale', customer: 'S11', as: 'leader', width: 1280, theme: 'light' },
    { name: 'no-access', customer: 'S01', as: 'nobody', width: 1280, theme: 'light' },
    { name: 'phone-hold', customer: 'S03', as: 'rep', width: 320, theme: 'light' },
    { name: 'phone-released', customer: 'S10', as: 'credit', width: 320, theme: 'light' },
    { name: 'phone-dark-watch', customer: 'S02', as: 'rep', width: 320, theme: 'dark' },
    { name: 'phone-dark-deal', customer: 'S06', on: 'Opportunity', as: 'rep', width: 320, theme: 'dark' },
    {
        name: 'collector-timeline',
        customer: 'S05',
        as: 'collector',
        width: 1280,
        theme: 'light',
        tab: COLLECTIONS,
        awaits: TIMELINE_LINE
    },
    { name: 'collector-worklist', as: 'collector', width: 1280, theme: 'light', awaits: WORKLIST_ROW },
    {
        name: 'collector-call',
        customer: 'S02',
        as: 'collector',
        width: 1280,
        theme: 'light',
        tab: COLLECTIONS,
        presses: 'Log a call',
        awaits: 'c-collections-call-outcome',
        isDialog: true
    },
    {
        name: 'collector-reminders',
        as: 'collector',
        width: 1280,
        theme: 'light',
        presses: 'Prepare reminders',
        awaits: 'c-collections-reminders-row',
        isDialog: true
    },
    {
        name: 'collector-settlement',
        customer: 'S07',
        as: 'collector',
        width: 1280,
        theme: 'dark',
        tab: COLLECTIONS,
        presses: 'Propose an adjustment',
        awaits: 'c-collections-settlement-model',
        isDialog: true
    },
    { name: 'phone-dark-worklist', as: 'collector', width: 320, theme: 'dark', awaits: WORKLIST_ROW },
    {
        name: 'phone-timeline',
        customer: 'S05',
        as: 'rep',
        width: 320,
        theme: 'light',
        tab: COLLECTIONS,
        awaits: TIMELINE_LINE
    }
];

const folder = join(root, 'config', 'pictures');
mkdirSync(folder, { recursive: true });
const stateFolder = newStateFolder();
step('Filling a demo');
const demo = await startDemo(stateFolder);
const { executablePath, args } = await findBrowser();
const browser = await chromium.launch({ executablePath, args: [...args] });
try {
    for (const picture of pictures) {
        await take(picture);
        step(picture.name);
    }
} finally {
    await browser.close();
    await demo.stop();
    removeStateFolder(stateFolder);
}

async function take(picture: Picture): Promise<void> {
    const { name, as, width, theme, tab, presses, awaits = PANEL_FIGURE } = picture;
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: theme });
    const query = new URLSearchParams({ as, ...(tab && { c__tab: tab }) });
    await page.goto(`${demo.origin}${await addressOf(picture)}?${query}`);
    await page.waitForLoadState('networkidle');
    if (presses) await page.getByRole('button', { name: presses }).first().click();
    await page.locator(awaits).first().waitFor();
    await page.waitForLoadState('networkidle');
    if (!picture.isDialog) {
        // A window as tall as the page, since the bar at its foot would stand in the middle of a longer one.
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        await page.setViewportSize({ width, height });
    }
    await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
    await page.close();
}

async function addressOf({ customer, on = 'Account' }: Picture): Promise<string> {
    if (customer === undefined) return WORKLIST;
    const number = on === 'Account' ? 'AccountNumber' : 'Account.AccountNumber';
    const [record] = await demo.query<{ Id: string }>(`SELECT Id FROM ${on} WHERE ${number} = '${customer}'`);
    if (!record) throw new Error(`The demo has no ${on} of ${customer}.`);
    return `/lightning/r/${on}/${record.Id}/view`;
}
