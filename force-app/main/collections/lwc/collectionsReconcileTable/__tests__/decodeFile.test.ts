import { decodeFile } from 'c/collectionsReconcileTable';

// jsdom has none.
Object.assign(globalThis, { TextDecoder: jest.requireActual('node:util').TextDecoder });

const decode = (...bytes: readonly number[]) => decodeFile(new Uint8Array(bytes));

test('reads UTF-8, what Excel writes on Windows, and UTF-16 with its mark', () => {
    expect(decode(0x7a, 0x77, 0xc3, 0xb6, 0x6c, 0x66)).toBe('zwölf');
    expect(decode(0x7a, 0x77, 0xf6, 0x6c, 0x66)).toBe('zwölf');
    expect(decode(0x80)).toBe('€');
    expect(decode(0xff, 0xfe, 0x41, 0x00, 0xf6, 0x00)).toBe('Aö');
});

test('a workbook is no text', () => {
    expect([decode(0x50, 0x4b, 3, 4), decode(0xd0, 0xcf, 0x11, 0xe0)]).toEqual([undefined, undefined]);
});
