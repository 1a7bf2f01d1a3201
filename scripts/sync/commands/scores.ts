import { Flags } from '@salesforce/sf-plugins-core';
import { deliverScores, type ScoresResult } from '../scores/deliverScores.ts';
import { dryRunFlag, messagesOf, orgFlags, SyncCommand } from './syncCommand.ts';
import { stateFile } from '../stateFolder.ts';

const messages = messagesOf('scores');
const shared = messagesOf('shared');

/** `npm run sync -- scores`: the bureaus' answers. */
export class Scores extends SyncCommand<ScoresResult> {
    static override readonly summary = messages.getMessage('summary');
    static override readonly description = messages.getMessage('description');
    static override readonly examples = messages.getMessages('examples');
    static override readonly flags = {
        ...orgFlags,
        ...dryRunFlag,
        source: Flags.string({ summary: shared.getMessage('flags.source.summary'), required: true }),
        rejects: Flags.string({ summary: shared.getMessage('flags.rejects.summary') })
    };

    async run(): Promise<ScoresResult> {
        const { flags } = await this.parse(Scores);
        const request = {
            sourcePath: flags.source,
            rejectsPath: flags.rejects ?? (flags['dry-run'] ? undefined : stateFile('rejects', 'scores.csv')),
            isDryRun: flags['dry-run']
        };
        this.showProgress('Writing scores');
        const result = await this.withOrg(
            flags['target-org'],
            flags.journal,
            async (gateway, journal) => await deliverScores(request, gateway, journal, () => new Date())
        );
        this.spinner.stop();
        const { rowsRead, rejected, created, updated, unchanged, apiCalls } = result;
        this.log(messages.getMessage('done', [rowsRead, rejected, created, updated, unchanged, apiCalls].map(String)));
        this.reportRejects(result.rejected + result.failed, result.rejects);
        return result;
    }
}
