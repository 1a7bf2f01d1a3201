import type { Check, Finding } from '../finding.ts';
import type { Metadata, SourcePackage } from '../sourcePackage.ts';
import { children, isTrue, text } from '../xml.ts';

/** Lookups lead to objects that exist under names of their own, and roll-ups add up real details. */
export const relations: Check = (pack) => {
    const lookups = pack.of('CustomField').filter(({ root }) => text(root, 'referenceTo') !== undefined);
    return [
        ...lookups
            .filter(({ root }) => !pack.hasObject(text(root, 'referenceTo') ?? ''))
            .map(({ path, root }) => ({ path, message: `leads to unknown object ${text(root, 'referenceTo')}` })),
        ...repeatedNames(lookups),
        ...lookups
            .filter(({ root }) => text(root, 'type') === 'MasterDetail')
            .flatMap((field) => detailProblems(pack, field)),
        ...pack
            .of('CustomField')
            .filter(({ root }) => text(root, 'type') === 'Summary')
            .flatMap((field) => summaryProblems(pack, field))
    ];
};

function repeatedNames(lookups: readonly Metadata[]): readonly Finding[] {
    const taken = new Map<string, string>();
    return lookups.flatMap(({ path, root }) => {
        const name = `${text(root, 'referenceTo')}.${text(root, 'relationshipName')}`;
        const other = taken.get(name);
        taken.set(name, path);
        return other === undefined ? [] : [{ path, message: `relationship ${name} is taken by ${other}` }];
    });
}

/** Decided for this package: whoever may read the master may write details, and an upsert may name the master. */
function detailProblems(pack: SourcePackage, { path, object, root }: Metadata): readonly Finding[] {
    const missing = ['writeRequiresMasterRead', 'reparentableMasterDetail'].filter((flag) => !isTrue(root, flag));
    const model = text(pack.of('CustomObject').find(({ name }) => name === object)?.root, 'sharingModel');
    return [
        ...missing.map((flag) => ({ path, message: `master-detail without ${flag}` })),
        ...(model === 'ControlledByParent'
            ? []
            : [{ path, message: `${object} has a master but its sharing model is ${model}` }])
    ];
}

function summaryProblems(pack: SourcePackage, { path, object, root }: Metadata): readonly Finding[] {
    const [child = '', master = ''] = (text(root, 'summaryForeignKey') ?? '').split('.');
    const key = pack.field(child, master)?.root;
    const fields = [
        text(root, 'summarizedField'),
        ...children(root, 'summaryFilterItems').map((filter) => text(filter, 'field'))
    ];
    const unknown = fields.filter((field) => field !== undefined && !pack.hasField(...split(field)));
    return [
        ...(text(key, 'type') === 'MasterDetail' && text(key, 'referenceTo') === object
            ? []
            : [{ path, message: `${child}.${master} is not a detail of ${object}` }]),
        ...unknown.map((field) => ({ path, message: `roll-up names unknown field ${field}` }))
    ];
}

function split(qualified: string): [object: string, field: string] {
    const [object = '', field = ''] = qualified.split('.');
    return [object, field];
}
