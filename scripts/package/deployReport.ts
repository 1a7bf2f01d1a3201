import { relative } from 'node:path';
import type { FileResponse } from '@salesforce/source-deploy-retrieve';

/** One line per component that failed: where, which, why. */
export function failureLines(responses: readonly FileResponse[], projectFolder: string): readonly string[] {
    return responses.flatMap((response) => {
        if (!('error' in response)) {
            return [];
        }
        const { type, fullName, filePath, lineNumber, columnNumber, error } = response;
        const file = filePath ? relative(projectFolder, filePath) : '';
        const place = [file, lineNumber, columnNumber].filter((part) => part !== undefined && part !== '').join(':');
        return [`${place === '' ? '' : `${place}: `}${type} ${fullName}: ${error.replace(/\s+/g, ' ')}`];
    });
}
