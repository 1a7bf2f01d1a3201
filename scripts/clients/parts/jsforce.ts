import assert from 'node:assert/strict';
import { Connection } from 'jsforce';
import { API_VERSION, connect, orgAccess, type ClientSession } from '../session.ts';

const MANY = 10_450;
/** A collection takes 200 records. */
const CALL_SIZE = 200;

interface Group {
    readonly Id?: string;
    readonly Key__c?: string;
    readonly Name?: string;
    readonly Group_Limit__c?: number;
}

/** jsforce: large queries, collections, composite requests, describes, errors, and a session that ends. */
export async function jsforcePart(session: ClientSession): Promise<void> {
    const { mark, steps } = session;
    const access = await orgAccess(session);
    const connection = connect(access);
    await steps.run(`collections: ${MANY.toLocaleString('en-US')} records created`, async () => {
        const groups = Array.from({ length: MANY }, (_, index) => ({
            Key__c: `${mark}|${String(index).padStart(5, '0')}`,
            Name: `${mark} Group ${index}`,
            Currency_Code__c: 'USD',
            Group_Limit__c: index / 8
        }));
        for (let from = 0; from < groups.length; from += CALL_SIZE * 10) {
            const results = await connection
                .sobject('Credit_Group__c')
                .create(groups.slice(from, from + CALL_SIZE * 10), { allowRecursive: true, allOrNone: true });
            assert.ok(results.every(({ success }) => success));
        }
    });
    const ours = `FROM Credit_Group__c WHERE Key__c LIKE '${mark}|%'`;
    await steps.run(`query: autoFetch over ${MANY.toLocaleString('en-US')} rows, in order, none twice`, async () => {
        const soql = `SELECT Id, Key__c, Group_Limit__c ${ours} ORDER BY Key__c`;
        const first = await connection.query<Group>(soql);
        assert.deepEqual([first.done, first.totalSize, first.records.length], [false, MANY, 2_000]);
        const all = await connection.query<Group>(soql, { autoFetch: true, maxFetch: 20_000 });
        assert.equal(all.done, true);
        assert.equal(new Set(all.records.map(({ Id }) => Id)).size, MANY);
        assert.ok(all.records.every(({ Group_Limit__c }, index) => Group_Limit__c === roundedToMills(index / 8)));
        const counted = await connection.query<{ expr0: number; most: number }>(
            `SELECT COUNT(Id), MAX(Group_Limit__c) most ${ours}`
        );
        assert.deepEqual([counted.records[0]?.expr0, counted.records[0]?.most], [MANY, roundedToMills((MANY - 1) / 8)]);
    });
    await steps.run('query: a locator of nobody', async () => {
        const next = connection.queryMore(`/services/data/v${API_VERSION}/query/01g000000000000AAA-2000`);
        assert.deepEqual(await refusal(next), 'INVALID_QUERY_LOCATOR');
    });
    await collectionSteps(session, connection);
    await compositeSteps(session, connection);
    await steps.run('describe and describeGlobal', async () => {
        const { sobjects } = await connection.describeGlobal();
        assert.ok(sobjects.some(({ name, keyPrefix }) => name === 'Account' && keyPrefix === '001'));
        const { fields } = await connection.sobject('Receivable__c').describe();
        const type = fields.find(({ name }) => name === 'Type__c');
        assert.deepEqual(
            type?.picklistValues?.map(({ value }) => value),
            ['Invoice', 'Debit memo', 'Credit memo', 'Payment on account', 'Chargeback', 'Adjustment']
        );
    });
    await steps.run('errors: each with the code that Salesforce gives', async () => {
        const account = connection.sobject('Account');
        const group = connection.sobject('Credit_Group__c');
        const known = { Key__c: `${mark}|00001`, Name: 'Again', Currency_Code__c: 'USD' };
        assert.deepEqual(
            [
                await refusal(connection.query('SELECT Nope FROM Account')),
                await refusal(connection.query('SELECT Id FROM Nope__c')),
                await refusal(connection.query('SELECT Id Account')),
                await refusal(account.create({ Site: 'Nameless' })),
                await refusal(account.create({ Name: mark, NumberOfEmployees: 'many' } as object as { Name: string })),
                await refusal(account.create({ Name: mark, ParentId: '001000000000000AAA' })),
                await refusal(account.retrieve('001000000000000AAA')),
                await refusal(account.update({ Id: '001000000000000AAA', Name: mark })),
                await refusal(group.create(known)),
                await refusal(group.create({ ...known, Key__c: `${mark}|x`, Currency_Code__c: 'dollar' })),
                await refusal(group.create({ ...known, Key__c: `${mark}|x`, Currency_Code__c: 'us' })),
                await refusal(connection.request('/nothing/here'))
            ],
            [
                'INVALID_FIELD',
                'INVALID_TYPE',
                'MALFORMED_QUERY',
                'REQUIRED_FIELD_MISSING',
                'JSON_PARSER_ERROR',
                'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
                'NOT_FOUND',
                'NOT_FOUND',
                'DUPLICATE_VALUE',
                'STRING_TOO_LONG',
                'FIELD_CUSTOM_VALIDATION_EXCEPTION',
                'NOT_FOUND'
            ]
        );
    });
    await steps.run('a session that is no more is refreshed, and the request repeated', async () => {
        let refreshed = 0;
        const expired = new Connection({
            instanceUrl: access.instanceUrl,
            accessToken: `${access.accessToken.slice(0, -8)}aaaaaaaa`,
            version: API_VERSION,
            refreshFn: (_, done) => {
                refreshed++;
                done(null, access.accessToken);
            }
        });
        const soql = `SELECT COUNT() ${ours}`;
        assert.equal((await expired.query(soql)).totalSize, (await connection.query(soql)).totalSize);
        assert.equal(refreshed, 1);
        const without = connect({ ...access, accessToken: `${access.accessToken.slice(0, -8)}aaaaaaaa` });
        assert.equal(await refusal(without.query('SELECT Id FROM Account LIMIT 1')), 'INVALID_SESSION_ID');
    });
}

