import type { Check } from '../finding.ts';
import { isTrue, text, type XmlNode } from '../xml.ts';

/** Numbers and texts have sizes that an org accepts; unique texts say how they treat case. */
export const fieldSizes: Check = (pack) =>
    pack.of('CustomField').flatMap(({ path, root }) => problemsOf(root).map((message) => ({ path, message })));

function problemsOf(root: XmlNode): readonly string[] {
    const type = text(root, 'type');
    const isComputed = text(root, 'formula') !== undefined;
    if (type === 'Number' || type === 'Currency' || type === 'Percent') {
        return numberProblems(Number(text(root, 'precision')), Number(text(root, 'scale')));
    }
    if (type === 'Text' && !isComputed) {
        const isVague = isTrue(root, 'unique') && !isTrue(root, 'caseSensitive');
        return [
            ...lengthProblems(Number(text(root, 'length')), 1, 255),
            ...(isVague ? ['unique text that takes a and A for the same'] : [])
        ];
    }
    return type === 'LongTextArea' ? lengthProblems(Number(text(root, 'length')), 256, 131_072) : [];
}

function numberProblems(precision: number, scale: number): readonly string[] {
    if (!(precision >= 1 && precision <= 18)) {
        return [`precision ${precision} is not between 1 and 18`];
    }
    return scale >= 0 && scale <= precision ? [] : [`scale ${scale} does not fit in precision ${precision}`];
}

function lengthProblems(length: number, shortest: number, longest: number): readonly string[] {
    return length >= shortest && length <= longest
        ? []
        : [`length ${length} is not between ${shortest} and ${longest}`];
}
