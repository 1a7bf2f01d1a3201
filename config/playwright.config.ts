import { defineConfig } from '@playwright/test';
import { findBrowser } from '../scripts/preview/test/browser.ts';

const browser = await findBrowser();

/** Browser tests: what a person sees and does, in one browser, with nothing downloaded. */
export default defineConfig({
    globalSetup: '../scripts/start/test/seedOnce.ts',
    testDir: '../scripts',
    testMatch: '**/*.spec.ts',
    outputDir: '../test-results/browser',
    // Each worker has demos of its own; a file's tests share one and run in order.
    workers: 2,
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
