import { isSame, mergedComponent } from '../metadata/canonical.ts';
import { keyOf, type Component, type Components } from '../metadata/components.ts';
import type { Org } from '../org.ts';
import { compileBundle } from './bundles.ts';
import { readDeployPackage, type DeployPackage } from './deploy-package.ts';
import { elementProblems } from './elements.ts';
import type { Finding } from './finding.ts';
import {
    findingMessage,
    successMessage,
    type DeployDetails,
    type DeployMessage,
    type DeployOptions,
    type DeployResult,
    type DeployStatus,
    type Standing
} from './result.ts';
import { readZip, ZipError } from './zip.ts';

export interface DeployOutcome {
    readonly status: DeployStatus;
    readonly counts: Pick<
        DeployResult,
        | 'numberComponentErrors'
        | 'numberComponentsDeployed'
        | 'numberComponentsTotal'
        | 'errorMessage'
        | 'errorStatusCode'
    >;
    readonly details: DeployDetails;
}

/** Reads, checks and (unless only checked) applies a zip; undefined when it was canceled before the org changed. */
export async function runDeploy(
    org: Org,
    zip: Uint8Array,
    options: DeployOptions,
    isCanceled: () => boolean
): Promise<DeployOutcome | undefined> {
    const read = readOrRefuse(zip);
    if ('status' in read) return read;
    const findings = [...read.findings];
    const before = org.components;
    for (const component of read.components) {
        findings.push(...elementProblems(component).map((problem) => ({ ...nameOf(component), problem })));
        // What is there compiled when it came.
        if (component.type !== 'LightningComponentBundle' || isSame(before.get(keyOf(component)), component)) continue;
        findings.push(...(await compileBundle(component)));
        if (isCanceled()) return undefined;
    }
    const applied = applyAll(org, read, findings, options);
    return outcomeOf(read, findings, applied, { before, options, now: org.clock.now().toISOString() });
}

function readOrRefuse(zip: Uint8Array): DeployPackage | DeployOutcome {
    try {
        return readDeployPackage(readZip(zip));
    } catch (error) {
        if (!(error instanceof ZipError)) throw error;
        return {
            status: 'Failed',
            counts: {
                numberComponentErrors: 0,
                numberComponentsDeployed: 0,
                numberComponentsTotal: 0,
                errorMessage: `Invalid zip file: ${error.message}`,
                errorStatusCode: 'INVALID_FIELD'
            },
            details: { componentSuccesses: [], componentFailures: [] }
        };
    }
}

function nameOf({ type, fullName, file, place }: Component): Omit<Finding, 'problem'> {
    return { type, fullName, file, place };
}

/** Whether what was found keeps everything out. */
function isRefused(findings: readonly Finding[], { rollbackOnError, ignoreWarnings }: DeployOptions): boolean {
    return findings.some(({ isWarning }) => (isWarning ? !ignoreWarnings : rollbackOnError));
}

/**
 * Applies what holds; problems are added to the findings. Without rollbackOnError the broken components are left out,
 * then those that rest on them, until the rest holds.
 */
function applyAll(
    org: Org,
    { components }: DeployPackage,
    findings: Finding[],
    options: DeployOptions
): readonly Component[] {
    const broken = new Set(findings.filter(({ isWarning }) => !isWarning).map(keyOf));
    const byKey = new Map(components.map((component) => [keyOf(component), component]));
    let rest = components.filter((component) => !broken.has(keyOf(component)));
    for (;;) {
        const problems = org.applyMetadata(rest, { checkOnly: options.checkOnly || isRefused(findings, options) });
        if (problems.length === 0) return rest;
        for (const { component: name, error } of problems) {
            const component = byKey.get(keyOf(name));
            const file = component && error.file.startsWith('lwc/') ? error.file : (component?.file ?? '');
            findings.push({ ...name, file, problem: error.reason, place: error.place ?? component?.place });
        }
        const out = new Set(problems.map(({ component }) => keyOf(component)));
        const left = rest.filter((component) => !out.has(keyOf(component)));
        // A problem of what is there already cannot be left out: nothing of this deploy holds.
        if (left.length === rest.length) return [];
        if (options.rollbackOnError) return left;
        rest = left;
    }
}

interface Surroundings {
    readonly before: Components;
    readonly options: DeployOptions;
    readonly now: string;
}

function outcomeOf(
    { components, frames }: DeployPackage,
    findings: readonly Finding[],
    applied: readonly Component[],
    { before, options, now }: Surroundings
): DeployOutcome {
    const errors = findings.filter(({ isWarning }) => !isWarning);
    const warnings = new Map(findings.filter(({ isWarning }) => isWarning).map((one) => [keyOf(one), one]));
    const successes = [
        ...applied.map((component): DeployMessage => {
            const warning = warnings.get(keyOf(component));
            const standing = standingOf(before, component);
            return {
                ...successMessage(component, standing, now),
                ...(warning && findingMessage(warning, now)),
                ...standing
            };
        }),
        ...frames.map((frame) => successMessage(frame, { created: false, changed: false }, now))
    ];
    const failed = new Set(errors.map(keyOf));
    const total = new Set([...components, ...frames, ...errors].map(keyOf));
    return {
        status: statusOf(errors.length > 0, isRefused(findings, options), successes.length),
        counts: {
            numberComponentErrors: failed.size,
            numberComponentsDeployed: successes.length,
            numberComponentsTotal: total.size
        },
        details: {
            componentSuccesses: [...successes, manifestMessage(now)],
            componentFailures: errors.map((finding) => findingMessage(finding, now))
        }
    };
}

function statusOf(hasErrors: boolean, isKeptOut: boolean, successes: number): DeployStatus {
    if (isKeptOut) return 'Failed';
    if (!hasErrors) return 'Succeeded';
    return successes > 0 ? 'SucceededPartial' : 'Failed';
}

function standingOf(before: Components, component: Component): Standing {
    const existing = before.get(keyOf(component));
    const created = existing === undefined;
    return { created, changed: created || !isSame(existing, mergedComponent(existing, component)) };
}

function manifestMessage(now: string): DeployMessage {
    const name = { type: '', fullName: 'package.xml', file: 'package.xml' };
    return successMessage(name, { created: false, changed: true }, now);
}
