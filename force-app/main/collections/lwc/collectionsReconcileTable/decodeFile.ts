/** The text of a file: UTF-8, UTF-16 with its mark, else Windows-1252; undefined for a workbook, which is no text. */
export function decodeFile(bytes: Uint8Array): string | undefined {
    if (isPacked(bytes)) {
        return undefined;
    }
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe) {
        return new TextDecoder('utf-16le').decode(bytes);
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        // What Excel writes as "CSV" on Windows.
        return new TextDecoder('windows-1252').decode(bytes);
    }
}

/** XLSX begins like a ZIP, XLS like an OLE file. */
function isPacked([first, second]: Uint8Array): boolean {
    return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}
