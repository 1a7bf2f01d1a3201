import { rebuildJournal, type RebuiltScope } from '../journal/rebuildJournal.ts';
import { messagesOf, orgFlags, SyncCommand } from './syncCommand.ts';

const messages = messagesOf('journal');

/** `npm run sync -- journal rebuild`: what was written, read from the org again. */
export class JournalRebuild extends SyncCommand<RebuiltScope[]> {
    static override readonly summary = messages.getMessage('rebuild.summary');
    static override readonly description = messages.getMessage('rebuild.description');
    static override readonly examples = messages.getMessages('rebuild.examples');
    static override readonly flags = { ...orgFlags };

    async run(): Promise<RebuiltScope[]> {
        const { flags } = await this.parse(JournalRebuild);
        this.showProgress('Reading receivables');
        const scopes = await this.withOrg(flags['target-org'], flags.journal, rebuildJournal);
        this.spinner.stop();
        this.table({ data: scopes.map((one) => ({ ...one })) });
        return scopes;
    }
}
