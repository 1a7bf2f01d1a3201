import { gql } from 'lightning/graphql';
import { asNode, nodesOf, textOf } from 'c/termsNode';

/** Somebody who can work on accounts. */
export interface FoundPerson {
    readonly id: string;
    readonly name: string;
    readonly title?: string;
}

/** Active people whose name holds some letters. */
export const peopleDocument = gql`
    query collectionsWorklistPeople($name: String!) {
        uiapi {
            query {
                User(
                    where: { IsActive: { eq: true }, Name: { like: $name } }
                    orderBy: { Name: { order: ASC } }
                    first: 20
                ) {
                    edges {
                        node {
                            Id
                            Name {
                                value
                            }
                            Title {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;

/** Letters of a name as they are: wildcards in them stand for themselves. */
export function peopleVariables(letters: string): { readonly name: string } {
    return { name: `%${letters.trim().replace(/[\\%_]/g, String.raw`\$&`)}%` };
}

/** The people of an answer. */
export function readPeople(data: unknown): readonly FoundPerson[] {
    return nodesOf(asNode(asNode(asNode(data).uiapi).query).User).map((node) => ({
        id: String(node.Id),
        name: textOf(node, 'Name') ?? '',
        title: textOf(node, 'Title')
    }));
}