/** Amounts are kept in thousandths, half up. */
function roundedToMills(value: number): number {
    return Math.round(value * 1000) / 1000;
}

/** The code that a request was refused with. */
async function refusal(work: PromiseLike<unknown>): Promise<unknown> {
    return await work.then(
        (value) => `not refused: ${JSON.stringify(value)}`,
        (error: unknown) => (error as { errorCode?: string }).errorCode ?? String(error)
    );
}

/** The wire says `statusCode`, whatever jsforce's types say. */
function codesOf({ errors }: { readonly errors: readonly object[] }): unknown[] {
    return errors.map((error) => (error as { statusCode?: string }).statusCode);
}

async function collectionSteps({ mark, steps }: ClientSession, connection: Connection): Promise<void> {
    const group = connection.sobject('Credit_Group__c');
    const keyed = (number: number, values: object) => ({ Key__c: `${mark}|c${number}`, ...values });
    const full = (number: number) => keyed(number, { Name: `${mark} Collection ${number}`, Currency_Code__c: 'EUR' });
    await steps.run('collections: partly refused, and all or none', async () => {
        const partly = await group.create([full(1), keyed(2, { Currency_Code__c: 'EUR' }), full(3)]);
        assert.deepEqual(
            partly.map((result) => (result.success ? 'saved' : codesOf(result))),
            ['saved', ['REQUIRED_FIELD_MISSING'], 'saved']
        );
        const none = await group.create([full(4), full(3), full(5)], { allOrNone: true });
        assert.deepEqual(
            none.map((result) => (result.success ? 'saved' : codesOf(result)[0])),
            ['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'DUPLICATE_VALUE', 'ALL_OR_NONE_OPERATION_ROLLED_BACK']
        );
        const left = await connection.query<Group>(
            `SELECT Key__c FROM Credit_Group__c WHERE Key__c LIKE '${mark}|c%' ORDER BY Key__c`
        );
        assert.deepEqual(
            left.records.map(({ Key__c }) => Key__c),
            [`${mark}|c1`, `${mark}|c3`]
        );
    });
    await steps.run('collections: upsert, update, retrieve, delete', async () => {
        const upserted = await group.upsert([keyed(1, { Name: 'One' }), full(6)], 'Key__c');
        assert.deepEqual(
            upserted.map((result) => [result.success, 'created' in result && result.created]),
            [
                [true, false],
                [true, true]
            ]
        );
        const ids = upserted.map(({ id }) => id ?? '');
        const updated = await group.update(ids.map((Id, index) => ({ Id, Group_Limit__c: (index + 1) / 3 })));
        assert.ok(updated.every(({ success }) => success));
        const read = await group.retrieve([...ids, 'a0B000000000000AAA'].slice(0, 2));
        assert.deepEqual(
            read.map((record) => [record['Name'], record['Group_Limit__c']]),
            [
                ['One', 0.333],
                [`${mark} Collection 6`, 0.667]
            ]
        );
        const destroyed = await group.destroy(ids);
        assert.ok(destroyed.every(({ success }) => success));
        const again = await group.destroy(ids);
        assert.deepEqual(
            again.map((result) => (result.success ? 'deleted' : codesOf(result)[0])),
            ['ENTITY_IS_DELETED', 'ENTITY_IS_DELETED']
        );
    });
}

interface CompositePart {
    readonly httpStatusCode: number;
    readonly referenceId: string;
    readonly body: unknown;
}

async function compositeSteps({ mark, steps }: ClientSession, connection: Connection): Promise<void> {
    const root = `/services/data/v${API_VERSION}`;
    const composite = async (allOrNone: boolean, compositeRequest: readonly object[]): Promise<CompositePart[]> => {
        const body = JSON.stringify({ allOrNone, compositeRequest });
        const answer = await connection.request<{ compositeResponse: CompositePart[] }>({
            ...{ method: 'POST', url: `${root}/composite`, body },
            headers: { 'content-type': 'application/json' }
        });
        return answer.compositeResponse;
    };
    const post = (object: string, referenceId: string, body: object) => ({
        ...{ method: 'POST', url: `${root}/sobjects/${object}`, referenceId, body }
    });
    const profile = (key: string, currency: string) =>
        post('Credit_Profile__c', 'profile', {
            ...{ Account__c: '@{account.id}', Key__c: `${mark}|${key}`, Currency_Code__c: currency }
        });
    const query = `${root}/query?q=${encodeURIComponent("SELECT Account__r.Name FROM Credit_Profile__c WHERE Id = '@{profile.id}'")}`;
    await steps.run('composite: each part may name an earlier one', async () => {
        const answers = await composite(true, [
            post('Account', 'account', { Name: `${mark} Hazel` }),
            profile('hazel', 'USD'),
            { method: 'GET', url: query.replaceAll('%40%7Bprofile.id%7D', '@{profile.id}'), referenceId: 'read' }
        ]);
        assert.deepEqual(
            answers.map(({ httpStatusCode }) => httpStatusCode),
            [201, 201, 200]
        );
        const read = answers[2]?.body as { records: { Account__r: { Name: string } }[] };
        assert.equal(read.records[0]?.Account__r.Name, `${mark} Hazel`);
    });
    const wrong = [post('Account', 'account', { Name: `${mark} Juniper` }), profile('juniper', 'usd')];
    await steps.run('composite: all or none', async () => {
        const answers = await composite(true, wrong);
        assert.deepEqual(
            answers.map(({ httpStatusCode, body }) => [
                httpStatusCode,
                (body as { errorCode: string }[])[0]?.errorCode
            ]),
            [
                [400, 'PROCESSING_HALTED'],
                [400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION']
            ]
        );
        const left = await connection.query(`SELECT Id FROM Account WHERE Name = '${mark} Juniper'`);
        assert.equal(left.totalSize, 0);
    });
    await steps.run('composite: not all or none keeps what went well', async () => {
        const after = { method: 'GET', url: `${root}/sobjects/Credit_Profile__c/@{profile.id}`, referenceId: 'after' };
        const answers = await composite(false, [...wrong, after]);
        assert.deepEqual(
            answers.map(({ httpStatusCode, body }) => [
                httpStatusCode,
                Array.isArray(body) ? (body as { errorCode: string }[])[0]?.errorCode : 'saved'
            ]),
            [
                [201, 'saved'],
                [400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION'],
                [400, 'PROCESSING_HALTED']
            ]
        );
    });
}
