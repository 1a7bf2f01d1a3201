import type { Check } from '../finding.ts';
import { text } from '../xml.ts';

const described: Readonly<Record<string, readonly string[]>> = {
    CustomObject: ['description'],
    CustomField: ['description', 'inlineHelpText'],
    ValidationRule: ['description'],
    PermissionSet: ['description'],
    CustomPermission: ['description'],
    CustomApplication: ['description'],
    FlexiPage: ['description']
};
const longest: Readonly<Record<string, number>> = { description: 1000, inlineHelpText: 510 };
const longestOf: Readonly<Record<string, number>> = {
    PermissionSet: 255,
    CustomPermission: 255,
    ValidationRule: 255,
    CustomApplication: 255,
    FlexiPage: 255
};

/** Everything an administrator meets says what it is; a field also says it to its users. */
export const descriptions: Check = (pack) =>
    Object.entries(described).flatMap(([type, elements]) =>
        pack.of(type).flatMap(({ path, root }) =>
            elements.flatMap((element) => {
                const words = text(root, element) ?? '';
                const limit = longestOf[type] ?? longest[element] ?? 255;
                if (words === '') {
                    return [{ path, message: `${element} is missing` }];
                }
                return words.length > limit
                    ? [{ path, message: `${element} has ${words.length} characters, ${limit} are allowed` }]
                    : [];
            })
        )
    );
