import { fieldNamed, objectNamed, type FieldSchema, type OrgSchema } from '../schema.ts';
import { storedMetadata } from '../metadata/custom-metadata.ts';
import type { Compilation, Node } from './compile.ts';
import { FormulaError, type Expression } from './parse.ts';
import { decoder, valueTypeOf } from './values.ts';

/** What `$User`, `$Permission`, `$Profile`, `$System` and `$CustomMetadata` know. @throws FormulaError */
export function globalNode(names: readonly string[], expression: Expression, { schema, longIds }: Compilation): Node {
    const [global = '', name = '', ...rest] = names;
    if (global.toLowerCase() === '$custommetadata') return metadataNode(schema, names, expression);
    const unknown = new FormulaError(`the local org does not know ${names.join('.')}`, expression.loc);
    if (rest.length > 0) throw unknown;
    switch (global.toLowerCase()) {
        case '$permission': {
            const permission = schema.customPermissions.get(name.toLowerCase());
            if (!permission) throw unknown;
            return { type: 'boolean', evaluate: ({ session }) => session.customPermissions.has(permission.apiName) };
        }
        case '$user': {
            const user = objectNamed(schema, 'User');
            const field = user && fieldNamed(user, name);
            if (!field?.stored) throw unknown;
            return userNode(field, longIds);
        }
        case '$profile':
            if (name.toLowerCase() === 'name') return { type: 'text', evaluate: ({ session }) => session.profileName };
            if (name.toLowerCase() === 'id')
                return { type: 'text', evaluate: ({ session }) => session.profileId.slice(0, 15) };
            throw unknown;
        case '$system':
            if (name.toLowerCase() !== 'origindatetime') throw unknown;
            return { type: 'datetime', evaluate: () => Date.UTC(1900, 0, 1) };
        default:
            throw unknown;
    }
}

function userNode(field: FieldSchema, longIds: boolean | undefined): Node {
    const decode = decoder(field, longIds);
    return { type: valueTypeOf(field), evaluate: ({ session }) => decode(session.userField(field.apiName)) };
}

/** Records are metadata: a formula compiled over them holds their value, and a deploy compiles it anew. */
function metadataNode(schema: OrgSchema, names: readonly string[], expression: Pick<Expression, 'loc'>): Node {
    const [, typeName = '', recordName = '', fieldName = '', ...rest] = names;
    const fail = (reason: string): never => {
        throw new FormulaError(reason, expression.loc);
    };
    const object = objectNamed(schema, typeName);
    if (!object?.customMetadata || rest.length > 0) return fail(`there is no custom metadata type ${typeName}`);
    const record = schema.customMetadata.get(typeName.toLowerCase())?.get(recordName.toLowerCase());
    if (!record) return fail(`${object.apiName} has no record ${recordName}`);
    const field = fieldNamed(object, fieldName);
    if (!field || field.type === 'id') return fail(`${object.apiName} has no field ${fieldName}`);
    if (field.type === 'longtextarea') return fail(`a formula cannot read the long text ${fieldName}`);
    const value = decoder(field)(storedMetadata(object, record)[field.apiName] ?? null);
    return { type: valueTypeOf(field), evaluate: () => value };
}
