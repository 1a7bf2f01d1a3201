import { z } from 'zod';

/** Which of the occasions that fit are hit: not the first `skip`, of the others a share, `count` in all (null: no end). */
const hits = (count: number | null) => ({
    skip: z.int().min(0).default(0),
    count: z.int().min(1).nullable().default(count),
    share: z.number().gt(0).max(1).default(1),
    seed: z.int().min(0).default(1)
});

/** Occasions that are requests; the path is one below `/services/data/vNN.0` or a whole one, `*` stands for anything. */
const requests = (count: number | null) => ({
    method: z
        .string()
        .regex(/^[A-Za-z]+$/)
        .transform((name) => name.toUpperCase())
        .optional(),
    path: z.string().startsWith('/').optional(),
    ...hits(count)
});

/** Occasions that are rows or jobs of an object. */
const records = (count: number | null) => ({ object: z.string().optional(), ...hits(count) });

const retryAfter = z.int().min(0).max(3_600);

/** Every fault that can be asked for, with its defaults. */
export const faultShape = z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('lockedRows'), ...records(1) }),
    z.strictObject({ kind: z.literal('expiredSession'), ...requests(1) }),
    z.strictObject({ kind: z.literal('unavailable'), retryAfter: retryAfter.optional(), ...requests(1) }),
    z.strictObject({ kind: z.literal('tooManyRequests'), retryAfter: retryAfter.default(1), ...requests(1) }),
    z.strictObject({ kind: z.literal('requestLimit'), ...requests(1) }),
    z.strictObject({
        kind: z.literal('droppedConnection'),
        /** `before` the request is carried out, or in the `middle` of its answer. */
        moment: z.enum(['before', 'middle']).default('middle'),
        ...requests(1)
    }),
    z.strictObject({
        kind: z.literal('slowAnswer'),
        milliseconds: z.int().min(1).max(600_000).default(1_000),
        ...requests(1)
    }),
    z.strictObject({ kind: z.literal('slowJob'), polls: z.int().min(1).default(3), ...records(1) }),
    z.strictObject({
        kind: z.literal('failedJob'),
        afterRows: z.int().min(0).default(0),
        message: z.string().default('InternalServerError : The job failed on demand'),
        ...records(1)
    }),
    z.strictObject({ kind: z.literal('partialBatch'), ...records(1) }),
    z.strictObject({ kind: z.literal('tinyPages'), size: z.int().min(1).max(2_000).default(1), ...requests(null) }),
    z.strictObject({ kind: z.literal('shuffledResults'), ...requests(null) })
]);

export type FaultSpec = z.infer<typeof faultShape>;
export type FaultKind = FaultSpec['kind'];

/** The names of all faults. */
export const faultKinds: readonly FaultKind[] = faultShape.options.map((option) => option.shape.kind.value);

/** What happens in the org that a fault may fit. */
export interface Occasion {
    readonly method?: string;
    /** The path as it was asked for, without the query string. */
    readonly path?: string;
    readonly object?: string;
}

const VERSIONED = /^\/services\/data\/v\d+\.0(?=\/|$)/;

/** Whether a fault is meant for what happens, whatever its count. */
export function fits(spec: FaultSpec, occasion: Occasion): boolean {
    if ('object' in spec && spec.object !== undefined) {
        if (spec.object.toLowerCase() !== occasion.object?.toLowerCase()) return false;
    }
    if ('method' in spec && spec.method !== undefined && spec.method !== occasion.method) return false;
    if (!('path' in spec) || spec.path === undefined) return true;
    const path = occasion.path ?? '';
    return matches(spec.path, path) || matches(spec.path, path.replace(VERSIONED, ''));
}

function matches(pattern: string, path: string): boolean {
    const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`, 'i').test(path);
}
