/** 32 hexadecimal digits by chance, under which a dialog saves once; randomUUID exists on pages with https only. */
export function newKey(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
