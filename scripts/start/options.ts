import { parseArgs } from 'node:util';

/** What `npm start` was asked to do. */
export interface StartOptions {
    readonly port: number;
    readonly fresh: boolean;
    readonly openBrowser: boolean;
    readonly stateFolder: string;
}

/** A sentence for the person who typed the command; nothing has been started yet. */
export class UsageError extends Error {}

const DEFAULT_PORT = 3333;

/** Reads the command line and PORT. @throws UsageError for an unknown option or an impossible port. */
export function startOptions(args: readonly string[], env: NodeJS.ProcessEnv, defaultState: string): StartOptions {
    const { values } = read(args);
    const port = env.PORT === undefined || env.PORT === '' ? DEFAULT_PORT : Number(env.PORT);
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
        throw new UsageError(`PORT must be a number from 0 to 65535, not "${env.PORT}".`);
    }
    return { port, fresh: values.fresh, openBrowser: !values['no-open'], stateFolder: values.state ?? defaultState };
}

function read(args: readonly string[]) {
    try {
        return parseArgs({
            args: [...args],
            options: {
                fresh: { type: 'boolean', default: false },
                'no-open': { type: 'boolean', default: false },
                state: { type: 'string' }
            }
        });
    } catch (error) {
        throw new UsageError(`${(error as Error).message} Known: --fresh, --no-open, --state FOLDER.`);
    }
}
