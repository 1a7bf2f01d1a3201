import { join } from 'node:path';
import { root } from '../bootstrap/places.mjs';
import { compileFormula } from '../local-org/formula/compile.ts';
import { dayIn, type FormulaSession } from '../local-org/formula/session.ts';
import { Decimal, encoder, type Value } from '../local-org/formula/values.ts';
import { buildSchema } from '../local-org/metadata/build-schema.ts';
import { readPackage } from '../local-org/metadata/package.ts';
import { fieldNamed, objectNamed, type FieldSchema } from '../local-org/schema.ts';

/**
 * A record as a test writes it: decimals as text, dates as `YYYY-MM-DD`, checkboxes as `true`, blank fields left out.
 * A parent's field is named with the lookup that leads to it: `Account__c.Active_Holds__c`.
 */
export type PlainRecord = Readonly<Record<string, string | undefined>>;

const schema = buildSchema({
    ...readPackage([join(root, 'force-app')]),
    keyPrefixOf: () => 'a00'
});

/** Evaluates a formula field of the package: number, boolean, text, milliseconds or blank. */
export function formulaField(
    object: string,
    field: string
): (record: PlainRecord, now: Date) => number | boolean | string | undefined {
    const owner = objectNamed(schema, object);
    const formula = owner && fieldNamed(owner, field)?.formula;
    if (!owner || !formula) {
        throw new TypeError(`${object}.${field} is no formula field`);
    }
    const { inputs, evaluate } = compileFormula(schema, owner, formula.text, { blanksAsZero: formula.blanksAsZero });
    return (record, now) => {
        const values = inputs.paths.map(({ lookups, field: last }) =>
            stored(last, record[[...lookups, last].map(({ apiName }) => apiName).join('.')])
        );
        return plain(evaluate({ values, prior: undefined, session: sessionAt(now) }));
    };
}

function stored(field: FieldSchema, text: string | undefined) {
    if (field.type === 'boolean') {
        return encoder(field)(text === 'true');
    }
    if (text === undefined) {
        return null;
    }
    return field.type === 'double' ? encoder(field)(new Decimal(text)) : text;
}

function plain(value: Value): number | boolean | string | undefined {
    if (value === null) {
        return undefined;
    }
    // Minus zero is zero.
    return typeof value === 'object' ? value.toNumber() + 0 : value;
}

function sessionAt(now: Date): FormulaSession {
    return {
        now: now.getTime(),
        today: dayIn('UTC', now.getTime()),
        timeZone: 'UTC',
        userField: () => null,
        profileId: '',
        profileName: '',
        customPermissions: new Set()
    };
}
