import type { Check, Finding } from '../finding.ts';
import { children, text } from '../xml.ts';

const longest: Readonly<Record<string, number>> = {
    CustomObject: 40,
    CustomField: 40,
    ListView: 40,
    CompactLayout: 80,
    CustomApplication: 40,
    PermissionSet: 80,
    CustomPermission: 80,
    FlexiPage: 80
};

/** Labels fit where an org keeps them; custom labels are complete, unique and in order of their names. */
export const labelLengths: Check = (pack) => [
    ...Object.entries(longest).flatMap(([type, limit]) =>
        pack.of(type).flatMap(({ path, root }) =>
            ['label', 'pluralLabel', 'masterLabel']
                .map((element) => text(root, element) ?? '')
                .filter((label) => label.length > limit)
                .map((label) => ({
                    path,
                    message: `label "${label}" has ${label.length} characters, ${limit} are allowed`
                }))
        )
    ),
    ...pack.of('CustomLabels').flatMap(({ path, root }) => {
        const labels = children(root, 'labels');
        const names = labels.map((label) => text(label, 'fullName') ?? '');
        return [
            ...names
                .filter((name, at) => names.indexOf(name) !== at)
                .map((name) => ({ path, message: `label ${name} exists twice` })),
            ...outOfOrder(names).map((name) => ({ path, message: `label ${name} is not in order` })),
            ...labels.flatMap((label): Finding[] => {
                const tooLong =
                    (text(label, 'shortDescription') ?? '').length > 80 || (text(label, 'value') ?? '').length > 1000;
                return tooLong ? [{ path, message: `label ${text(label, 'fullName')} is too long` }] : [];
            })
        ];
    })
];

function outOfOrder(names: readonly string[]): readonly string[] {
    return names.filter((name, at) => name < (names[at - 1] ?? ''));
}
