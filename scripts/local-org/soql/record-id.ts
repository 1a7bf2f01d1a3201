const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The 18-character form of a 15- or 18-character id; nothing when it is neither. */
export function longId(id: string): string | undefined {
    if (!/^[0-9A-Za-z]{15}([0-9A-Za-z]{3})?$/.test(id)) return undefined;
    return id.length === 18 ? id : id + checksum(id);
}

/** The three characters that make a 15-character id safe where case is lost. */
export function checksum(id: string): string {
    return [0, 5, 10]
        .map((start) => {
            let bits = 0;
            for (let offset = 0; offset < 5; offset++) if (/[A-Z]/.test(id[start + offset] ?? '')) bits |= 1 << offset;
            return ALPHABET[bits];
        })
        .join('');
}
