import type { Check, Finding } from '../finding.ts';
import { formulasOf, picklistTestsIn } from '../formula.ts';
import type { SourcePackage } from '../sourcePackage.ts';
import { children, isTrue, text } from '../xml.ts';

/** Formulas, roll-up filters and list views compare a picklist only with values that it has; packaged picklists are restricted. */
export const picklistValues: Check = (pack) => [
    ...formulasOf(pack).flatMap(({ path, object, formula }) =>
        picklistTestsIn(formula).flatMap(({ field, value }) => unknownValue(pack, path, object, field, value))
    ),
    ...pack.of('CustomField').flatMap(({ path, root }) =>
        children(root, 'summaryFilterItems').flatMap((filter) => {
            const [object = '', field = ''] = (text(filter, 'field') ?? '').split('.');
            return unknownValue(pack, path, object, field, text(filter, 'value') ?? '');
        })
    ),
    ...pack
        .of('ListView')
        .flatMap(({ path, object = '', root }) =>
            children(root, 'filters').flatMap((filter) =>
                (text(filter, 'value') ?? '')
                    .split(',')
                    .flatMap((value) => unknownValue(pack, path, object, text(filter, 'field') ?? '', value))
            )
        ),
    ...pack
        .of('CustomField')
        .filter(
            ({ root }) =>
                text(root, 'type') === 'Picklist' &&
                !children(root, 'valueSet').some((set) => isTrue(set, 'restricted'))
        )
        .map(({ path, name }) => ({ path, message: `${name} is not restricted to its values` }))
];

function unknownValue(
    pack: SourcePackage,
    path: string,
    object: string,
    field: string,
    value: string
): readonly Finding[] {
    const root = pack.field(object, field)?.root;
    if (text(root, 'type') !== 'Picklist') {
        return [];
    }
    const values = children(root, 'valueSet')
        .flatMap((set) => children(set, 'valueSetDefinition'))
        .flatMap((definition) => children(definition, 'value'))
        .map((entry) => text(entry, 'fullName'));
    return values.includes(value) ? [] : [{ path, message: `${field} has no value "${value}"` }];
}
