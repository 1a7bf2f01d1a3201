import type { Check } from '../finding.ts';
import { standardTabs } from '../standardObjects.ts';
import { children, isTrue, text, texts } from '../xml.ts';

/** An app shows tabs, a utility bar and pages that exist; a tab shows a packaged object or app page; an object's compact layout exists. */
export const applicationNames: Check = (pack) => {
    const tabs = new Set([...standardTabs, ...pack.of('CustomTab').map(({ name }) => name)]);
    const pages = new Map(pack.of('FlexiPage').map(({ name, root }) => [name, text(root, 'sobjectType')]));
    const pageTypes = new Map(pack.of('FlexiPage').map(({ name, root }) => [name, text(root, 'type')]));
    const noPage = (name: string | undefined, type: string): boolean =>
        name !== undefined && pageTypes.get(name) !== type;
    return [
        ...pack.of('CustomApplication').flatMap(({ path, root }) => [
            ...(noPage(text(root, 'utilityBar'), 'UtilityBar')
                ? [{ path, message: `${text(root, 'utilityBar')} is no utility bar` }]
                : []),
            ...texts(root, 'tabs')
                .filter((tab) => !tabs.has(tab))
                .map((tab) => ({ path, message: `unknown tab ${tab}` })),
            ...children(root, 'actionOverrides')
                .filter(
                    (override) => pages.get(text(override, 'content') ?? '') !== text(override, 'pageOrSobjectType')
                )
                .map((override) => ({
                    path,
                    message: `${text(override, 'content')} is no page of ${text(override, 'pageOrSobjectType')}`
                }))
        ]),
        ...pack
            .of('CustomTab')
            .filter(
                ({ name, root }) =>
                    isTrue(root, 'customObject') && !pack.of('CustomObject').some((object) => object.name === name)
            )
            .map(({ path, name }) => ({ path, message: `tab of unknown object ${name}` })),
        ...pack
            .of('CustomTab')
            .filter(({ root }) => noPage(text(root, 'flexiPage'), 'AppPage'))
            .map(({ path, root }) => ({ path, message: `${text(root, 'flexiPage')} is no app page` })),
        ...pack.of('CustomObject').flatMap(({ path, name, root }) => {
            const assigned = text(root, 'compactLayoutAssignment');
            const exists = pack
                .of('CompactLayout')
                .some((layout) => layout.object === name && layout.name === assigned);
            return assigned === undefined || assigned === 'SYSTEM' || exists
                ? []
                : [{ path, message: `unknown compact layout ${assigned}` }];
        })
    ];
};
