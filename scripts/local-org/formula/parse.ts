import { createRequire } from 'node:module';

/** The syntax tree that sformula's parser yields (the subset of ESTree that formulas need). */
export type Expression =
    | {
          readonly type: 'Literal';
          readonly value: string | number | boolean | null;
          readonly raw: string;
          readonly loc: Location;
      }
    | { readonly type: 'Identifier'; readonly name: string; readonly loc: Location }
    | {
          readonly type: 'MemberExpression';
          readonly object: Expression;
          readonly property: Expression;
          readonly loc: Location;
      }
    | {
          readonly type: 'CallExpression';
          readonly callee: Expression;
          readonly arguments: readonly Expression[];
          readonly loc: Location;
      }
    | {
          readonly type: 'UnaryExpression';
          readonly operator: string;
          readonly argument: Expression;
          readonly loc: Location;
      }
    | {
          readonly type: 'BinaryExpression' | 'LogicalExpression';
          readonly operator: string;
          readonly left: Expression;
          readonly right: Expression;
          readonly loc: Location;
      };

interface Location {
    readonly start: { readonly line: number; readonly column: number };
}

/** A formula that cannot be used; its message names line and column of the formula. */
export class FormulaError extends Error {
    override readonly name = 'FormulaError';

    constructor(reason: string, location: Location | undefined) {
        super(
            location
                ? `${reason} (line ${location.start.line}, column ${location.start.column} of the formula)`
                : reason
        );
    }
}

// The package exports evaluation only; its parser is a module of its own that carries no types.
const { parseFormula } = createRequire(import.meta.url)('sformula/lib/formula.js') as {
    parseFormula: (text: string) => Expression;
};

// A formula is read again wherever another one takes it in.
const parsed = new Map<string, Expression>();

/** The syntax tree of a formula. @throws FormulaError */
export function parse(text: string): Expression {
    const known = parsed.get(text);
    if (known) return known;
    try {
        const expression = parseFormula(escapeInnerQuotes(text));
        parsed.set(text, expression);
        return expression;
    } catch (error) {
        const location = error instanceof Error && 'location' in error ? (error.location as Location) : undefined;
        throw new FormulaError(`syntax error: ${error instanceof Error ? error.message : String(error)}`, location);
    }
}

/** The parser wants the other kind of quote escaped inside a text ("it's"); Salesforce does not. */
function escapeInnerQuotes(text: string): string {
    return text.replace(
        /\/\*[\s\S]*?\*\/|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g,
        (token, double?: string, single?: string) => {
            if (double !== undefined) return `"${double.replace(/\\.|'/g, (part) => (part === "'" ? "\\'" : part))}"`;
            if (single !== undefined) return `'${single.replace(/\\.|"/g, (part) => (part === '"' ? '\\"' : part))}'`;
            return token;
        }
    );
}
