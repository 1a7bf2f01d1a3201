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
