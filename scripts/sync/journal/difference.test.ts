import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changedRows, countDifference, ledgerAfter } from './difference.ts';
import { Journal } from './journal.ts';
import { openJournal } from './openJournal.ts';
import { Stage, type JournalRow } from './stage.ts';

const scope = 'erp|1000';

/** Key to hash of what was written before, of what is delivered now, and the keys of rows that were rejected. */
interface Delivery {
    readonly known: ReadonlyMap<string, string>;
    readonly delivered: ReadonlyMap<string, string>;
    readonly rejected: ReadonlySet<string>;
}

const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const content = fc.constantFrom('one', 'two');
const rows = fc.array(fc.tuple(key, content)).map((entries) => new Map(entries));
const delivery: fc.Arbitrary<Delivery> = fc
    .record({ known: rows, delivered: rows, rejectedKeys: fc.array(key) })
    .map(({ known, delivered, rejectedKeys }) => ({
        known,
        delivered,
        rejected: new Set(rejectedKeys.filter((one) => !delivered.has(one)))
    }));

describe('the difference between a delivery and the journal', () => {
    test('is what a comparison key by key says', () => {
        fc.assert(
            fc.property(delivery, fc.boolean(), (one, isComplete) => {
                withJournal(one, (journal) => {
                    const expected = expectedChanges(one, isComplete);
                    const changes = new Map(
                        [...changedRows(journal.database, scope, isComplete)].map((row) => [row.key, row.change])
                    );
                    assert.deepEqual(sorted(changes), sorted(expected));
                });
            })
        );
    });

    test('counts every delivered row once and every open item that is gone', () => {
        fc.assert(
            fc.property(delivery, (one) => {
                withJournal(one, (journal) => {
                    const { created, updated, unchanged, vanished, known } = countDifference(journal.database, scope);
                    const changes = [...expectedChanges(one, true).values()];
                    assert.equal(created + updated + unchanged, one.delivered.size);
                    assert.equal(created, changes.filter((change) => change === 'created').length);
                    assert.equal(vanished, changes.filter((change) => change === 'vanished').length);
                    assert.equal(known, one.known.size);
                });
            })
        );
    });

    test('is empty after what it names was written', () => {
        fc.assert(
            fc.property(delivery, (one) => {
                withJournal(one, (journal) => {
                    for (const row of changedRows(journal.database, scope, true)) {
                        journal.putItem(scope, row.change === 'vanished' ? { ...row, isOpen: false } : row);
                    }
                    assert.deepEqual([...changedRows(journal.database, scope, true)], []);
                });
            })
        );
    });

    test('leaves the ledger with each key once', () => {
        fc.assert(
            fc.property(delivery, fc.boolean(), (one, isComplete) => {
                withJournal(one, (journal) => {
                    const keys = [...ledgerAfter(journal.database, scope, isComplete)].map((row) => row.key);
                    assert.deepEqual(keys.sort(), [...new Set([...one.known.keys(), ...one.delivered.keys()])].sort());
                });
            })
        );
    });
});

test('the same key with other content is a conflict, with the same content it is not', () => {
    withJournal({ known: new Map(), delivered: new Map([['a', 'one']]), rejected: new Set() }, (journal) => {
        const stage = new Stage(journal.database);
        assert.equal(stage.add(row('a', 'one'), 'items.csv:2'), 'new');
        assert.equal(stage.add(row('a', 'one'), 'items.csv:3'), 'same');
        assert.deepEqual(stage.add(row('a', 'two'), 'items.csv:4'), { conflictWith: 'items.csv:2' });
    });
});

test('a journal refuses another org', () => {
    const path = 'file:shared-journal?mode=memory&cache=shared';
    const first = openJournal(path, '00D000000000001AAA');
    assert.throws(() => openJournal(path, '00D000000000002AAA'), { name: 'ForeignJournal', exitCode: 1 });
    first.close();
});

function expectedChanges({ known, delivered, rejected }: Delivery, isComplete: boolean): Map<string, string> {
    const changes = new Map<string, string>();
    for (const [one, hash] of delivered) {
        if (known.get(one) !== hash) {
            changes.set(one, known.has(one) ? 'updated' : 'created');
        }
    }
    for (const one of isComplete ? known.keys() : []) {
        if (!delivered.has(one) && !rejected.has(one)) {
            changes.set(one, 'vanished');
        }
    }
    return changes;
}

function withJournal({ known, delivered, rejected }: Delivery, check: (journal: Journal) => void): void {
    const journal = new Journal(openJournal(':memory:', '00D000000000000AAA'));
    try {
        for (const [one, hash] of known) {
            journal.putItem(scope, row(one, hash));
        }
        const stage = new Stage(journal.database);
        for (const [one, hash] of delivered) {
            stage.add(row(one, hash), `items.csv:${one}`);
        }
        for (const one of rejected) {
            stage.addRejected(one);
        }
        check(journal);
    } finally {
        journal.close();
    }
}

function row(one: string, hash: string): JournalRow {
    return { key: one, profile: `p${one}`, kind: 'receivable', isOpen: true, hash, row: JSON.stringify({ hash }) };
}

function sorted(map: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
    return [...map].sort(([left], [right]) => left.localeCompare(right));
}
