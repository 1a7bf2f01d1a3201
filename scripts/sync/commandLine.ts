import { Config, flush, handle, run, settings, type Interfaces } from '@oclif/core';
import { resolve } from 'node:path';

// Node strips the types itself.
settings.enableAutoTranspile = false;

const pjson = {
    name: 'good-terms',
    version: '0.1.0',
    oclif: {
        bin: 'npm run sync --',
        topicSeparator: ' ',
        topics: { journal: { description: 'What the sync remembers of an org.' } },
        commands: { strategy: 'explicit', target: './scripts/sync/commands/index.ts', identifier: 'COMMANDS' }
    }
} satisfies Partial<Interfaces.PJSON>;

/** Runs one command; its end is the process's exit code. */
export async function runCommandLine(args: string[]): Promise<void> {
    try {
        const root = resolve(import.meta.dirname, '../..');
        await run(args, await Config.load({ root, pjson: pjson as Interfaces.PJSON }));
        await flush();
    } catch (error) {
        await handle(error as Error);
    }
}
