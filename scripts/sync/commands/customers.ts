import { Flags } from '@salesforce/sf-plugins-core';
import { deliverCustomers, type CustomersResult } from '../customers/deliverCustomers.ts';
import { findMapping } from '../mapping/mapping.ts';
import { dryRunFlag, messagesOf, orgFlags, SyncCommand } from './syncCommand.ts';
import { stateFile } from '../stateFolder.ts';

const messages = messagesOf('customers');
const shared = messagesOf('shared');

/** `npm run sync -- customers`: links and limits. */
export class Customers extends SyncCommand<CustomersResult> {
    static override readonly summary = messages.getMessage('summary');
    static override readonly description = messages.getMessage('description');
    static override readonly examples = messages.getMessages('examples');
    static override readonly flags = {
        ...orgFlags,
        ...dryRunFlag,
        source: Flags.string({ summary: shared.getMessage('flags.source.summary'), required: true }),
        mapping: Flags.string({ summary: shared.getMessage('flags.mapping.summary'), required: true }),
        'create-accounts': Flags.boolean({
            summary: messages.getMessage('flags.create-accounts.summary'),
            default: false
        }),
        rejects: Flags.string({ summary: shared.getMessage('flags.rejects.summary') })
    };

    async run(): Promise<CustomersResult> {
        const { flags } = await this.parse(Customers);
        const request = {
            sourcePath: flags.source,
            mapping: findMapping(flags.mapping),
            mayCreateAccounts: flags['create-accounts'],
            rejectsPath: flags.rejects ?? (flags['dry-run'] ? undefined : stateFile('rejects', 'customers.csv')),
            isDryRun: flags['dry-run']
        };
        this.showProgress('Writing customers');
        const result = await this.withOrg(
            flags['target-org'],
            flags.journal,
            async (gateway, journal) => await deliverCustomers(request, gateway, journal, () => new Date())
        );
        this.spinner.stop();
        const { created, updated, unchanged } = result.profiles;
        const counts = [
            result.rowsRead,
            result.rejected,
            created,
            updated,
            unchanged,
            result.accountsCreated,
            result.apiCalls
        ];
        this.log(messages.getMessage('done', counts.map(String)));
        this.reportRejects(result.rejected + result.failed, result.rejects);
        return result;
    }
}
