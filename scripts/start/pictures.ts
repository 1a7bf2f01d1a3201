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
    readonly customer: string;
    /** The customer's page, or that of its deal. */
    readonly on?: 'Account' | 'Opportunity';
    readonly as: string;
    readonly width: number;
    readonly theme: 'light' | 'dark';
}

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
    { name: 'phone-dark-deal', customer: 'S06', on: 'Opportunity', as: 'rep', width: 320, theme: 'dark' }
];

const folder = join(root, 'config', 'pictures');
mkdirSync(folder, { recursive: true });
const stateFolder = newStateFolder();
step('Filling a demo');
const demo = await startDemo(stateFolder);
const { executablePath, args } = await findBrowser();
const browser = await chromium.launch({ executablePath, args: [...args] });
try {
    for (const { name, customer, on = 'Account', as, width, theme } of pictures) {
        const number = on === 'Account' ? 'AccountNumber' : 'Account.AccountNumber';
        const [record] = await demo.query<{ Id: string }>(`SELECT Id FROM ${on} WHERE ${number} = '${customer}'`);
        if (!record) throw new Error(`The demo has no ${on} of ${customer}.`);
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: theme });
        await page.goto(`${demo.origin}/lightning/r/${on}/${record.Id}/view?as=${as}`);
        await page.locator('c-credit-panel :is([data-figure], h3)').first().waitFor();
        await page.waitForLoadState('networkidle');
        await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, animations: 'disabled' });
        await page.close();
        step(name);
    }
} finally {
    await browser.close();
    await demo.stop();
    removeStateFolder(stateFolder);
}
