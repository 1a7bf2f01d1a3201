import { z } from 'zod';

import { RequestError } from '../errors.ts';
import type { DeployOptions } from './result.ts';

/** SOAP sends texts where REST sends JSON. */
const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);

const shape = z.strictObject({
    allowMissingFiles: flag.optional(),
    autoUpdatePackage: flag.optional(),
    checkOnly: flag.default(false),
    ignoreWarnings: flag.default(false),
    performRetrieve: flag.optional(),
    purgeOnDelete: flag.optional(),
    rollbackOnError: flag.default(false),
    runTests: z.union([z.string(), z.array(z.string())]).optional(),
    singlePackage: flag.optional(),
    testLevel: z
        .enum(['NoTestRun', 'RunSpecifiedTests', 'RunLocalTests', 'RunAllTestsInOrg', 'RunRelevantTests'])
        .optional()
});

/** How a client wants its deploy. @throws RequestError for options that there are not, or that the org does not honor */
export function readDeployOptions(options: unknown): { options: DeployOptions; runTestsEnabled: boolean } {
    const parsed = shape.safeParse(options ?? {});
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw new RequestError('INVALID_FIELD', `DeployOptions.${issue?.path.join('.')}: ${issue?.message}`);
    }
    const { checkOnly, ignoreWarnings, rollbackOnError, ...others } = parsed.data;
    if (others.allowMissingFiles || others.autoUpdatePackage) {
        throw new RequestError(
            'INVALID_FIELD',
            'the local org does not support allowMissingFiles and autoUpdatePackage'
        );
    }
    if ([others.runTests ?? []].flat().length > 0 || others.testLevel === 'RunSpecifiedTests') {
        throw new RequestError('INVALID_FIELD', 'the local org runs no Apex: it has no test to run');
    }
    const runTestsEnabled = others.testLevel !== undefined && others.testLevel !== 'NoTestRun';
    return { options: { checkOnly, ignoreWarnings, rollbackOnError }, runTestsEnabled };
}
