import { unzipSync } from 'fflate';

/** A zip that cannot be read, or holds more than the Metadata API takes. */
export class ZipError extends Error {
    override readonly name = 'ZipError';
}

const MOST_ENTRIES = 10_000;
const MOST_BYTES = 600 * 1024 * 1024;

/** The files of a zip by path, without folders. @throws ZipError */
export function readZip(zip: Uint8Array): ReadonlyMap<string, Uint8Array> {
    let entries = 0;
    let bytes = 0;
    const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
        entries += 1;
        bytes += originalSize;
        // The sizes are the zip's own words; unpacking goes no further than they say.
        if (entries > MOST_ENTRIES) throw new ZipError(`the zip holds more than ${MOST_ENTRIES} files`);
        if (bytes > MOST_BYTES) throw new ZipError(`the zip holds more than ${MOST_BYTES} bytes`);
        if (/^([\\/]|[A-Za-z]:)|\\|(^|\/)\.\.(\/|$)/.test(name)) throw new ZipError(`invalid path in the zip: ${name}`);
        return !name.endsWith('/');
    };
    try {
        return new Map(Object.entries(unzipSync(zip, { filter })));
    } catch (error) {
        if (error instanceof ZipError) throw error;
        throw new ZipError(error instanceof Error ? error.message : String(error));
    }
}
