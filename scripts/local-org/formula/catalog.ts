import { MetadataError } from '../errors.ts';
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

/** Compiles all formulas of a schema. @throws MetadataError naming file and position of the first that does not work */
export function compileCatalog(schema: OrgSchema): FormulaCatalog {
    const fields = new Map<FieldSchema, CompiledFormula>();
    const defaults = new Map<FieldSchema, CompiledFormula>();
    const rules = new Map<ObjectSchema, ObjectRules>();
    for (const object of schema.objects.values()) {
        for (const field of object.fields.values()) {
            const name = `${object.apiName}.${field.apiName}`;
            if (field.formula) {
                const { text, blanksAsZero, file } = field.formula;
                const compiled = compileOrStop(schema, object, text, file, { blanksAsZero, within: [name] });
                checkResult(field, compiled.type, file);
                fields.set(field, compiled);
            }
            if (field.defaultValue !== undefined) {
                const compiled = compileOrStop(schema, object, field.defaultValue, `default value of ${name}`, {
                    blanksAsZero: false
                });
                checkResult(field, compiled.type, `default value of ${name}`);
                defaults.set(field, compiled);
            }
        }
        rules.set(object, compileRules(schema, object));
    }
    return { fields, defaults, rules };
}

function compileRules(schema: OrgSchema, object: ObjectSchema): ObjectRules {
    const inputs = createInputs();
    const rules = object.validationRules
        .filter((rule) => rule.active)
        .map((rule) => {
            const compiled = compileOrStop(schema, object, rule.formula, rule.file, {
                blanksAsZero: false,
                rule: true,
                inputs
            });
            if (compiled.type !== 'boolean')
                throw new MetadataError(rule.file, `the rule yields ${compiled.type}, not true or false`);
            return { rule, fires: compiled.evaluate };
        });
    return { inputs, rules };
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
