import { isoDate, type IsoDate } from 'c/termsIsoDate';
import { z } from 'zod';
import { loadOptions } from '../ledger/linkCustomers.ts';
import { SyncProblem } from '../problem.ts';
import { refreshGroups } from '../profile/groupFigures.ts';
import type { JudgeResult, ScopeJudgement } from './judgeResult.ts';
import { judgeScope, type JudgeSurroundings } from './judgeScope.ts';

const sourceRow = z.object({ Key__c: z.string(), As_Of__c: z.string() });

/** Judges the customers of every ledger of an org again, each as of its own last good delivery. @throws when the journal does not hold a ledger */
export async function judgeOrg(surroundings: JudgeSurroundings, isDryRun: boolean): Promise<JudgeResult> {
    const { gateway, journal, now } = surroundings;
    const sources = await gateway.all(
        sourceRow,
        'SELECT Key__c, As_Of__c FROM Ledger_Source__c WHERE As_Of__c != null ORDER BY Key__c'
    );
    if (sources.length === 0) {
        throw new SyncProblem(
            'NoLedger',
            'The org has no ledger yet: there is nothing that rules could look at.',
            undefined,
            ['Bring one with the command "ledger".']
        );
    }
    const days = sources.map(({ Key__c: scope, As_Of__c: asOf }) => ({
        scope,
        asOf: dayInJournal(surroundings, scope, asOf)
    }));
    if (!isDryRun) {
        await refreshGroups(gateway, loadOptions(journal, now));
    }
    const scopes: ScopeJudgement[] = [];
    for (const { scope, asOf } of days) {
        scopes.push(await judgeScope(surroundings, scope, asOf, isDryRun));
    }
    return { scopes, apiCalls: gateway.apiCalls };
}

function dayInJournal({ journal }: JudgeSurroundings, scope: string, shown: string): IsoDate {
    const last = journal.lastDelivery(scope);
    if (last === undefined || last.asOf < shown) {
        throw new SyncProblem(
            'JournalBehind',
            `The org shows a ledger of ${scope} as of ${shown}, but this journal does not hold it.`,
            undefined,
            ['Run the command "journal rebuild" first, or name the right journal with --journal.']
        );
    }
    return isoDate(last.asOf);
}
