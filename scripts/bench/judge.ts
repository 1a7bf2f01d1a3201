/** The credit rules over a whole ledger, against a plain pass over the same rows in the same run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addDays, isoDate } from 'c/termsIsoDate';
import { money, zero } from 'c/termsMoney';
import { root } from '../bootstrap/places.mjs';
import { judgeProfiles } from '../sync/judge/judgeProfiles.ts';
import type { JudgeWorld } from '../sync/judge/readJudgeWorld.ts';
import { Journal } from '../sync/journal/journal.ts';
import { ledgerNow } from '../sync/journal/ledgerNow.ts';
import { openJournal } from '../sync/journal/openJournal.ts';
import type { LedgerItem } from '../sync/ledger/ledgerItem.ts';
import { readPolicyFolder } from '../sync/policy/policyFolder.ts';
import { policyOf } from '../sync/policy/readPolicies.ts';
import type { OrgProfile } from '../sync/profile/orgProfiles.ts';

const { values } = parseArgs({
    options: {
        rows: { type: 'string', default: '100000' },
        customers: { type: 'string', default: '2000' },
        json: { type: 'boolean', default: false }
    }
});
const rows = Number(values.rows);
const customers = Number(values.customers);
const asOf = isoDate('2026-06-30');
const scope = 'bench|1';

const folder = mkdtempSync(join(tmpdir(), 'good-terms-bench-'));
const journal = new Journal(openJournal(join(folder, 'journal.sqlite'), '00D000000000000AAA'));
try {
    const keys = Array.from({ length: customers }, (_, index) => `${scope}|${String(index).padStart(6, '0')}`);
    journal.inTransaction(() => {
        for (let row = 0; row < rows; row += 1) {
            putItem(row, keys[Math.floor((row * customers) / rows)] ?? '');
        }
    });
    const world = worldOf(keys);
    const plainPass = (): number => {
        let count = 0;
        for (const { rows: ofProfile } of ledgerNow(journal.database, scope)) count += ofProfile.length;
        return count;
    };
    let blocked = 0;
    const judging = (): number => {
        blocked = 0;
        let count = 0;
        for (const { holds } of judgeProfiles(journal, world)) {
            count += 1;
            blocked += Number(holds.placed.length > 0);
        }
        return count;
    };
    // Once to warm up, then the better of three turns each, taken alternately.
    plainPass();
    const turns = Array.from({ length: 3 }, () => ({ plain: seconds(plainPass), judged: seconds(judging) }));
    const plain = Math.min(...turns.map((turn) => turn.plain));
    const judged = Math.min(...turns.map((turn) => turn.judged));
    const result = { rows, customers, blocked, plain, judged, ratio: judged / plain };
    process.stdout.write(
        values.json
            ? `${JSON.stringify(result, undefined, 2)}\n`
            : [
                  `judged                ${rows.toLocaleString('en-US')} rows, ${customers.toLocaleString('en-US')} customers, ${blocked} held  ${judged.toFixed(1)} s  ${Math.round(customers / judged).toLocaleString('en-US')} customers/s`,
                  `peer: plain pass      ${plain.toFixed(1)} s`,
                  `judged / plain pass: ${result.ratio.toFixed(2)}`,
                  ''
              ].join('\n')
    );
} finally {
    journal.close();
    rmSync(folder, { recursive: true, force: true });
}

function seconds(work: () => number): number {
    const start = performance.now();
    if (work() === 0) {
        throw new Error('Nothing was done');
    }
    return (performance.now() - start) / 1000;
}

/** Nearly all invoices of the last two years are paid; every tenth customer is far behind. */
function putItem(row: number, profile: string): void {
    const document = `D${String(row).padStart(7, '0')}`;
    const documentDate = addDays(asOf, -(row % 720));
    const isBehind = Number(profile.slice(-1)) === 0;
    const isOpen = row % 720 < (isBehind ? 140 : 36);
    const original = money(10_000 + (row % 90_000), 'USD');
    const paidOn = addDays(documentDate, 30 + (row % 12));
    const item: LedgerItem = {
        kind: 'receivable',
        key: `${scope}||${document}|`,
        customer: profile,
        currency: 'USD',
        document,
        facts: {
            type: 'Invoice',
            documentDate,
            dueDate: addDays(documentDate, 30),
            original,
            applications: isOpen || paidOn > asOf ? [] : [{ paidOn, amount: original }]
        }
    };
    const isOpenNow = isOpen || paidOn > asOf;
    journal.putItem(scope, {
        key: item.key,
        profile,
        kind: 'receivable',
        isOpen: isOpenNow,
        hash: document,
        row: JSON.stringify(item)
    });
}

function worldOf(keys: readonly string[]): JudgeWorld {
    const profiles = keys.map((key): OrgProfile => {
        const customer = key.slice(scope.length + 1);
        return {
            key,
            customer,
            account: '001000000000000AAA',
            accountName: customer,
            payer: key,
            currency: 'USD',
            accountStatus: 'Normal',
            terms: { own: money(5_000_000, 'USD'), zeroLimitMeans: 'No credit' },
            exposure: zero('USD'),
            receivables: zero('USD'),
            orders: zero('USD'),
            copied: {}
        };
    });
    return {
        scope,
        asOf,
        policies: readPolicyFolder(join(root, 'config/policy'))
            .flatMap(({ object, records }) => (object === 'Credit_Policy__c' ? records : []))
            .map(policyOf),
        profiles: new Map(profiles.map((profile) => [profile.key, profile])),
        records: {
            promises: new Map(),
            plans: new Map(),
            disputes: new Map(),
            disputedItems: new Map(),
            holds: new Map(),
            scores: new Map()
        },
        members: new Map(),
        standings: new Map()
    };
}
