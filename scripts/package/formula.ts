import type { SourcePackage } from './sourcePackage.ts';
import { text } from './xml.ts';

/** A formula of the package and where it stands. */
export interface PackageFormula {
    readonly path: string;
    readonly object: string;
    readonly formula: string;
}

/** A comparison of a picklist with one of its values. */
export interface PicklistTest {
    readonly field: string;
    readonly value: string;
}

/** Formulas of fields and of validation rules. */
export function formulasOf(pack: SourcePackage): readonly PackageFormula[] {
    return [...pack.of('CustomField'), ...pack.of('ValidationRule')].flatMap(({ path, object = '', root }) => {
        const formula = text(root, 'formula') ?? text(root, 'errorConditionFormula');
        return formula === undefined ? [] : [{ path, object, formula }];
    });
}

/** Fields and globals (`$Permission.X`) that a formula names, in order of appearance. */
export function namesIn(formula: string): readonly string[] {
    const tokens = tokensOf(formula);
    const names = tokens.filter(
        (token, at) => /^[A-Za-z$]/.test(token) && tokens[at + 1] !== '(' && !constants.has(token.toUpperCase())
    );
    return [...new Set(names)];
}

/** Every ISPICKVAL, CASE and TEXT(..) = ".." of a formula. */
export function picklistTestsIn(formula: string): readonly PicklistTest[] {
    const tokens = tokensOf(formula);
    return tokens.flatMap((token, at) => {
        if (tokens[at + 1] !== '(') {
            return [];
        }
        const { list, end } = argumentsFrom(tokens, at + 1);
        const field = fieldOf(list[0]);
        if (field === undefined) {
            return [];
        }
        return valuesAfter(token.toUpperCase(), list, tokens, end).map((value) => ({ field, value }));
    });
}

const constants = new Set(['NULL', 'TRUE', 'FALSE']);
const tokenPattern =
    /\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[A-Za-z_$][\w.$]*|\d[\d.]*|<>|<=|>=|!=|==|&&|\|\||\S/g;

function tokensOf(formula: string): readonly string[] {
    return (formula.match(tokenPattern) ?? []).filter((token) => !token.startsWith('/*'));
}

function valuesAfter(
    name: string,
    list: readonly (readonly string[])[],
    tokens: readonly string[],
    end: number
): readonly string[] {
    if (name === 'ISPICKVAL') {
        return literal(list[1]);
    }
    if (name === 'CASE') {
        return list
            .slice(1, -1)
            .filter((_, at) => at % 2 === 0)
            .flatMap(literal);
    }
    const isComparison = name === 'TEXT' && ['=', '==', '<>', '!='].includes(tokens[end + 1] ?? '');
    return isComparison ? literal([tokens[end + 2] ?? '']) : [];
}

/** The arguments of a call, each as its tokens; `open` is the place of the bracket. */
function argumentsFrom(
    tokens: readonly string[],
    open: number
): { readonly list: readonly (readonly string[])[]; readonly end: number } {
    const list: string[][] = [[]];
    let depth = 0;
    for (let at = open; at < tokens.length; at++) {
        const token = tokens[at] ?? '';
        depth += token === '(' ? 1 : token === ')' ? -1 : 0;
        if (depth === 0) {
            return { list, end: at };
        }
        if (depth === 1 && token === ',') {
            list.push([]);
        } else if (at > open) {
            list.at(-1)?.push(token);
        }
    }
    return { list, end: tokens.length };
}

function fieldOf(tokens: readonly string[] | undefined): string | undefined {
    const inner =
        tokens?.length === 4 && tokens[0] === 'TEXT' ? tokens[2] : tokens?.length === 1 ? tokens[0] : undefined;
    return inner !== undefined && /^[A-Za-z]/.test(inner) ? inner : undefined;
}

function literal(tokens: readonly string[] | undefined): readonly string[] {
    const [token, ...rest] = tokens ?? [];
    return rest.length === 0 && token !== undefined && /^["']/.test(token) ? [token.slice(1, -1)] : [];
}
