import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type IForbiddenRuleType, type IResolveOptions } from 'dependency-cruiser';
import { dependencyRules } from '../../config/dependency-rules.js';
import { bundlesOf } from './bundles.ts';

/** An import that the dependency rules forbid. */
export interface ForbiddenImport {
    readonly rule: string;
    readonly from: string;
    readonly to: string;
}

/** Every import in the package and scripts that runs against the direction of the house. */
export async function forbiddenImports(projectFolder: string): Promise<readonly ForbiddenImport[]> {
    const bundles = bundlesOf(projectFolder);
    const components = bundles.filter(({ folder, name }) => existsSync(join(projectFolder, folder, `${name}.html`)));
    // The resolver of dependency-cruiser knows no `c/` namespace: each bundle is an alias.
    const resolving: Partial<IResolveOptions> = {
        alias: Object.fromEntries(bundles.map(({ name, main }) => [`c/${name}`, join(projectFolder, main)])),
        bustTheCache: true
    };
    const forbidden: IForbiddenRuleType[] = dependencyRules(components.map(({ folder }) => folder));
    const { output } = await cruise(
        ['force-app', 'force-quote', 'scripts'].filter((folder) => existsSync(join(projectFolder, folder))),
        {
            baseDir: projectFolder,
            tsPreCompilationDeps: true,
            exclude: { path: 'node_modules' },
            validate: true,
            ruleSet: { forbidden }
        },
        resolving
    );
    if (typeof output === 'string') {
        throw new TypeError('dependency-cruiser returned a report instead of its result');
    }
    return output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}
