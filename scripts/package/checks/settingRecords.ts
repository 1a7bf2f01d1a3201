import type { Check } from '../finding.ts';
import { children, text } from '../xml.ts';

/** A record of a custom metadata type has a type that exists, and values only for fields of it. */
export const settingRecords: Check = (pack) =>
    pack.of('CustomMetadata').flatMap(({ path, name, root }) => {
        const type = `${name.split('.')[0]}__mdt`;
        if (!pack.hasObject(type)) {
            return [{ path, message: `record of unknown type ${type}` }];
        }
        return children(root, 'values')
            .map((value) => text(value, 'field') ?? '')
            .filter((field) => pack.field(type, field) === undefined)
            .map((field) => ({ path, message: `unknown field ${type}.${field}` }));
    });
