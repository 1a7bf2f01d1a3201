/** blocking rules, warning rules, first day of a block, what paying clears all, the org's own verdict, own score */
export const expected: Readonly<Record<string, readonly (string | number | null)[]>> = {
    S01: [null, null, '2026-07-24', null, 'Clear', 100],
    S02: [null, 'R4, R5', '2026-07-04', null, 'Watch', 63],
    S03: ['R1, R2', 'R4, R5', null, 15000, 'On hold', 37],
    S04: [null, 'R5', '2026-07-31', null, 'Watch', 81],
    S05: ['R6', 'R5', null, 2400, 'On hold', 36],
    S06: [null, 'R8', '2026-07-21', null, 'Watch', 43],
    S07: ['R1, R2, R7, R9', 'R5', null, null, 'On hold', 43],
    S08N: [null, 'R4g', '2026-07-24', null, 'Watch', 96],
    S08P: [null, 'R4g', '2026-08-02', null, 'Watch', 96],
    S08S: [null, 'R4, R4g', '2026-07-10', null, 'Watch', 88],
    S09: [null, null, '2026-08-21', null, 'On hold', 58],
    S10: ['R3', null, null, 5000, 'Released', 84],
    S11: [null, null, '2026-08-02', null, 'Stale', 68],
    S12: ['R2, R3, R10', 'R5', null, null, 'Insolvency', 47]
};

/** The holds of the stories; the run has to find them as they are. */
export const holds = [
    'S03 R1 Active 2026-06-24',
    'S03 R2 Active 2026-05-15',
    'S05 R2 Lifted 2026-04-02 2026-04-10',
    'S05 R6 Active 2026-06-16',
    'S07 R1 Active 2026-06-18',
    'S07 R2 Active 2026-05-21',
    'S07 R7 Active 2026-06-18',
    'S07 R9 Active 2026-06-12',
    'S09 Person Active 2026-05-12 ready',
    'S09 R2 Lifted 2026-05-02 2026-06-05',
    'S10 R3 Released 2026-06-22',
    'S12 Person Active 2026-06-22',
    'S12 R10 Active 2026-06-22',
    'S12 R2 Active 2026-05-31',
    'S12 R3 Active 2026-06-22'
];

/** The promises of the stories as the run stores them. */
export const promises: readonly (readonly unknown[])[] = [
    judgedPromise('B-P1', ['Open', 'Open'], [null, 0, 8500], [null, null, null, '2026-07-03']),
    judgedPromise('E-P1', ['Kept', 'Broken'], [9500, 0, 0], ['2026-03-18', '2026-04-02', null, '2026-03-18'], true),
    judgedPromise(
        'E-P2',
        ['Partly kept', 'Partly kept'],
        [4749.99, 4749.99, 0],
        ['2026-04-24', '2026-04-24', '2026-05-06', '2026-04-23']
    ),
    judgedPromise('E-P3', ['Broken', 'Broken'], [0, 0, 0], ['2026-05-15', '2026-05-15', '2026-05-15', '2026-05-14']),
    judgedPromise('E-P4', ['Broken', 'Broken'], [0, 0, 2400], ['2026-06-16', '2026-06-16', null, '2026-06-15']),
    judgedPromise('E-P5', ['Open', 'Open'], [null, 0, 600], [null, null, null, '2026-07-01']),
    judgedPromise('E-P6', ['Withdrawn', 'Withdrawn'], [null, null, null], [null, null, null, '2026-06-08']),
    judgedPromise('H-P1', ['Open', 'Open'], [null, 0, 25000], [null, null, null, '2026-07-09']),
    judgedPromise('L-P1', ['Withdrawn', 'Withdrawn'], [null, null, null], [null, null, null, '2026-06-29'])
];

/** A promise as it is stored: then and now; received then, in time, rest; judged, broken, paid late, tolerance's end. */
function judgedPromise(
    key: string,
    statuses: readonly [string, string],
    amounts: readonly (number | null)[],
    [judgedOn, brokenOn, paidLateOn, toleranceEndsOn]: readonly (string | null)[],
    isByReversal = false
): unknown[] {
    return [`sample|${key}`, ...statuses, ...amounts, judgedOn, brokenOn, isByReversal, paidLateOn, toleranceEndsOn];
}
