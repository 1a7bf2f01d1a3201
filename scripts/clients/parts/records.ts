import assert from 'node:assert/strict';
import type { ClientSession } from '../session.ts';

interface Saved {
    readonly id: string;
    readonly success: boolean;
    readonly errors: readonly unknown[];
}

/** `data create|get|update|delete record`, done and refused. */
export async function recordsPart(session: ClientSession): Promise<void> {
    const { mark, sf, steps } = session;
    const name = `${mark} Maple`;
    const account = ['--sobject', 'Account'];
    let id = '';
    await steps.run('data create record', async () => {
        const saved = await sf.ok<Saved>('data create record', [
            ...account,
            '--values',
            `Name='${name}' Site=Harbor Description='Says "hello", twice' NumberOfEmployees=12`
        ]);
        assert.match(saved.id, /^001\w{15}$/);
        assert.deepEqual([saved.success, saved.errors], [true, []]);
        id = saved.id;
    });
    await steps.run('data get record', async () => {
        const byId = await sf.ok<Record<string, unknown>>('data get record', [...account, '--record-id', id]);
        assert.deepEqual(
            [byId['Name'], byId['Site'], byId['Description'], byId['NumberOfEmployees'], byId['Phone']],
            [name, 'Harbor', 'Says "hello", twice', 12, null]
        );
        assert.match(String(byId['CreatedDate']), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000\+0000$/);
        const found = await sf.ok<Record<string, unknown>>('data get record', [
            ...account,
            '--where',
            `Name='${name.toUpperCase()}'`
        ]);
        assert.equal(found['Id'], id, 'text is compared without case');
    });
    await steps.run('data update record', async () => {
        await sf.ok('data update record', [
            ...account,
            '--record-id',
            id,
            '--values',
            "Site='Hill' NumberOfEmployees=13"
        ]);
        const read = await sf.ok<Record<string, unknown>>('data get record', [
            ...account,
            '--record-id',
            id.slice(0, 15)
        ]);
        assert.deepEqual([read['Site'], read['NumberOfEmployees'], read['Name']], ['Hill', 13, name]);
    });
    await refusals(session, id);
    await steps.run('data delete record', async () => {
        await sf.ok('data delete record', [...account, '--record-id', id]);
        for (const words of ['data get record', 'data delete record']) {
            const refused = await sf.refused(words, [...account, '--record-id', id]);
            assert.match(refused.name ?? '', /^(NOT_FOUND|ENTITY_IS_DELETED)$/);
        }
    });
}

/** Refused records: the code, the message and the fields that Salesforce gives. */
async function refusals({ mark, sf, steps }: ClientSession, account: string): Promise<void> {
    const refuse = async (sobject: string, values: string): Promise<unknown[]> => {
        const { data, message } = await sf.refused('data create record', ['--sobject', sobject, '--values', values]);
        return [data?.errorCode, message?.trim(), data?.fields];
    };
    await steps.run('data create record: refused with code, message and fields', async () => {
        assert.deepEqual(await refuse('Account', 'Site=Nowhere'), [
            'REQUIRED_FIELD_MISSING',
            'Required fields are missing: [Name]',
            ['Name']
        ]);
        assert.deepEqual((await refuse('Account', `Name='${mark} Nope' Nope=1`)).slice(0, 2), [
            'INVALID_FIELD',
            "No such column 'Nope' on sobject of type Account"
        ]);
        const source = `Name='${mark}' Key__c='${mark}|refused' Source__c=erp Company__c=1`;
        assert.deepEqual(await refuse('Ledger_Source__c', `${source} Last_Delivery_Outcome__c=Maybe`), [
            'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
            'Last Delivery Outcome: bad value for restricted picklist field: Maybe',
            ['Last_Delivery_Outcome__c']
        ]);
        assert.equal(
            (await refuse('Ledger_Source__c', `${source} Company__c='${'x'.repeat(21)}'`))[0],
            'STRING_TOO_LONG'
        );
    });
    await steps.run('data create record: a validation rule speaks', async () => {
        const profile = `Account__c=${account} Key__c='${mark}|maple' Currency_Code__c=`;
        assert.deepEqual((await refuse('Credit_Profile__c', `${profile}usd`)).slice(0, 2), [
            'FIELD_CUSTOM_VALIDATION_EXCEPTION',
            'Give the currency as three capital letters, for example USD.'
        ]);
        await sf.ok('data create record', ['--sobject', 'Credit_Profile__c', '--values', `${profile}USD`]);
        const again = await refuse('Credit_Profile__c', `${profile}USD`);
        assert.equal(again[0], 'DUPLICATE_VALUE');
        assert.match(String(again[1]), /^duplicate value found: Key__c duplicates value on record with id: \w{15}$/);
    });
}
