import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stateFolder } from './places.mjs';

const tsc = '@/node_modules/typescript/bin/tsc';
const playwright = '@/node_modules/@playwright/test/cli.js';

/**
 * The alias `local` is known only in the demo's private home folder, and that of another local org only in that
 * org's, so that nothing is written into the user's own Salesforce CLI settings. Commands themselves do not know where an alias comes from.
 */
export function homeOf(args) {
    const at = args.findIndex((arg) => arg === '--target-org' || arg === '-o');
    const target =
        at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--target-org='))?.slice('--target-org='.length);
    if (target === undefined || !/^[\w-]+$/.test(target)) return {};
    const state = target === 'local' ? stateFolder : join(stateFolder, 'orgs', target.replace(/-admin$/, ''));
    const home = join(state, 'home');
    if (!existsSync(home)) return {};
    const journal = target === 'local' ? {} : { GOOD_TERMS_STATE: state };
    return {
        ...journal,
        HOME: home,
        USERPROFILE: home,
        SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
        SF_DISABLE_TELEMETRY: 'true'
    };
}

const types = [
    { title: 'Types: force-app', bare: true, args: [tsc, '--noEmit', '-p', '@/tsconfig.json'] },
    { title: 'Types: scripts', bare: true, args: [tsc, '--noEmit', '-p', '@/scripts/tsconfig.json'] },
    { title: 'Types: pages', bare: true, args: [tsc, '--noEmit', '-p', '@/scripts/preview/tsconfig.json'] }
];
const lint = [
    {
        title: 'Lint',
        bare: true,
        args: ['@/node_modules/eslint/bin/eslint.js', '-c', '@/config/eslint.config.js', '--max-warnings', '0', '.']
    },
    {
        title: 'Format',
        bare: true,
        args: ['@/node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']
    }
];
const component = [{ title: 'Domain and components (Jest)', bare: true, args: ['@/node_modules/jest/bin/jest.js'] }];
const scripts = [
    {
        title: 'Scripts, local org, sync, package (node:test)',
        args: ['--test', '--test-reporter=dot', '--test-concurrency=2', 'scripts/**/*.test.ts']
    }
];
const browser = [{ title: 'Browser (Playwright)', args: [playwright, 'test', '-c', '@/config/playwright.config.ts'] }];

/** `npm run bench` runs all of them, `npm run bench -- local-org` one. */
const benches = {
    judge: '@/scripts/bench/judge.ts',
    ledger: '@/scripts/bench/ledger.ts',
    'local-org': '@/scripts/bench/localOrg.ts',
    panel: '@/scripts/bench/panel.ts',
    timeline: '@/scripts/bench/timeline.ts'
};

/** What each npm script runs, as steps of the project's Node. */
export const tasks = {
    start: (args) => [{ args: ['@/scripts/start/start.ts', ...args] }],
    sync: (args) => [{ args: ['@/scripts/sync/main.ts', ...args], env: homeOf(args) }],
    org: (args) => [{ args: ['@/scripts/org/org.ts', ...args] }],
    build: (args) => [{ args: ['@/scripts/package/build.ts', ...args] }],
    deploy: (args) => [{ args: ['@/scripts/package/deploy.ts', ...args], env: homeOf(args) }],
    bench: ([name, ...args]) => {
        const named = benches[name];
        if (named) return [{ args: [named, ...args] }];
        return Object.values(benches).map((bench) => ({ args: [bench, ...(name ? [name] : []), ...args] }));
    },
    pictures: () => [{ args: ['@/scripts/start/pictures.ts'] }],
    types: () => types,
    lint: () => lint,
    'test:component': (args) => component.map((step) => ({ ...step, args: [...step.args, ...args] })),
    'test:scripts': (args) => (args.length ? [{ args: ['--test', ...args] }] : scripts),
    'test:browser': (args) => browser.map((step) => ({ ...step, args: [...step.args, ...args] })),
    'test:clients': (args) => [{ title: 'Clients nobody here wrote', args: ['@/scripts/clients/main.ts', ...args] }],
    test: () => [...types, ...lint, ...component, ...scripts, ...browser]
};
