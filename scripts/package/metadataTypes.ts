import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

/** An element that a metadata type allows. */
export interface ElementType {
    /** `string`, `number`, `boolean` or the name of another type. */
    readonly type: string;
    readonly repeats: boolean;
    readonly required: boolean;
}

/** A metadata type of the API: a record of elements, or the words it may be. */
export type MetadataType =
    | { readonly kind: 'record'; readonly elements: ReadonlyMap<string, ElementType> }
    | { readonly kind: 'words'; readonly words: ReadonlySet<string> };

/** The Metadata API's types by name, as Salesforce declares them for TypeScript. */
export function metadataTypes(): ReadonlyMap<string, MetadataType> {
    const file = createRequire(import.meta.url)
        .resolve('@salesforce/types/metadata')
        .replace(/\.js$/, '.d.ts');
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    const aliases = new Map(
        source.statements.filter(ts.isTypeAliasDeclaration).map(({ name, type }) => [name.text, type])
    );
    return new Map([...aliases].map(([name, node]) => [name, typeOf(node, aliases)]));
}

type Aliases = ReadonlyMap<string, ts.TypeNode>;

function typeOf(node: ts.TypeNode, aliases: Aliases): MetadataType {
    if (ts.isTypeLiteralNode(node) || ts.isIntersectionTypeNode(node)) {
        return { kind: 'record', elements: new Map(elementsOf(node, aliases)) };
    }
    const options = ts.isUnionTypeNode(node) ? node.types : [node];
    const words = options.flatMap((option) =>
        ts.isLiteralTypeNode(option) && ts.isStringLiteral(option.literal) ? [option.literal.text] : []
    );
    return { kind: 'words', words: new Set(words) };
}

/** The elements of a type; those of the types it starts from, such as `Metadata`, come first. */
function elementsOf(node: ts.TypeNode, aliases: Aliases): readonly [string, ElementType][] {
    if (ts.isTypeLiteralNode(node)) {
        return node.members.filter(ts.isPropertySignature).map(elementOf);
    }
    if (ts.isIntersectionTypeNode(node)) {
        return node.types.flatMap((part) => elementsOf(part, aliases));
    }
    const base = ts.isTypeReferenceNode(node) ? aliases.get(nameOf(node)) : undefined;
    return base ? elementsOf(base, aliases) : [];
}

function elementOf(member: ts.PropertySignature): [string, ElementType] {
    const name = ts.isIdentifier(member.name) || ts.isStringLiteral(member.name) ? member.name.text : '';
    const repeats = member.type !== undefined && ts.isArrayTypeNode(member.type);
    const inner = repeats && member.type && ts.isArrayTypeNode(member.type) ? member.type.elementType : member.type;
    return [
        name,
        { type: inner ? plainName(inner) : 'string', repeats, required: !repeats && member.questionToken === undefined }
    ];
}

function plainName(node: ts.TypeNode): string {
    const keywords: Partial<Record<ts.SyntaxKind, string>> = {
        [ts.SyntaxKind.BooleanKeyword]: 'boolean',
        [ts.SyntaxKind.NumberKeyword]: 'number'
    };
    return ts.isTypeReferenceNode(node) ? nameOf(node) : (keywords[node.kind] ?? 'string');
}

const nameOf = (node: ts.TypeReferenceNode): string => (ts.isIdentifier(node.typeName) ? node.typeName.text : '');
