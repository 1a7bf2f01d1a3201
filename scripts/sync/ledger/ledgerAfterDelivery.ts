import type { IsoDate } from 'c/termsIsoDate';
import type { DatabaseSync } from 'node:sqlite';
import { ledgerAfter, type LedgerRowOrigin } from '../journal/difference.ts';
import { ageingBounds } from '../policy/readPolicies.ts';
import { profileFigures, type ProfileFigures } from '../profile/profileFigures.ts';
import type { LedgerItem, LedgerRow } from './ledgerItem.ts';
import type { LedgerState } from './ledgerState.ts';

/** A profile of the scope and its figures after the delivery. */
export interface FiguredProfile {
    readonly key: string;
    readonly figures: ProfileFigures;
}

/** An item that a complete delivery no longer holds was settled at the latest on the delivery's day. */
export function settled(item: LedgerItem, asOf: IsoDate): LedgerItem {
    return { ...item, isClosingUnknown: true, facts: { ...item.facts, clearedOn: asOf, openInDelivery: undefined } };
}

/** The figures of every profile that has rows, one profile at a time; under a complete delivery those without rows follow. */
export function* figuredProfiles(
    database: DatabaseSync,
    scope: string,
    isComplete: boolean,
    asOf: IsoDate,
    state: LedgerState
): Generator<FiguredProfile> {
    const withoutRows = new Set(isComplete ? state.profiles.keys() : []);
    for (const { key, rows } of byProfile(database, scope, isComplete, asOf)) {
        withoutRows.delete(key);
        yield { key, figures: figuresOf(key, rows, asOf, state) };
    }
    for (const key of withoutRows) {
        yield { key, figures: figuresOf(key, [], asOf, state) };
    }
}

function figuresOf(key: string, rows: readonly LedgerRow[], asOf: IsoDate, state: LedgerState): ProfileFigures {
    const profile = state.profiles.get(key);
    const currency = profile?.currency ?? rows[0]?.currency;
    if (currency === undefined) {
        throw new RangeError(`${key} has neither a profile nor rows`);
    }
    const bounds = ageingBounds(state.policies, {
        on: asOf,
        customer: profile?.customer,
        riskClass: profile?.riskClass
    });
    const items = rows.filter((row) => row.kind === 'receivable');
    const exposureParts = rows.filter((row) => row.kind === 'exposurePart');
    return profileFigures({ currency, items, exposureParts }, asOf, bounds);
}

function* byProfile(
    database: DatabaseSync,
    scope: string,
    isComplete: boolean,
    asOf: IsoDate
): Generator<{ readonly key: string; readonly rows: readonly LedgerRow[] }> {
    let key: string | undefined;
    let rows: LedgerRow[] = [];
    for (const row of ledgerAfter(database, scope, isComplete)) {
        if (key !== undefined && key !== row.profile) {
            yield { key, rows };
            rows = [];
        }
        key = row.profile;
        rows.push(parsedRow(row.row, row.origin, asOf));
    }
    if (key !== undefined) {
        yield { key, rows };
    }
}

// The journal holds what this program wrote there, checked when it was delivered.
function parsedRow(text: string, origin: LedgerRowOrigin, asOf: IsoDate): LedgerRow {
    const row = JSON.parse(text) as LedgerRow;
    return origin === 'vanished' && row.kind === 'receivable' ? settled(row, asOf) : row;
}
