/** A key for what a dialog will save: 32 hexadecimal digits by chance; randomUUID exists on pages with https only. */
export function newRequestKey(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
