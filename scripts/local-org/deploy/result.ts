import type { ComponentName } from '../metadata/components.ts';
import type { Finding } from './finding.ts';

export interface DeployOptions {
    readonly checkOnly: boolean;
    readonly ignoreWarnings: boolean;
    readonly rollbackOnError: boolean;
}

export type DeployStatus =
    'Pending' | 'InProgress' | 'Succeeded' | 'SucceededPartial' | 'Failed' | 'Canceling' | 'Canceled';

/** What a deploy did with one component, or why not: the API's DeployMessage. */
export interface DeployMessage {
    readonly changed: boolean;
    readonly columnNumber?: number;
    readonly componentType: string;
    readonly created: boolean;
    readonly createdDate: string;
    readonly deleted: false;
    readonly fileName: string;
    readonly fullName: string;
    readonly lineNumber?: number;
    readonly problem?: string;
    readonly problemType?: 'Error' | 'Warning';
    readonly success: boolean;
}

/** The API's DeployResult, without its details. */
export interface DeployResult extends DeployOptions {
    readonly id: string;
    readonly status: DeployStatus;
    readonly done: boolean;
    readonly success: boolean;
    readonly createdBy: string;
    readonly createdByName: string;
    readonly createdDate: string;
    readonly lastModifiedDate: string;
    readonly startDate?: string;
    readonly completedDate?: string;
    readonly canceledBy?: string;
    readonly canceledByName?: string;
    readonly stateDetail?: string;
    readonly errorMessage?: string;
    readonly errorStatusCode?: string;
    readonly numberComponentErrors: number;
    readonly numberComponentsDeployed: number;
    readonly numberComponentsTotal: number;
    readonly numberTestErrors: 0;
    readonly numberTestsCompleted: 0;
    readonly numberTestsTotal: 0;
    readonly runTestsEnabled: boolean;
}

export interface DeployDetails {
    readonly componentSuccesses: readonly DeployMessage[];
    readonly componentFailures: readonly DeployMessage[];
}

/** The details as the API gives them; there is no Apex, so no test ever runs. */
export function detailsWithTests(details: DeployDetails): Record<string, unknown> {
    const runTestResult = { numFailures: 0, numTestsRun: 0, totalTime: 0.0 };
    return { ...details, runTestResult };
}

/** How a component stands to what was there before. */
export interface Standing {
    readonly created: boolean;
    readonly changed: boolean;
}

/** The message of a component that is in. */
export function successMessage(
    component: ComponentName & { readonly file: string },
    { created, changed }: Standing,
    now: string
): DeployMessage {
    return {
        changed,
        componentType: component.type,
        created,
        createdDate: now,
        deleted: false,
        fileName: component.file,
        fullName: component.fullName,
        success: true
    };
}

/** The message of a component that is not, or only with a warning. */
export function findingMessage(finding: Finding, now: string): DeployMessage {
    return {
        changed: false,
        ...(finding.place && { columnNumber: finding.place.column, lineNumber: finding.place.line }),
        componentType: finding.type,
        created: false,
        createdDate: now,
        deleted: false,
        fileName: finding.file,
        fullName: finding.fullName,
        problem: finding.problem,
        problemType: finding.isWarning ? 'Warning' : 'Error',
        success: finding.isWarning === true
    };
}
