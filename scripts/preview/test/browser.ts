import { existsSync } from 'node:fs';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/** How to start the browser for the tests: an installed one if there is one, else the Chromium that npm brought. */
export interface BrowserChoice {
    readonly executablePath: string;
    readonly args: readonly string[];
}

/** Finds a browser without downloading anything; throws a sentence that says what to install. */
export async function findBrowser(): Promise<BrowserChoice> {
    const installed = process.env.GOOD_TERMS_BROWSER ?? installedBrowsers().find((path) => existsSync(path));
    if (installed) return { executablePath: installed, args: flags };
    if (process.platform === 'linux' && process.arch === 'x64') {
        return { executablePath: await chromium.executablePath(), args: flags };
    }
    throw new Error(
        'The browser tests need Chrome, Edge or Chromium on this machine, or its path in GOOD_TERMS_BROWSER.'
    );
}

function installedBrowsers(): string[] {
    if (process.platform === 'darwin') {
        return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
            (name) => `/Applications/${name}.app/Contents/MacOS/${name}`
        );
    }
    if (process.platform === 'win32') {
        const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
            (folder) => folder !== undefined
        );
        return folders.flatMap((folder) => [
            join(folder, 'Google/Chrome/Application/chrome.exe'),
            join(folder, 'Microsoft/Edge/Application/msedge.exe')
        ]);
    }
    const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
    return (process.env.PATH ?? '').split(':').flatMap((folder) => names.map((name) => join(folder, name)));
}
