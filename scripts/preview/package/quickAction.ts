import { basename } from 'node:path';
import { readMetadata, text } from './xml.ts';

/** A button at the head of a record's page that opens a component in a dialog. */
export interface QuickAction {
    readonly label: string;
    /** As pages name components: `c:collectionsCallAction`. */
    readonly component: string;
}

/** The package's quick actions by full name: `Account.Log_a_Call`. @throws for kinds that the preview does not have */
export function readQuickActions(packageFolders: readonly string[]): Readonly<Record<string, QuickAction>> {
    return Object.fromEntries(
        readMetadata(packageFolders, '**/*.quickAction-meta.xml').map(({ file, root }) => {
            const name = basename(file, '.quickAction-meta.xml');
            const component = text(root, 'lightningWebComponent');
            if (!component || (text(root, 'actionSubtype') ?? 'ScreenAction') !== 'ScreenAction')
                throw new Error(`The preview has quick actions that open a component in a dialog only, not ${name}.`);
            return [name, { label: text(root, 'label') ?? name, component: `c:${component}` }];
        })
    );
}
