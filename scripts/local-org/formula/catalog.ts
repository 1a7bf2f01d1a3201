import { MetadataError } from '../errors.ts';
import { guarded, stop, type Report } from '../metadata/components.ts';
import type { FieldSchema, ObjectSchema, OrgSchema, ValidationRuleSchema } from '../schema.ts';
import { compileFormula, type CompiledFormula, type CompileOptions, type Evaluate } from './compile.ts';
import { createInputs, type Inputs } from './inputs.ts';
import { FormulaError } from './parse.ts';
import { valueTypeOf, type ValueType } from './values.ts';

export interface CompiledRule {
    readonly rule: ValidationRuleSchema;
    readonly fires: Evaluate;
}

/** The active rules of an object, over one common list of inputs. */
export interface ObjectRules {
    readonly inputs: Inputs;
    readonly rules: readonly CompiledRule[];
}

/** Everything that is written as a formula in an org, compiled once. */
export interface FormulaCatalog {
    readonly fields: ReadonlyMap<FieldSchema, CompiledFormula>;
    readonly defaults: ReadonlyMap<FieldSchema, CompiledFormula>;
    readonly rules: ReadonlyMap<ObjectSchema, ObjectRules>;
}

/** Compiles all formulas of a schema; reports with file and position each that does not work. */
export function compileCatalog(schema: OrgSchema, report: Report = stop): FormulaCatalog {
    const fields = new Map<FieldSchema, CompiledFormula>();
    const defaults = new Map<FieldSchema, CompiledFormula>();
    const rules = new Map<ObjectSchema, ObjectRules>();
    for (const object of schema.objects.values()) {
        for (const field of object.fields.values()) {
            const name = `${object.apiName}.${field.apiName}`;
            guarded(report, { type: 'CustomField', fullName: name }, () => {
                const formula = compileField(schema, object, field, name);
                if (formula) fields.set(field, formula);
                const initial = compileDefault(schema, object, field, `default value of ${name}`);
                if (initial) defaults.set(field, initial);
            });
        }
        rules.set(object, compileRules(schema, object, report));
    }
    return { fields, defaults, rules };
}

function compileField(
    schema: OrgSchema,
    object: ObjectSchema,
    field: FieldSchema,
    name: string
): CompiledFormula | undefined {
    if (!field.formula) return undefined;
    const { text, blanksAsZero, file } = field.formula;
    const compiled = compileOrStop(schema, object, text, file, { blanksAsZero, within: [name] });
    checkResult(field, compiled.type, file);
    return compiled;
}

function compileDefault(
    schema: OrgSchema,
    object: ObjectSchema,
    field: FieldSchema,
    place: string
): CompiledFormula | undefined {
    if (field.defaultValue === undefined) return undefined;
    const compiled = compileOrStop(schema, object, field.defaultValue, place, { blanksAsZero: false });
    checkResult(field, compiled.type, place);
    return compiled;
}

function compileRules(schema: OrgSchema, object: ObjectSchema, report: Report): ObjectRules {
    const inputs = createInputs();
    const rules = object.validationRules
        .filter((rule) => rule.active)
        .flatMap((rule) => {
            const name = { type: 'ValidationRule', fullName: `${object.apiName}.${rule.name}` };
            const fires = guarded(report, name, () => compileRule(schema, object, rule, inputs));
            return fires ? [{ rule, fires }] : [];
        });
    return { inputs, rules };
}

function compileRule(schema: OrgSchema, object: ObjectSchema, rule: ValidationRuleSchema, inputs: Inputs): Evaluate {
    const { formula, file } = rule;
    const compiled = compileOrStop(schema, object, formula, file, { blanksAsZero: false, rule: true, inputs });
    if (compiled.type !== 'boolean')
        throw new MetadataError(file, `the rule yields ${compiled.type}, not true or false`);
    return compiled.evaluate;
}

function compileOrStop(
    schema: OrgSchema,
    object: ObjectSchema,
    text: string,
    file: string,
    options: CompileOptions
): CompiledFormula {
    try {
        return compileFormula(schema, object, text, options);
    } catch (error) {
        if (error instanceof FormulaError) throw new MetadataError(file, error.message);
        throw error;
    }
}

const textLike = new Set<ValueType>(['text', 'picklist', 'multipicklist']);

function checkResult(field: FieldSchema, type: ValueType, file: string): void {
    const wanted = valueTypeOf(field);
    const fits = type === 'blank' || type === wanted || (type === 'text' && textLike.has(wanted));
    if (!fits) throw new MetadataError(file, `the formula yields ${type}, the field is ${wanted}`);
}
