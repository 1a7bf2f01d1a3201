import { Flags } from '@salesforce/sf-plugins-core';
import { deliverPolicies, type PoliciesResult } from '../policy/deliverPolicies.ts';
import { readPolicyFolder } from '../policy/policyFolder.ts';
import { dryRunFlag, messagesOf, orgFlags, SyncCommand } from './syncCommand.ts';

const messages = messagesOf('policy');

/** `npm run sync -- policy`: dated rules and thresholds. */
export class Policy extends SyncCommand<PoliciesResult> {
    static override readonly summary = messages.getMessage('summary');
    static override readonly description = messages.getMessage('description');
    static override readonly examples = messages.getMessages('examples');
    static override readonly flags = {
        ...orgFlags,
        ...dryRunFlag,
        source: Flags.string({ summary: messages.getMessage('flags.source.summary'), required: true })
    };

    async run(): Promise<PoliciesResult> {
        const { flags } = await this.parse(Policy);
        const sets = readPolicyFolder(flags.source);
        const result = await this.withOrg(
            flags['target-org'],
            flags.journal,
            async (gateway, journal) =>
                await deliverPolicies(sets, flags['dry-run'], gateway, journal, () => new Date())
        );
        const { created, updated, unchanged, apiCalls } = result;
        this.log(messages.getMessage('done', [created, updated, unchanged, apiCalls].map(String)));
        return result;
    }
}
