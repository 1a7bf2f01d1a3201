import { judgeOrg } from '../judge/judgeOrg.ts';
import type { HoldReport, JudgeResult, ScopeJudgement } from '../judge/judgeResult.ts';
import { dryRunFlag, messagesOf, orgFlags, SyncCommand } from './syncCommand.ts';

const messages = messagesOf('judge');

/** `npm run sync -- judge`: the credit rules again, on the ledger as it was last delivered. */
export class Judge extends SyncCommand<JudgeResult> {
    static override readonly summary = messages.getMessage('summary');
    static override readonly description = messages.getMessage('description');
    static override readonly examples = messages.getMessages('examples');
    static override readonly flags = { ...orgFlags, ...dryRunFlag };

    async run(): Promise<JudgeResult> {
        const { flags } = await this.parse(Judge);
        const isDryRun = flags['dry-run'];
        this.showProgress('Reading the org');
        const result = await this.withOrg(
            flags['target-org'],
            flags.journal,
            async (gateway, journal) =>
                await judgeOrg(
                    { gateway, journal, now: () => new Date(), onProgress: (step) => this.showProgress(step) },
                    isDryRun
                )
        );
        this.spinner.stop();
        for (const scope of result.scopes) {
            this.reportHolds(scope, isDryRun);
        }
        this.table({ data: result.scopes.map(judgementRow) });
        this.log(messages.getMessage(isDryRun ? 'done.dry-run' : 'done', [String(result.apiCalls)]));
        this.reportUnclear(result.scopes.flatMap(({ unclear }) => unclear));
        return result;
    }

    private reportHolds({ placed, lifted, sharedOut }: ScopeJudgement, isDryRun: boolean): void {
        const say = (key: string, { customer, rule, reason }: HoldReport): void =>
            this.log(messages.getMessage(isDryRun ? `${key}.dry-run` : key, [rule, customer, reason]));
        placed.forEach((hold) => say('placed', hold));
        lifted.forEach((hold) => say('lifted', hold));
        for (const [collector, accounts] of Map.groupBy(sharedOut, (one) => one.collector)) {
            const key = isDryRun ? 'sharedOut.dry-run' : 'sharedOut';
            this.log(messages.getMessage(key, [collector, String(accounts.length)]));
        }
    }
}

/** A judged ledger as a row of the table at the end. */
export function judgementRow({
    scope,
    asOf,
    judged,
    placed,
    lifted,
    watched,
    unclear,
    profilesWritten
}: ScopeJudgement) {
    return {
        ledger: scope,
        'as of': asOf,
        judged: String(judged),
        placed: String(placed.length),
        lifted: String(lifted.length),
        watched: String(watched),
        'no verdict': String(unclear.length),
        written: String(profilesWritten)
    };
}
