import type { Check } from '../finding.ts';
import { formulasOf, namesIn } from '../formula.ts';
import type { SourcePackage } from '../sourcePackage.ts';

/** What formulas of the package ask of the user at work. */
const USER_FIELDS = ['$User.Id', '$User.FirstName', '$User.LastName'];

/** A formula names only fields, custom permissions and custom metadata that exist, and no global that the package does not use knowingly. */
export const formulaNames: Check = (pack) => {
    const permissions = new Set(pack.of('CustomPermission').map(({ name }) => `$Permission.${name}`));
    const isGlobal = (name: string): boolean =>
        permissions.has(name) || USER_FIELDS.includes(name) || isSetting(pack, name);
    return formulasOf(pack).flatMap(({ path, object, formula }) =>
        namesIn(formula)
            .filter((name) => (name.startsWith('$') ? !isGlobal(name) : !pack.hasField(object, name)))
            .map((name) => ({
                path,
                message: `formula names unknown ${name.startsWith('$') ? name : `field ${object}.${name}`}`
            }))
    );
};

/** `$CustomMetadata.Type__mdt.Record.Field__c`, the type, record and field packaged. */
function isSetting(pack: SourcePackage, name: string): boolean {
    const [, type = '', record, field = ''] = /^\$CustomMetadata\.(\w+)__mdt\.(\w+)\.(\w+)$/.exec(name) ?? [];
    return (
        pack.of('CustomMetadata').some((item) => item.name === `${type}.${record}`) &&
        pack.hasField(`${type}__mdt`, field)
    );
}
