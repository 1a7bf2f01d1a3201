import { readFileSync, writeFileSync, rmSync, globSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { bundlesOf, type Bundle } from './bundles.ts';

/** What a build wrote. */
export interface Build {
    readonly bundles: readonly Bundle[];
    /** Emitted files, relative to the project. */
    readonly written: readonly string[];
}

/** A TypeScript file that cannot become JavaScript. */
export class EmitError extends Error {
    override readonly name = 'EmitError';
}

/** Writes the JavaScript that deploys beside each bundle's TypeScript. @throws EmitError on a syntax error */
export function emitBundles(projectFolder: string): Build {
    const options = emitOptions(projectFolder);
    const bundles = bundlesOf(projectFolder);
    const written = bundles.flatMap(({ sources }) => sources.map((source) => emitFile(projectFolder, source, options)));
    return { bundles, written };
}

/** Removes everything an earlier build wrote and returns the removed files, relative to the project. */
export function cleanBundles(projectFolder: string): readonly string[] {
    const emitted = globSync('{force-app,force-quote}/main/*/lwc/*/**/*.js', { cwd: projectFolder }).filter(
        (file) => !file.includes('__tests__')
    );
    emitted.forEach((file) => rmSync(join(projectFolder, file)));
    return emitted;
}

function emitFile(projectFolder: string, source: string, options: ts.CompilerOptions): string {
    const text = readFileSync(join(projectFolder, source), 'utf8');
    const { outputText, diagnostics = [] } = ts.transpileModule(text, {
        fileName: source,
        compilerOptions: options,
        reportDiagnostics: true
    });
    const [problem] = diagnostics;
    if (problem) {
        const { line = 0 } = problem.file?.getLineAndCharacterOfPosition(problem.start ?? 0) ?? {};
        throw new EmitError(`${source}:${line + 1}: ${ts.flattenDiagnosticMessageText(problem.messageText, ' ')}`);
    }
    const target = source.replace(/\.ts$/, '.js');
    writeFileSync(join(projectFolder, target), outputText);
    return target;
}

/** The root tsconfig, with decorators left in place: the platform's compiler turns `@api` and `@wire` into its own code. */
function emitOptions(projectFolder: string): ts.CompilerOptions {
    const file = join(projectFolder, 'tsconfig.json');
    const { config, error } = ts.readConfigFile(file, ts.sys.readFile);
    if (error) {
        throw new EmitError(ts.flattenDiagnosticMessageText(error.messageText, ' '));
    }
    const { compilerOptions } = config as { compilerOptions: object };
    const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, projectFolder, file);
    return {
        ...options,
        target: ts.ScriptTarget.ESNext,
        noEmit: false,
        sourceMap: false,
        removeComments: false,
        rewriteRelativeImportExtensions: true
    };
}
