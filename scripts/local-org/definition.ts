import type { OrgClock } from './clock.ts';
import type { Engine } from './dml/engine.ts';
import { createPlan, type WritePlan } from './dml/plan.ts';
import { refreshAllRollups } from './dml/rollups.ts';
import { MetadataError } from './errors.ts';
import { createTriggers, readFlows } from './flows/triggers.ts';
import { compileCatalog } from './formula/catalog.ts';
import { buildSchema } from './metadata/build-schema.ts';
import type { Component, ComponentName, Components, Report } from './metadata/components.ts';
import { readComponents, type PackageMetadata } from './metadata/package.ts';
import type { ObjectSchema } from './schema.ts';
import type { Feature } from './standard/overlay.ts';
import { bootstrapRecords } from './store/bootstrap.ts';
import { recordCustomMetadata } from './store/custom-metadata.ts';
import type { Store } from './store/database.ts';
import type { Installed } from './store/installed.ts';
import type { Settings } from './store/settings.ts';
import { migrateTables, tableLayout } from './store/tables.ts';

/** What an org is by its metadata at one moment; a deploy replaces it as a whole. */
export interface Definition {
    readonly components: Components;
    readonly metadata: PackageMetadata;
    readonly engine: Engine;
    /** Changes whenever the tables may have to change. */
    readonly fingerprint: string;
}

export interface DefinitionParts {
    readonly store: Store;
    readonly settings: Settings;
    readonly clock: OrgClock;
    readonly installed: Installed;
    /** What the org is set up without. */
    readonly without: readonly Feature[];
}

/** Why a component cannot be part of the org. */
export interface MetadataProblem {
    readonly component: ComponentName;
    readonly error: MetadataError;
}

/** Reads and compiles components; every problem is reported. */
export function defineOrg(parts: DefinitionParts, components: Components, report: Report): Definition {
    const { store, settings, clock } = parts;
    const content = readComponents(components, report, parts.without);
    const schema = buildSchema({ ...content, keyPrefixOf: settings.keyPrefixOf }, report);
    const catalog = compileCatalog(schema, report);
    const plans = new Map<ObjectSchema, WritePlan>();
    const engine: Engine = {
        store,
        settings,
        schema,
        catalog,
        clock,
        triggers: createTriggers(readFlows(schema, components.values(), report)),
        planOf(object) {
            const plan = plans.get(object) ?? createPlan(store, schema, catalog, object);
            plans.set(object, plan);
            return plan;
        }
    };
    return {
        components,
        metadata: content.metadata,
        engine,
        fingerprint: `${content.fingerprint} ${tableLayout}`
    };
}

/** Brings tables, roll-ups and permission sets up to a definition; within a transaction. @throws MetadataError */
export function migrateTo({ engine, fingerprint }: Definition): void {
    const { store, settings, schema, clock } = engine;
    if (settings.get('metadata') === fingerprint) return;
    migrateTables(store, schema);
    bootstrapRecords(store, settings, schema, clock.now());
    recordCustomMetadata(store, settings, schema, clock.now());
    refreshAllRollups(engine);
    settings.set('metadata', fingerprint);
}

/** Thrown to undo a transaction whose outcome is known. */
class Undone extends Error {}

/**
 * The definition with components put beside and over those that are there, the store migrated to it; or every reason
 * why not, and nothing is changed. `checkOnly` goes the whole way and takes it back.
 */
export function redefineOrg(
    parts: DefinitionParts,
    changes: readonly Component[],
    checkOnly: boolean
): Definition | readonly MetadataProblem[] {
    const problems: MetadataProblem[] = [];
    let definition: Definition | undefined;
    try {
        parts.store.transaction(() => {
            definition = defineOrg(parts, parts.installed.with(changes), (component, error) =>
                problems.push({ component, error })
            );
            if (problems.length > 0) throw new Undone();
            migrateTo(definition);
            parts.installed.keep(changes);
            if (checkOnly) throw new Undone();
        });
    } catch (error) {
        if (error instanceof MetadataError) problems.push({ component: componentOf(error), error });
        else if (!(error instanceof Undone)) throw error;
    }
    return definition && problems.length === 0 && !checkOnly ? definition : problems;
}

/** A problem that only the records showed names the object, and its reason begins with the field. */
function componentOf({ file, reason }: MetadataError): ComponentName {
    const [field = ''] = reason.split(' ');
    if (!field.endsWith('__c')) return { type: 'CustomObject', fullName: file };
    return { type: 'CustomField', fullName: `${file}.${field}` };
}
