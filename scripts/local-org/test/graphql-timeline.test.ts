import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';

import { answerGraphql } from '../graphql/execute.ts';
import { createOrg } from '../org.ts';
import { documentsOf, member, ROLES, root } from './gateway-documents.ts';
import { insert } from './package-fixture.ts';

interface Question {
    readonly query: string;
    readonly variables: Readonly<Record<string, unknown>>;
}
interface Gateway {
    readonly timelineDocuments: Readonly<Record<string, string>>;
    readonly pageQuestions: (
        shape: 'sales' | 'collections',
        request: object
    ) => { readonly events: Question; readonly others?: Question };
}

test("the timeline's documents fit the schema of every role, and no document beyond the role's", async (context) => {
    const { timelineDocuments, pageQuestions } = (await documentsOf(
        'collections/lwc/collectionsTimelineGateway'
    )) as Gateway;
    const org = createOrg({ stateFolder: ':memory:', packageFolders: [join(root, 'force-app')] });
    context.after(() => org.close());
    const recordId = insert(org, 'Account', { Name: 'Timeline & Co' });
    const request = { recordId, size: 25, timeZone: 'UTC', today: '2026-06-30' };
    const last = { stream: 'holds', day: '2026-06-29', at: undefined, id: recordId };
    const filters = [
        { groups: [] },
        { groups: ['promises'], text: '50 %', person: 'R. Dent' },
        { groups: [], item: 'E-901' }
    ];
    const requests = filters.flatMap((filter) => [
        { ...request, filter },
        { ...request, filter, after: last }
    ]);
    const asked = new Set<string>();
    for (const role of ROLES.filter((name) => name !== 'Integration')) {
        const user = member(org, role);
        const isClosed = !user.access.hasCustomPermission('Good_Terms_See_Internal_Notes');
        const shapes = isClosed ? (['sales'] as const) : (['sales', 'collections'] as const);
        for (const shape of shapes) {
            for (const one of requests) {
                const { events, others } = pageQuestions(shape, one);
                for (const question of others ? [events, others] : [events]) {
                    asked.add(question.query);
                    const { data, errors } = answerGraphql(org, user, question);
                    assert.deepEqual(errors, [], `${role} ${shape}`);
                    assert.ok(data, role);
                }
            }
        }
        if (!isClosed) continue;
        const { collections, collectionsHead } = timelineDocuments;
        for (const query of [collections, collectionsHead])
            assert.notDeepEqual(answerGraphql(org, user, { query: query ?? '', variables: {} }).errors, [], role);
    }
    assert.deepEqual(asked, new Set(Object.values(timelineDocuments)));
});
