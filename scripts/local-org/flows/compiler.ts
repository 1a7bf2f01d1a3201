import { MetadataError } from '../errors.ts';
import { compileFormula, type Node } from '../formula/compile.ts';
import { FormulaError } from '../formula/parse.ts';
import { Decimal, msInDay, valueTypeOf, type ValueType } from '../formula/values.ts';
import { elementsOf, textOf, type XmlElement } from '../metadata/xml.ts';
import { objectNamed, type FieldSchema, type ObjectSchema, type OrgSchema } from '../schema.ts';
import { fieldOf, flowGlobals, slotRecord, type RecordResource, type Resource } from './resources.ts';
import { interviewOf } from './interview.ts';
import { printed } from './values.ts';

/** What a flow knows beside its own resources, as formulas do. */
const FORMULA_GLOBALS = /^\$(user|permission|profile|custommetadata)$/i;

/** What the parts of a flow are compiled with: its names, its object, and how to refuse it. */
export class FlowCompiler {
    readonly schema: OrgSchema;
    readonly object: ObjectSchema;
    readonly #file: string;
    readonly #resources = new Map<string, Resource | (() => Resource)>();
    /** The element being compiled, for messages. */
    #element = 'start';

    constructor(schema: OrgSchema, object: ObjectSchema, file: string) {
        this.schema = schema;
        this.object = object;
        this.#file = file;
    }

    /** Compiles one element; what is wrong in it is said in its name. @throws MetadataError */
    within<T>(element: string, compile: () => T): T {
        const outer = this.#element;
        this.#element = element;
        try {
            return compile();
        } catch (error) {
            if (error instanceof FormulaError) return this.fail(error.message);
            throw error;
        } finally {
            this.#element = outer;
        }
    }

    /** @throws MetadataError naming file, element and reason */
    fail(reason: string): never {
        throw new MetadataError(this.#file, `flow element ${this.#element}: ${reason}`);
    }

    /** Gives a name its meaning; a function is asked at its first use. @throws MetadataError when it has one */
    define(name: string, resource: Resource | (() => Resource)): void {
        const key = name.toLowerCase();
        if (this.#resources.has(key)) this.fail(`the name ${name} is used twice`);
        this.#resources.set(key, resource);
    }

    objectNamed(name: string | undefined): ObjectSchema {
        return (name ? objectNamed(this.schema, name) : undefined) ?? this.fail(`unknown object ${name ?? '(none)'}`);
    }

    /** A record that a slot holds. */
    slotRecord(object: ObjectSchema, slot: string, fields?: ReadonlySet<string>): RecordResource {
        return { kind: 'record', object, read: slotRecord(slot), slot, ...(fields && { fields }) };
    }

    /** A field of the record that a slot holds. @throws MetadataError */
    fieldOfSlot(slot: string, objectName: string | undefined, field: string): Node {
        const found = fieldOf(this.schema, this.slotRecord(this.objectNamed(objectName), slot), [field]);
        return found.kind === 'value' ? found.node : this.fail(`${field} is no field`);
    }

    /** What an expression sees of a field. */
    typeOf(field: FieldSchema): ValueType {
        return valueTypeOf(field);
    }

    /** What a reference like `$Record.Account__r.Name` or `Get_Items` stands for. @throws MetadataError */
    resource(reference: string): Resource {
        const names = reference.split('.').map((name) => name.trim());
        const found = this.#find(names);
        if (found) return found;
        if (!FORMULA_GLOBALS.test(names[0] ?? '')) return this.fail(`the flow has no resource ${reference}`);
        const { type, evaluate } = this.formula(reference);
        return { kind: 'value', type, node: { type, evaluate } };
    }

    /** A formula in the flow's names: `{!$Record.Amount__c} * 2`. @throws FormulaError */
    formula(text: string): Node {
        const plain = text.replace(/\{!\s*([\w$.]+)\s*\}/g, '$1');
        return compileFormula(this.schema, this.object, plain, {
            blanksAsZero: false,
            rule: true,
            longIds: true,
            resolve: (names) => this.#valueNode(names)
        });
    }

    #valueNode(names: readonly string[]): Node | undefined {
        const found = this.#find(names);
        if (found?.kind === 'value') return found.node;
        if (found) throw new FormulaError(`${names.join('.')} is no single value`, undefined);
        if (FORMULA_GLOBALS.test(names[0] ?? '')) return undefined;
        throw new FormulaError(`the flow has no resource ${names.join('.')}`, undefined);
    }

    #find(names: readonly string[]): Resource | undefined {
        const [first = '', ...rest] = names;
        const global = flowGlobals[names.join('.').toLowerCase()];
        if (global) return global;
        const defined = first.toLowerCase() === '$record__prior' ? this.#prior() : this.#defined(first);
        if (!defined || rest.length === 0) return defined;
        if (defined.kind !== 'record') return undefined;
        return fieldOf(this.schema, defined, rest);
    }

