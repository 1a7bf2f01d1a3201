/**
 * Serves every Custom Label of the package to component tests with its own text, read from the
 * metadata, so that a test sees the words a user sees and a missing label shows as its bare name.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

const file = join(process.cwd(), 'force-app/main/app/labels/CustomLabels.labels-meta.xml');
const parser = new XMLParser({ isArray: (name) => name === 'labels', parseTagValue: false });
const { labels } = parser.parse(readFileSync(file, 'utf8')).CustomLabels;

for (const { fullName, value } of labels) {
    jest.doMock(`@salesforce/label/c.${fullName}`, () => ({ __esModule: true, default: value }), { virtual: true });
}
