import type { Check } from '../finding.ts';
import { formulasOf, namesIn } from '../formula.ts';

/** A formula names only fields and custom permissions that exist, and no global that the package does not use knowingly. */
export const formulaNames: Check = (pack) => {
    const permissions = new Set(pack.of('CustomPermission').map(({ name }) => `$Permission.${name}`));
    return formulasOf(pack).flatMap(({ path, object, formula }) =>
        namesIn(formula)
            .filter((name) => (name.startsWith('$') ? !permissions.has(name) : !pack.hasField(object, name)))
            .map((name) => ({
                path,
                message: `formula names unknown ${name.startsWith('$') ? name : `field ${object}.${name}`}`
            }))
    );
};
