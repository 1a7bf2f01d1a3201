import type { AccessEvaluator } from '../access/access.ts';
import type { Row, Triggers, WriteSession } from '../dml/engine.ts';
import { RecordRefused } from '../errors.ts';
import { guarded, type Component, type Report } from '../metadata/components.ts';
import type { ObjectSchema, OrgSchema } from '../schema.ts';
import { readFlow, type Flow, type Moment } from './flow.ts';
import type { FlowRecord, Interview } from './interview.ts';

/** The record-triggered flows of a package, in the order in which they run; what cannot be honored is reported. */
export function readFlows(schema: OrgSchema, components: Iterable<Component>, report: Report): readonly Flow[] {
    return [...components]
        .filter(({ type }) => type === 'Flow')
        .flatMap((component) => guarded(report, component, () => readFlow(schema, component)) ?? [])
        .toSorted((one, other) => place(one) - place(other) || (one.apiName < other.apiName ? -1 : 1));
}

/** Stated places up to 1,000 come first, those above last, as Salesforce documents. */
function place({ order }: Flow): number {
    return order ?? 1_000.5;
}

/** Runs flows where the write pipeline asks for them. */
export function createTriggers(flows: readonly Flow[]): Triggers {
    const byObject = Map.groupBy(flows, ({ object }) => object);
    const of = (object: ObjectSchema, moment: Moment, isNew: boolean): readonly Flow[] =>
        (byObject.get(object) ?? []).filter(
            (flow) => flow.moment === moment && (moment === 'beforeDelete' || (isNew ? flow.onCreate : flow.onUpdate))
        );
    return {
        watches: (object) => byObject.has(object),
        beforeSave(session, plan, row, prior) {
            const record = { object: plan.object, row, changed: new Set<string>() };
            runAll(of(plan.object, 'beforeSave', !prior), session, () => record, prior);
        },
        beforeDelete(session, plan, row) {
            const record = { object: plan.object, row: { ...row }, changed: new Set<string>() };
            runAll(of(plan.object, 'beforeDelete', false), session, () => record, row);
        },
        afterSave(session, saved) {
            const refused = new Map<number, RecordRefused>();
            for (const { plan, row, prior, position } of saved) {
                if (refused.has(position)) continue;
                // Each flow has a $Record of its own: none sees what another wrote to the record since.
                const record = () => ({ object: plan.object, row: { ...row }, changed: new Set<string>() });
                try {
                    runAll(of(plan.object, 'afterSave', !prior), session, record, prior);
                } catch (error) {
                    if (!(error instanceof RecordRefused)) throw error;
                    refused.set(position, error);
                }
            }
            return refused;
        }
    };
}

function runAll(flows: readonly Flow[], session: WriteSession, record: () => FlowRecord, prior: Row | undefined): void {
    if (flows.length === 0) return;
    const system = inSystemMode(session);
    for (const flow of flows) {
        const interview: Interview = { session: system, record: record(), prior, slots: new Map() };
        if (flow.starts(interview)) flow.run(interview);
    }
}

const systemAccesses = new WeakMap<AccessEvaluator, AccessEvaluator>();

/** Flows see and write everything; who the user is, and what permissions a rule asks about, stays. */
function inSystemMode(session: WriteSession): WriteSession {
    const { context } = session;
    const access = systemAccesses.get(context.access) ?? systemAccess(context.access);
    systemAccesses.set(context.access, access);
    return { ...session, context: { ...context, access } };
}

function systemAccess(access: AccessEvaluator): AccessEvaluator {
    const yes = (): boolean => true;
    return {
        ...access,
        canRead: yes,
        canCreate: yes,
        canEdit: yes,
        canDelete: yes,
        viewsAll: yes,
        modifiesAll: yes,
        canReadField: yes,
        canEditField: yes
    };
}
