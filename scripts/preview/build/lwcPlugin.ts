import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, relative, resolve } from 'node:path';
import { transformSync } from '@lwc/compiler';
import ts from 'typescript';
import type { Plugin } from 'vite';
import { bundleOf, repository, type ModuleSources } from './sources.ts';

// Templates and styles travel under a script's name, so that Vite's own plugins for them stay away.
const compiled = '.lwc.js';
const nothing = '\0nothing.js';

/** Compiles Lightning bundles as the platform does: types are stripped first, then `@lwc/compiler` takes over. */
export function lwcPlugin(sources: ModuleSources): Plugin {
    return {
        name: 'good-terms-lwc',
        enforce: 'pre',

        resolveId(specifier, importer) {
            if (specifier.startsWith('.') && importer) return relativeFile(specifier, originalFile(importer));
            const file = sources.fileOf(specifier);
            return file && idOf(file, '');
        },

        load(id) {
            if (id === nothing) return { code: 'export default undefined;', moduleType: 'js' };
            const file = originalFile(id);
            const bundle = bundleOf(file, sources);
            if (!bundle || !existsSync(file)) return undefined;
            try {
                return { code: compile(file, bundle, id.includes('?scoped=true')), moduleType: 'js' };
            } catch (cause) {
                throw new Error(
                    `${relative(repository, file)}: ${cause instanceof Error ? cause.message : String(cause)}`,
                    { cause }
                );
            }
        }
    };
}

function compile(file: string, bundle: { namespace: string; name: string }, scopedStyles: boolean): string {
    const source = readFileSync(file, 'utf8');
    const { code, warnings } = transformSync(
        extname(file) === '.ts' ? withoutTypes(source, file) : source,
        file.replace(/\.ts$/, '.js'),
        {
            ...bundle,
            scopedStyles,
            enableDynamicComponents: true,
            enableSyntheticElementInternals: true,
            enableStaticContentOptimization: true
        }
    );
    const ours = bundle.namespace !== 'lightning';
    for (const warning of ours ? (warnings ?? []) : []) throw new Error(warning.message);
    return code;
}

/** Source without its types: what `npm run build` deploys. */
function withoutTypes(source: string, fileName: string): string {
    return ts.transpileModule(source, {
        fileName,
        compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true }
    }).outputText;
}

function relativeFile(specifier: string, importer: string): string | undefined {
    const [path = '', query = ''] = specifier.split('?');
    const wanted = resolve(dirname(importer), path);
    const file = [wanted, `${wanted}.ts`, `${wanted}.js`].find(
        (candidate) => extname(candidate) && existsSync(candidate)
    );
    if (file) return idOf(file, query);
    return isImplicit(wanted, importer) ? nothing : undefined;
}

/** A template beside its class and a style sheet beside its template may be missing. */
function isImplicit(wanted: string, importer: string): boolean {
    const stem = basename(importer, extname(importer));
    return wanted.endsWith('.html')
        ? basename(wanted, '.html') === stem
        : [`${stem}.css`, `${stem}.scoped.css`].includes(basename(wanted));
}

function idOf(file: string, query: string): string {
    const id = /\.(html|css)$/.test(file) ? file + compiled : file;
    return query ? `${id}?${query}` : id;
}

function originalFile(id: string): string {
    return (id.split('?')[0] ?? id).replace(new RegExp(`${compiled.replaceAll('.', '\\.')}$`), '');
}
