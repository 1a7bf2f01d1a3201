import type { TheirItem } from 'c/collectionsReconcileTable';
import { isZero, subtract } from 'c/termsMoney';
import type { Finding, OurItem } from './types';

/** A document number without case, punctuation and leading zeros: "INV-0042", "inv 42" and "Inv.42" are one. */
export function documentKey(document: string): string {
    return document
        .normalize('NFKC')
        .toUpperCase()
        .split(/[^\p{L}\p{N}]+/u)
        .map((part) => part.replace(/(?<!\p{N})0+(?=\p{N})/gu, ''))
        .join('');
}

/** Pairs both sides by document number; a number that fits several is said, never guessed. */
export function findingsOf(ours: readonly OurItem[], theirs: readonly TheirItem[]): readonly Finding[] {
    const ourGroups = groupsOf(ours);
    const theirGroups = groupsOf(theirs);
    const keys = new Set([...ourGroups.keys(), ...theirGroups.keys()]);
    return [...keys].flatMap((key) => {
        const [mine = [], yours = []] = [ourGroups.get(key), theirGroups.get(key)];
        return key === '' || mine.length === 0 || yours.length === 0
            ? [...mine.map(onlyOurs), ...yours.map(onlyTheirs)]
            : findingsOfKey(key, mine, yours);
    });
}

function groupsOf<Item extends { readonly document: string }>(items: readonly Item[]): ReadonlyMap<string, Item[]> {
    const groups = new Map<string, Item[]>();
    for (const item of items) {
        const key = documentKey(item.document);
        groups.set(key, [...(groups.get(key) ?? []), item]);
    }
    return groups;
}

/** Of several with one key those that agree letter by letter belong together, if that leaves no question. */
function findingsOfKey(key: string, ours: readonly OurItem[], theirs: readonly TheirItem[]): readonly Finding[] {
    const exact = ours.flatMap((item) => {
        const same = theirs.filter(isSameNumber(item));
        const [other] = same;
        return other && same.length === 1 && ours.filter(isSameNumber(item)).length === 1
            ? [[item, other] as const]
            : [];
    });
    const ourRest = ours.filter((item) => !exact.some(([one]) => one === item));
    const theirRest = theirs.filter((item) => !exact.some(([, other]) => other === item));
    const [ourOne, theirOne] = [ourRest[0], theirRest[0]];
    if (theirRest.length === 0) {
        return [...exact.map(compared), ...ourRest.map(onlyOurs)];
    }
    return ourOne && theirOne && ourRest.length === 1 && theirRest.length === 1
        ? [...exact, [ourOne, theirOne] as const].map(compared)
        : [{ kind: 'unclear', key, ours, theirs }];
}

function isSameNumber(item: { readonly document: string }): (other: { readonly document: string }) => boolean {
    return (other) => other.document.trim() === item.document.trim();
}

function onlyOurs(ours: OurItem): Finding {
    return { kind: 'onlyOurs', ours };
}

function onlyTheirs(theirs: TheirItem): Finding {
    return { kind: 'onlyTheirs', theirs };
}

function compared([ours, theirs]: readonly [OurItem, TheirItem]): Finding {
    const difference = subtract(theirs.amount, ours.open);
    return isZero(difference) ? { kind: 'agrees', ours, theirs } : { kind: 'differs', ours, theirs, difference };
}