    #prior(): RecordResource {
        return {
            kind: 'record',
            object: this.object,
            read: (scope) => {
                const { prior } = interviewOf(scope);
                return prior && { object: this.object, row: prior, changed: new Set() };
            }
        };
    }

    #defined(name: string): Resource | undefined {
        const key = name.toLowerCase();
        const known = this.#resources.get(key);
        if (typeof known !== 'function') return known;
        // A formula that leads back to itself finds this in its place.
        this.#resources.set(key, () => this.fail(`${name} refers to itself`));
        const resource = this.within(name, known);
        this.#resources.set(key, resource);
        return resource;
    }

    /** The value of an element that states one: a literal or a reference. @throws MetadataError */
    value(element: XmlElement | undefined): Node {
        if (!element) return { type: 'blank', evaluate: () => null };
        const [[kind, stated] = ['', undefined], ...others] = Object.entries(element);
        if (kind === '') return { type: 'blank', evaluate: () => null };
        if (others.length > 0 || typeof stated !== 'string') return this.fail(`the value <${kind}> cannot be read`);
        if (kind === 'elementReference') {
            const found = this.resource(stated);
            return found.kind === 'value' ? found.node : this.fail(`${stated} is no single value`);
        }
        return this.#literal(kind, stated);
    }

    #literal(kind: string, stated: string): Node {
        const constant = (type: ValueType, value: ReturnType<Node['evaluate']>): Node => ({
            type,
            evaluate: () => value
        });
        switch (kind) {
            case 'stringValue':
                return stated.includes('{!') ? this.template(stated) : constant('text', stated);
            case 'numberValue':
                return constant('number', new Decimal(stated));
            case 'booleanValue':
                return constant('boolean', stated === 'true');
            case 'dateValue':
                return constant('date', Date.parse(stated.slice(0, 10)) / msInDay);
            case 'dateTimeValue':
                return constant('datetime', Date.parse(stated));
            default:
                return this.fail(`the local org does not support the value <${kind}>`);
        }
    }

    /** A text with references in it: `Call {!$Record.Name}`. @throws MetadataError */
    template(text: string): Node {
        const parts = text.split(/\{!\s*([\w$.]+)\s*\}/).map((part, index): Node => {
            if (index % 2 === 0) return { type: 'text', evaluate: () => part };
            const found = this.resource(part);
            if (found.kind !== 'value') return this.fail(`${part} is no single value`);
            return { type: 'text', evaluate: (scope) => printed(found.node.evaluate(scope), found.type) };
        });
        return {
            type: 'text',
            evaluate: (scope) => parts.map(({ evaluate }) => String(evaluate(scope) ?? '')).join('')
        };
    }

    /** The name of the element that a connector leads to. */
    target(element: XmlElement, connector = 'connector'): string | undefined {
        const [stated] = elementsOf(element, connector);
        return stated && textOf(stated, 'targetReference')?.toLowerCase();
    }
}
