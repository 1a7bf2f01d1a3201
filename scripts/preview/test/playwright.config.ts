import { defineConfig } from '@playwright/test';
import { findBrowser } from './browser.ts';

const browser = await findBrowser();

/** Browser tests of the pages: one browser, one org, nothing downloaded. */
export default defineConfig({
    testDir: '.',
    testMatch: '**/*.spec.ts',
    outputDir: '../../../test-results/preview',
    workers: 1,
    fullyParallel: false,
    forbidOnly: Boolean(process.env.CI),
    timeout: 30_000,
    expect: { timeout: 10_000 },
    reporter: [['list']],
    use: {
        launchOptions: { executablePath: browser.executablePath, args: [...browser.args], chromiumSandbox: false },
        viewport: { width: 1280, height: 900 },
        trace: 'off'
    }
});
