import type { SqlValue } from '../org.ts';

/** A piece of SQL with the values of its placeholders, in order. */
export class Fragment {
    readonly text: string;
    readonly values: readonly SqlValue[];

    constructor(text: string, values: readonly SqlValue[] = []) {
        this.text = text;
        this.values = values;
    }
}

/** SQL from a template: fragments are put in place, everything else becomes a bound parameter. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Fragment | SqlValue)[]): Fragment {
    let text = strings[0] ?? '';
    const values: SqlValue[] = [];
    parts.forEach((part, index) => {
        if (part instanceof Fragment) {
            text += part.text;
            values.push(...part.values);
        } else {
            text += '?';
            values.push(part);
        }
        text += strings[index + 1] ?? '';
    });
    return new Fragment(text, values);
}

/** Trusted text (names from the schema, keywords) as SQL. */
export function raw(text: string): Fragment {
    return new Fragment(text);
}

/** Fragments with a separator between them. */
export function join(fragments: readonly Fragment[], separator: string): Fragment {
    return new Fragment(
        fragments.map((fragment) => fragment.text).join(separator),
        fragments.flatMap((fragment) => fragment.values)
    );
}
