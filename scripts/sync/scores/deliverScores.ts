import { z } from 'zod';
import type { IsoDate } from 'c/termsIsoDate';
import { latestDayAt, type DateColumn } from '../canonical/dates.ts';
import { writeRejects } from '../canonical/rejectsFile.ts';
import type { Rejection } from '../canonical/rowReader.ts';
import type { Journal } from '../journal/journal.ts';
import { loadOptions } from '../ledger/linkCustomers.ts';
import { parseMapping } from '../mapping/mapping.ts';
import { runMapping } from '../mapping/runMapping.ts';
import type { OrgGateway } from '../org/orgGateway.ts';
import type { OrgRecord } from '../org/orgRecord.ts';
import { soqlLists } from '../org/soql.ts';
import { countChanges, writeChanges, type ChangeCounts } from '../org/writeChanges.ts';
import { refusal } from '../problem.ts';
import { brokenLineRejections } from '../source/brokenLines.ts';
import { openSource } from '../source/openSource.ts';
import { checkScore, scoreRecord, type CheckedScore } from './checkScore.ts';
import { scoreColumns } from './scoreColumns.ts';

/** What the scores command did. */
export interface ScoresResult extends Omit<ChangeCounts, 'rejections'> {
    readonly rowsRead: number;
    readonly rejected: number;
    readonly failed: number;
    readonly apiCalls: number;
    readonly rejects?: string;
}

const wholeFile = parseMapping('scores', '-- source: scores\n\nSELECT * FROM source');

/** Writes the providers' answers; each is a record of its own date, so that a late old one never replaces a newer one. */
export async function deliverScores(
    request: { readonly sourcePath: string; readonly rejectsPath?: string; readonly isDryRun: boolean },
    gateway: OrgGateway,
    journal: Journal,
    now: () => Date
): Promise<ScoresResult> {
    const { rowsRead, scores, rejections } = await readScores(request.sourcePath, latestDayAt(now()));
    const profileKeys = await findProfileKeys(gateway, [...new Set(scores.map(({ linkKey }) => linkKey))]);
    const records = new Map<string, OrgRecord>();
    for (const { sourceRow, linkKey, facts } of scores) {
        const profileKey = profileKeys.get(linkKey);
        if (profileKey === undefined) {
            rejections.push({ sourceRow, column: 'customer', value: linkKey, reason: 'is not linked to an Account' });
            continue;
        }
        const record = scoreRecord(profileKey, facts);
        const key = String(record['Key__c']);
        const earlier = records.get(key);
        if (earlier && JSON.stringify(earlier) !== JSON.stringify(record)) {
            throw refusal(`${sourceRow} gives ${key} another content than an earlier row.`);
        }
        records.set(key, record);
    }
    const changes = [...records.values()];
    const counts = request.isDryRun
        ? countChanges(journal, 'Credit_Score__c', 'scores', changes)
        : await writeChanges(gateway, journal, 'Credit_Score__c', 'scores', changes, loadOptions(journal, now));
    const allRejections = [...rejections, ...counts.rejections];
    writeRejects(request.rejectsPath, allRejections);
    return {
        rowsRead,
        rejected: new Set(rejections.map(({ sourceRow }) => sourceRow)).size,
        created: counts.created,
        updated: counts.updated,
        unchanged: counts.unchanged,
        failed: counts.rejections.length,
        apiCalls: gateway.apiCalls,
        rejects: allRejections.length > 0 ? request.rejectsPath : undefined
    };
}

type GoodScore = Extract<CheckedScore, { ok: true }>;

async function readScores(path: string, latest: IsoDate) {
    const source = await openSource(path);
    const scores: GoodScore[] = [];
    const rejections: Rejection[] = brokenLineRejections(source);
    const dateColumns = new Map<string, DateColumn>();
    let rowsRead = rejections.length;
    try {
        for await (const row of runMapping(source, wholeFile, scoreColumns)) {
            rowsRead += 1;
            const checked = checkScore(row, latest, dateColumns);
            if (checked.ok) {
                scores.push(checked);
            } else {
                rejections.push(...checked.rejections);
            }
        }
    } finally {
        source.close();
    }
    if (rowsRead === 0) {
        throw refusal('The file has column names but no rows.');
    }
    return { rowsRead, scores, rejections };
}

const linkRow = z.object({ Key__c: z.string(), Credit_Profile__r: z.object({ Key__c: z.string() }).nullable() });

async function findProfileKeys(gateway: OrgGateway, linkKeys: readonly string[]): Promise<Map<string, string>> {
    const profileKeys = new Map<string, string>();
    for (const list of soqlLists(linkKeys)) {
        const rows = await gateway.all(
            linkRow,
            `SELECT Key__c, Credit_Profile__r.Key__c FROM Customer_Link__c WHERE Key__c IN ${list}`
        );
        for (const row of rows) {
            if (row.Credit_Profile__r) {
                profileKeys.set(row.Key__c, row.Credit_Profile__r.Key__c);
            }
        }
    }
    return profileKeys;
}
