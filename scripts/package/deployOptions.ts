import { parseArgs } from 'node:util';

/** What the user asked the deploy for. */
export interface DeployOptions {
    readonly targetOrg: string;
    /** Let the org check everything and keep nothing. */
    readonly isDryRun: boolean;
    /** Deploys what names Quote, too: for orgs that use quotes. */
    readonly withQuotes: boolean;
}

/** How the command is called. */
export const deployUsage = 'Usage: npm run deploy -- --target-org ALIAS [--with-quotes] [--dry-run]';

/** Reads the command line; a sentence when it cannot be read. */
export function deployOptions(args: readonly string[]): DeployOptions | { readonly problem: string } {
    try {
        const { values } = parseArgs({
            args: [...args],
            options: {
                'target-org': { type: 'string', short: 'o' },
                'dry-run': { type: 'boolean', default: false },
                'with-quotes': { type: 'boolean', default: false }
            }
        });
        const targetOrg = values['target-org'];
        return targetOrg
            ? { targetOrg, isDryRun: values['dry-run'], withQuotes: values['with-quotes'] }
            : { problem: 'Name the org to deploy to with --target-org.' };
    } catch (error) {
        return { problem: error instanceof Error ? error.message : String(error) };
    }
}
