import { Flags, SfCommand } from '@salesforce/sf-plugins-core';
import { Messages, type Org } from '@salesforce/core';
import { join } from 'node:path';
import { claimJournal } from '../journal/claimJournal.ts';
import { unclearProblem, type ScopeJudgement } from '../judge/judgeResult.ts';
import { Journal } from '../journal/journal.ts';
import { journalPath, openJournal } from '../journal/openJournal.ts';
import { connectOrg } from '../org/connectOrg.ts';
import type { OrgGateway } from '../org/orgGateway.ts';
import { exitCode, usageProblem } from '../problem.ts';
import { failureOf } from './failureOf.ts';

const packageName = 'good-terms';

/** The texts of a command, from messages/<name>.md. */
export function messagesOf(name: string): Messages<string> {
    Messages.importMessageFile(packageName, join(import.meta.dirname, '..', 'messages', `${name}.md`));
    return Messages.loadMessages(packageName, name);
}

const shared = messagesOf('shared');

/** The flags of every command that writes to an org. */
export const orgFlags = {
    'target-org': Flags.requiredOrg({ summary: shared.getMessage('flags.target-org.summary') }),
    journal: Flags.file({ summary: shared.getMessage('flags.journal.summary') })
};

/** The flag of every command that can be rehearsed. */
export const dryRunFlag = {
    'dry-run': Flags.boolean({ summary: shared.getMessage('flags.dry-run.summary'), default: false })
};

/** A command of the sync: the journal of its org, and exit codes 0 done, 1 failed, 2 usage, 3 partly. */
export abstract class SyncCommand<Result> extends SfCommand<Result> {
    /** Connects to the org, opens its journal, runs, and closes the journal whatever happened. */
    protected async withOrg<T>(
        org: Org,
        journalFile: string | undefined,
        work: (gateway: OrgGateway, journal: Journal) => Promise<T>
    ): Promise<T> {
        const gateway = await connectOrg(org);
        const database = openJournal(journalFile ?? journalPath(gateway.orgId), gateway.orgId);
        try {
            const release = claimJournal(database, process.pid);
            return await work(gateway, new Journal(database)).finally(release);
        } finally {
            database.close();
        }
    }

    /** Shows long work on stderr. */
    protected showProgress(step: string): void {
        if (this.spinner.status === undefined) {
            this.spinner.start(step);
        } else {
            this.spinner.status = step;
        }
    }

    /** Where rows were rejected, names their file if there is one, and ends with "partly". */
    protected reportRejects(count: number, path: string | undefined): void {
        if (count > 0) {
            this.warn(
                path === undefined ? shared.getMessage('rejects.unwritten') : shared.getMessage('rejects', [path])
            );
            process.exitCode = exitCode.partly;
        }
    }

    /** Where policies overlap, says so and ends with "partly". */
    protected reportUnclear(unclear: ScopeJudgement['unclear']): void {
        const problem = unclearProblem(unclear);
        if (problem) {
            this.warn(problem);
            process.exitCode = exitCode.partly;
        }
    }

    /** A program reads it: plain JSON, whatever FORCE_COLOR says. */
    public override logJson(json: unknown): void {
        process.stdout.write(`${JSON.stringify(json, null, 2)}\n`);
    }

    protected override async catch(error: Error): Promise<never> {
        return await super.catch(failureOf(error));
    }
}

/** An instant of the command line. @throws a usage problem */
export function instantArgument(flag: string, text: string): Date {
    const instant = new Date(text);
    if (Number.isNaN(instant.getTime())) {
        throw usageProblem(`--${flag} "${text}" is not a date and time such as 2026-06-30T06:00:00Z.`);
    }
    return instant;
}
