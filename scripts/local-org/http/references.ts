import { RequestError } from '../errors.ts';

/** Puts values of earlier answers in the place of `@{reference.path}` in a text, or anywhere inside a JSON value.
 * @throws RequestError PROCESSING_HALTED where the reference has no such value. */
export function resolveReferences(value: unknown, answers: ReadonlyMap<string, unknown>): unknown {
    if (typeof value === 'string') {
        const whole = /^@\{([^}]+)\}$/.exec(value);
        if (whole) return lookUp(whole[1] ?? '', answers);
        return value.replace(/@\{([^}]+)\}/g, (_, path: string) => String(lookUp(path, answers)));
    }
    if (Array.isArray(value)) return value.map((entry) => resolveReferences(entry, answers));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, resolveReferences(entry, answers)]));
}

function lookUp(path: string, answers: ReadonlyMap<string, unknown>): unknown {
    const [referenceId = '', ...steps] = path.split(/[.[\]]/).filter((step) => step !== '');
    let value = answers.get(referenceId);
    for (const step of steps) value = isContainer(value) ? value[step] : undefined;
    if (value === undefined || value === null) {
        throw new RequestError(
            'PROCESSING_HALTED',
            `Invalid reference specified. No value for ${path} found in ${referenceId}`
        );
    }
    return value;
}

function isContainer(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null;
}
