import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../bootstrap/places.mjs';

const folder = pathToFileURL(join(root, 'force-app/main/credit/lwc/creditPanelGateway/')).href;
/** `gql` as the platform has it: a document is its text, with fragments put in. */
const gql = 'export const gql = (strings, ...parts) => String.raw({ raw: strings }, ...parts);';

/** The GraphQL document that the credit panel sends for a sales rep. */
export async function panelDocument(): Promise<string> {
    registerHooks({
        resolve(specifier, context, next) {
            if (specifier === 'lightning/graphql')
                return { url: `data:text/javascript,${encodeURIComponent(gql)}`, format: 'module', shortCircuit: true };
            const isOwn = specifier.startsWith('./') && context.parentURL?.startsWith(folder);
            if (!isOwn && !specifier.startsWith(folder)) return next(specifier, context);
            const url = isOwn ? new URL(`${specifier}.ts`, context.parentURL).href : specifier;
            return { url, format: 'module-typescript', shortCircuit: true };
        }
    });
    const { panelDocuments } = (await import(`${folder}documents.ts`)) as {
        panelDocuments: Readonly<Record<'plain', string>>;
    };
    return panelDocuments.plain;
}
