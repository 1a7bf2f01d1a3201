import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The environment of the clients: plugins, caches and settings in the run's own folder, and for a local org
 * the logins too. Against another org the user's own home holds the login, so it stays.
 */
export function clientEnvironment(folder: string, ownHome: boolean): NodeJS.ProcessEnv {
    const place = (name: string): string => {
        const path = join(folder, name);
        mkdirSync(path, { recursive: true });
        return path;
    };
    const home = ownHome ? place('home') : undefined;
    return {
        ...process.env,
        ...(home && { HOME: home, USERPROFILE: home, SF_USE_GENERIC_UNIX_KEYCHAIN: 'true' }),
        SF_DATA_DIR: place('data'),
        SF_CONFIG_DIR: place('config'),
        SF_CACHE_DIR: place('cache'),
        SF_AUTOUPDATE_DISABLE: 'true',
        SF_SKIP_NEW_VERSION_CHECK: 'true',
        SF_DISABLE_TELEMETRY: 'true',
        SF_DISABLE_LOG_FILE: 'true',
        SF_TARGET_ORG: undefined,
        // The colors and the width of the terminal that runs the tests are no part of an answer.
        FORCE_COLOR: '0',
        // Where CI is set, the CLI prints its tables without lines.
        OCLIF_TABLE_SKIP_CI_CHECK: 'true',
        NODE_OPTIONS: undefined,
        NODE_TEST_CONTEXT: undefined,
        CI: undefined
    };
}
