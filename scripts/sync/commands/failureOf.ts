import { exitCode, SyncProblem } from '../problem.ts';

// Faults of the command line that the libraries raise with exit code 1.
const usageNames: ReadonlySet<string> = new Set([
    'NoDefaultEnvError',
    'NamedOrgNotFoundError',
    'FailedFlagValidationError',
    'FlagInvalidOptionError'
]);

/**
 * The error as the command ends with it: exit code 2 for faults of the command line, 1 for every other failure.
 * The Salesforce CLI's base class would give program faults codes of their own, by the word TypeError in their stack.
 */
export function failureOf(error: Error): Error {
    if (error instanceof SyncProblem || 'oclif' in error) {
        return error;
    }
    if (usageNames.has(error.name)) {
        return new SyncProblem(error.name, error.message, exitCode.usage);
    }
    const isNetwork = error instanceof TypeError && error.message === 'fetch failed';
    const problem = isNetwork
        ? new SyncProblem('OrgUnreachable', `The org does not answer: ${reasonOf(error.cause)}`)
        : new SyncProblem(
              error.name.replace('TypeError', 'ProgramFault'),
              error.message.replaceAll('TypeError', 'Type error')
          );
    problem.stack = error.stack?.replaceAll('TypeError', 'Type error');
    return problem;
}

function reasonOf(cause: unknown): string {
    if (cause instanceof AggregateError) {
        return reasonOf(cause.errors[0]);
    }
    return cause instanceof Error ? cause.message : 'no reason given';
}
