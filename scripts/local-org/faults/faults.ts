import { fits, type FaultKind, type FaultSpec, type Occasion } from './fault.ts';
import { seededNumbers } from './random.ts';

/** A fault as it is listed: what was asked for, how often it has hit, and how often it still will (null: no end). */
export type PlacedFault = FaultSpec & { readonly id: string; readonly hits: number; readonly left: number | null };

export type FaultOf<Kind extends FaultKind> = Extract<FaultSpec, { kind: Kind }>;

interface Placed {
    readonly id: string;
    readonly spec: FaultSpec;
    readonly next: () => number;
    seen: number;
    hits: number;
}

/** The faults of a running org; they end with it. Used up ones stay listed until they are cleared. */
export class Faults {
    #placed: Placed[] = [];
    #count = 0;

    add(spec: FaultSpec): PlacedFault {
        this.#count++;
        const placed = { id: `F${this.#count}`, spec, next: seededNumbers(spec.seed), seen: 0, hits: 0 };
        this.#placed.push(placed);
        return shown(placed);
    }

    list(): PlacedFault[] {
        return this.#placed.map(shown);
    }

    /** Whether there was such a fault. */
    remove(id: string): boolean {
        const before = this.#placed.length;
        this.#placed = this.#placed.filter((placed) => placed.id !== id);
        return this.#placed.length < before;
    }

    clear(): void {
        this.#placed = [];
    }

    /** Whether the org has a fault of this kind that is not used up. */
    has(kind: FaultKind): boolean {
        return this.#placed.some(({ spec, hits }) => spec.kind === kind && (spec.count === null || hits < spec.count));
    }

    /** The fault of one of these kinds that hits now, counted; the first placed goes first. */
    take<Kind extends FaultKind>(kinds: readonly Kind[], occasion: Occasion): FaultOf<Kind> | undefined {
        for (const placed of this.#placed) {
            const { spec } = placed;
            if (!(kinds as readonly FaultKind[]).includes(spec.kind) || !fits(spec, occasion)) continue;
            if (spec.count !== null && placed.hits >= spec.count) continue;
            placed.seen++;
            if (placed.seen <= spec.skip || (spec.share < 1 && placed.next() >= spec.share)) continue;
            placed.hits++;
            return spec as FaultOf<Kind>;
        }
        return undefined;
    }
}

function shown({ id, spec, hits }: Placed): PlacedFault {
    return { id, ...spec, hits, left: spec.count === null ? null : spec.count - hits };
}
