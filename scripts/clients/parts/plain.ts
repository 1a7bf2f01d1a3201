/** A record, or records within records, without the envelope: no `attributes`, children as bare lists. */
export function plain(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    if ('records' in value && 'totalSize' in value) return plain(value.records);
    return Object.fromEntries(
        Object.entries(value)
            .filter(([name]) => name !== 'attributes')
            .map(([name, entry]) => [name, plain(entry)])
    );
}
