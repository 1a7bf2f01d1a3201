import { basename } from 'node:path';
import { readMetadata, text } from './xml.ts';

/** A button at the head of a record's page that runs a component. */
export interface QuickAction {
    readonly label: string;
    /** As pages name components: `c:collectionsCallAction`. */
    readonly component: string;
    /** It has no screen: its `invoke` is called, instead of showing it in a dialog. */
    readonly isHeadless: boolean;
}

const subtypes: Readonly<Record<string, boolean>> = { ScreenAction: false, Action: true };

/** The package's quick actions by full name: `Account.Log_a_Call`. @throws for kinds that the preview does not have */
export function readQuickActions(packageFolders: readonly string[]): Readonly<Record<string, QuickAction>> {
    return Object.fromEntries(
        readMetadata(packageFolders, '**/*.quickAction-meta.xml').map(({ file, root }) => {
            const name = basename(file, '.quickAction-meta.xml');
            const component = text(root, 'lightningWebComponent');
            const isHeadless = subtypes[text(root, 'actionSubtype') ?? 'ScreenAction'];
            if (!component || isHeadless === undefined)
                throw new Error(`The preview has quick actions that run a component only, not ${name}.`);
            return [name, { label: text(root, 'label') ?? name, component: `c:${component}`, isHeadless }];
        })
    );
}
