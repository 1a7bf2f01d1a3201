import { MetadataError } from '../errors.ts';
import { fieldNamed, objectNamed, type FieldSchema, type ObjectSchema, type OrgSchema } from '../schema.ts';
import { guarded, type Report } from './components.ts';

const MOST_MASTERS = 2;
const DEEPEST_CHAIN = 3;
const MOST_ROLLUPS = 25;

/** Reports relations and roll-ups beyond what Salesforce allows, and rules that point to no field. */
export function checkRelations(schema: OrgSchema, report: Report): void {
    for (const object of schema.objects.values()) {
        const masters = mastersOf(object);
        masters.forEach((field, index) =>
            refuse(report, object, field.apiName, [
                index >= MOST_MASTERS && `an object has at most ${MOST_MASTERS} master-detail fields`,
                chainAbove(schema, object, [object.apiName]) > DEEPEST_CHAIN &&
                    `master-detail relationships go at most ${DEEPEST_CHAIN} levels deep`
            ])
        );
        const rollups = [...object.fields.values()].filter(({ summary }) => summary);
        for (const { apiName } of rollups.slice(MOST_ROLLUPS)) {
            refuse(report, object, apiName, [`an object has at most ${MOST_ROLLUPS} roll-up summary fields`]);
        }
        checkRules(object, report);
    }
    checkRelationshipNames(schema, report);
}

function refuse(report: Report, object: ObjectSchema, field: string, problems: readonly (string | false)[]): void {
    const fullName = `${object.apiName}.${field}`;
    for (const problem of problems) {
        if (problem !== false)
            report({ type: 'CustomField', fullName }, new MetadataError(fullName, `${fullName}: ${problem}`));
    }
}

function mastersOf(object: ObjectSchema): readonly FieldSchema[] {
    return [...object.fields.values()].filter(({ masterDetail }) => masterDetail);
}

/** Custom levels from this object up to its topmost master; a circle counts as endless. */
function chainAbove(schema: OrgSchema, object: ObjectSchema, below: readonly string[]): number {
    const heights = mastersOf(object).map((field) => {
        const master = objectNamed(schema, field.referenceTo[0] ?? '');
        if (!master) return 1;
        if (below.includes(master.apiName)) return Infinity;
        return 1 + chainAbove(schema, master, [...below, master.apiName]);
    });
    return Math.max(0, ...heights);
}

function checkRules(object: ObjectSchema, report: Report): void {
    for (const rule of object.validationRules) {
        const { errorDisplayField: field } = rule;
        if (field === undefined || fieldNamed(object, field)) continue;
        report(
            { type: 'ValidationRule', fullName: `${object.apiName}.${rule.name}` },
            new MetadataError(rule.file, `the error points to an unknown field ${object.apiName}.${field}`)
        );
    }
}

function checkRelationshipNames(schema: OrgSchema, report: Report): void {
    for (const parent of schema.objects.values()) {
        const taken = new Map<string, string>();
        for (const { relationshipName, childObject, field } of parent.childRelationships) {
            if (relationshipName === undefined) continue;
            const other = taken.get(relationshipName.toLowerCase());
            const child = objectNamed(schema, childObject);
            taken.set(relationshipName.toLowerCase(), `${childObject}.${field}`);
            if (other === undefined || !child) continue;
            guarded(report, { type: 'CustomField', fullName: `${childObject}.${field}` }, () => {
                throw new MetadataError(
                    `${childObject}.${field}`,
                    `the relationship ${parent.apiName}.${relationshipName} is taken by ${other}`
                );
            });
        }
    }
}
