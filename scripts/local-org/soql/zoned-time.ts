import type { DatabaseSync } from 'node:sqlite';

import { sql, type Fragment } from './fragment.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function wallClock(instant: Date, timeZone: string): number {
    let format = formats.get(timeZone);
    if (!format) {
        format = new Intl.DateTimeFormat('en-CA', {
            timeZone,
            hourCycle: 'h23',
            year: 'numeric',
            month: '2-digit',
            day: '2-digit',
            hour: '2-digit',
            minute: '2-digit',
            second: '2-digit'
        });
        formats.set(timeZone, format);
    }
    const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(
        part['year'] ?? 0,
        (part['month'] ?? 1) - 1,
        part['day'],
        part['hour'],
        part['minute'],
        part['second']
    );
}

/** The calendar day (`YYYY-MM-DD`) that `instant` falls on in `timeZone`. */
export function dayIn(instant: Date, timeZone: string): string {
    return new Date(wallClock(instant, timeZone)).toISOString().slice(0, 10);
}

/** The instant (ISO, UTC) at which `day` begins in `timeZone`. */
export function startOfDay(day: string, timeZone: string): string {
    const target = Date.parse(`${day}T00:00:00Z`);
    let guess = target;
    // Twice, since the first correction may cross a change of the clocks.
    for (let pass = 0; pass < 2; pass++) guess += target - wallClock(new Date(guess), timeZone);
    return new Date(guess).toISOString();
}

const prepared = new WeakSet<DatabaseSync>();

/** A stored instant's wall clock (`YYYY-MM-DDTHH:MM:SS`) in a time zone, as SQL. */
export function zonedSql(database: DatabaseSync, instant: Fragment, timeZone: string): Fragment {
    if (!prepared.has(database)) {
        database.function('WALL_CLOCK', { deterministic: true }, (value, zone) =>
            typeof value === 'string'
                ? new Date(wallClock(new Date(value), String(zone))).toISOString().slice(0, 19)
                : null
        );
        prepared.add(database);
    }
    return sql`WALL_CLOCK(${instant}, ${timeZone})`;
}
