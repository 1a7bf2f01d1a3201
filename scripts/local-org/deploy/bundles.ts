import { createHash } from 'node:crypto';

import { canonicalText } from '../metadata/canonical.ts';
import type { Component } from '../metadata/components.ts';
import { textOf } from '../metadata/xml.ts';
import type { Finding } from './finding.ts';
import { isApiVersion } from './manifest.ts';

const ERROR_LEVEL = 1;

/** What compiled once compiles again: a deploy mostly follows a dry run of the same. */
const compiled = new Set<string>();

/** What Salesforce's own compiler refuses in a Lightning component bundle. */
export async function compileBundle(component: Component): Promise<readonly Finding[]> {
    const { fullName, bundle = {}, content } = component;
    const at = (name: string): Pick<Finding, 'type' | 'fullName' | 'file'> => ({
        type: component.type,
        fullName,
        file: `lwc/${fullName}/${name}`
    });
    const version = textOf(content, 'apiVersion');
    if (version !== undefined && !isApiVersion(version)) {
        return [{ ...component, problem: `Invalid apiVersion: ${version}` }];
    }
    const state = createHash('sha256')
        .update(`${fullName}\n${canonicalText(component)}`)
        .digest('hex');
    if (compiled.has(state)) return [];
    // Takes half a second to load, and few starts see a deploy.
    const { compile } = await import('@lwc/sfdc-lwc-compiler');
    const { diagnostics } = await compile({
        bundle: { namespace: 'c', name: fullName, type: 'platform', files: { ...bundle } }
    });
    const problems = diagnostics
        .filter(({ level }) => level <= ERROR_LEVEL)
        .map(({ message, filename, location }) => ({
            ...at(filename ?? `${fullName}.js`),
            problem: message,
            place: { line: location?.line ?? 1, column: location?.column ?? 1 }
        }));
    if (problems.length === 0) compiled.add(state);
    return problems;
}
