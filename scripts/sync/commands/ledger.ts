import { Flags } from '@salesforce/sf-plugins-core';
import { parseIsoDate, type IsoDate } from 'c/termsIsoDate';
import { minorDigits, parseMoney } from 'c/termsMoney';
import { latestDayAt } from '../canonical/dates.ts';
import { plainDecimal } from '../canonical/decimals.ts';
import { deliverLedger } from '../ledger/deliverLedger.ts';
import type { LedgerScope } from '../ledger/ledgerItem.ts';
import type { CurrencyTotal, LedgerResult } from '../ledger/ledgerResult.ts';
import { findMapping } from '../mapping/mapping.ts';
import { exitCode, usageProblem } from '../problem.ts';
import { judgementRow } from './judge.ts';
import { dryRunFlag, instantArgument, messagesOf, orgFlags, SyncCommand } from './syncCommand.ts';
import { stateFile } from '../stateFolder.ts';

const messages = messagesOf('ledger');
const shared = messagesOf('shared');

/** `npm run sync -- ledger`: one delivery of an ERP's receivables. */
export class Ledger extends SyncCommand<LedgerResult> {
    static override readonly summary = messages.getMessage('summary');
    static override readonly description = messages.getMessage('description');
    static override readonly examples = messages.getMessages('examples');
    static override readonly flags = {
        ...orgFlags,
        ...dryRunFlag,
        source: Flags.string({ summary: shared.getMessage('flags.source.summary'), required: true }),
        mapping: Flags.string({ summary: shared.getMessage('flags.mapping.summary'), required: true }),
        company: Flags.string({ summary: messages.getMessage('flags.company.summary') }),
        'as-of': Flags.string({ summary: messages.getMessage('flags.as-of.summary'), required: true }),
        'run-at': Flags.string({ summary: messages.getMessage('flags.run-at.summary') }),
        'expect-rows': Flags.integer({ summary: messages.getMessage('flags.expect-rows.summary'), min: 0 }),
        'control-total': Flags.string({ summary: messages.getMessage('flags.control-total.summary'), multiple: true }),
        'max-vanished-percent': Flags.integer({
            summary: messages.getMessage('flags.max-vanished-percent.summary'),
            default: 50,
            min: 0,
            max: 100
        }),
        'max-rejected-percent': Flags.integer({
            summary: messages.getMessage('flags.max-rejected-percent.summary'),
            default: 100,
            min: 0,
            max: 100
        }),
        judge: Flags.boolean({ summary: messages.getMessage('flags.judge.summary'), default: true, allowNo: true }),
        rejects: Flags.string({ summary: shared.getMessage('flags.rejects.summary') })
    };

    async run(): Promise<LedgerResult> {
        const { flags } = await this.parse(Ledger);
        const runAt = flags['run-at'] === undefined ? new Date() : instantArgument('run-at', flags['run-at']);
        const asOf = asOfDay(flags['as-of'], runAt);
        const request = {
            sourcePath: flags.source,
            mapping: findMapping(flags.mapping),
            company: flags.company === undefined ? undefined : companyCode(flags.company),
            asOf,
            runAt,
            expected: {
                rows: flags['expect-rows'],
                totals: controlTotals(flags['control-total'] ?? []),
                maxVanishedPercent: flags['max-vanished-percent'],
                maxRejectedPercent: flags['max-rejected-percent']
            },
            rejectsPath: (scope: LedgerScope) =>
                flags.rejects ?? (flags['dry-run'] ? undefined : rejectsPath(scope, asOf)),
            isDryRun: flags['dry-run'],
            isJudged: flags.judge
        };
        const result = await this.withOrg(
            flags['target-org'],
            flags.journal,
            async (gateway, journal) =>
                await deliverLedger(request, {
                    gateway,
                    journal,
                    now: () => new Date(),
                    onProgress: (step) => this.showProgress(step)
                })
        );
        this.spinner.stop();
        this.report(result);
        return result;
    }

    private report({ run, totals, judgement }: LedgerResult): void {
        if (totals.length > 0) {
            this.table({ data: totals.map(tableRow) });
        }
        const counts = [run.rowsRead, run.rejected, run.created, run.updated, run.unchanged, run.failed];
        this.log(
            messages.getMessage('run.done', [run.outcome, ...counts, run.profilesWritten, run.apiCalls].map(String))
        );
        if (run.cash.created + run.cash.updated > 0) {
            this.log(messages.getMessage('run.cash', [run.cash.created, run.cash.updated].map(String)));
        }
        if (run.later + run.repeated > 0) {
            this.log(messages.getMessage('run.leftOut', [run.later, run.repeated].map(String)));
        }
        if (judgement) {
            this.table({ data: [judgementRow(judgement)] });
        }
        if (run.problem) {
            this.warn(run.problem);
        }
        if (run.outcome === 'Partly') {
            process.exitCode = exitCode.partly;
        }
        this.reportRejects(run.rejected + run.failed, run.rejects);
    }
}

/** A ledger cannot be as of a day that has begun nowhere yet: it would refuse every true delivery after it. */
function asOfDay(text: string, runAt: Date): IsoDate {
    const asOf = parseIsoDate(text);
    if (!asOf) {
        throw usageProblem(`--as-of "${text}" is not a day such as 2026-06-30.`);
    }
    if (asOf > latestDayAt(runAt)) {
        throw usageProblem(`--as-of ${asOf} is after the run (${runAt.toISOString()}).`);
    }
    return asOf;
}

function companyCode(text: string): string {
    const code = text.trim();
    if (code === '' || code.length > 20) {
        throw usageProblem(`--company "${text}" is not a company code of 1 to 20 characters.`);
    }
    return code;
}

function tableRow({ currency, items, open, current, buckets, credits, pastDue, disputed }: CurrencyTotal) {
    const digits = minorDigits(currency);
    const text = (amount: number): string =>
        amount.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
    return {
        currency,
        items: String(items),
        open: text(open),
        current: text(current),
        ...Object.fromEntries(buckets.map((amount, index) => [`late ${index + 1}`, text(amount)])),
        credits: text(credits),
        'past due': text(pastDue),
        disputed: text(disputed)
    };
}

function controlTotals(flags: readonly string[]): Map<string, string> {
    return new Map(
        flags.map((flag) => {
            const [, currency, amount] = /^([A-Z]{3})=(.+)$/.exec(flag) ?? [];
            const decimal = plainDecimal(amount ?? '', 'point');
            if (currency === undefined || decimal === undefined || !parseMoney(decimal, currency).ok) {
                throw usageProblem(`--control-total "${flag}" is not of the form USD=1234.50.`);
            }
            return [currency, decimal];
        })
    );
}

function rejectsPath({ source, company }: LedgerScope, asOf: string): string {
    const name = [source, company, asOf].map((part) => part.replaceAll(/[^\w.-]/g, '_')).join('-');
    return stateFile('rejects', `${name}.csv`);
}
