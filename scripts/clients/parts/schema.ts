import assert from 'node:assert/strict';
import type { ClientSession } from '../session.ts';

interface Field {
    readonly name: string;
    readonly type: string;
    readonly label: string;
    readonly calculated: boolean;
    readonly externalId: boolean;
    readonly unique: boolean;
    readonly caseSensitive: boolean;
    readonly nillable: boolean;
    readonly createable: boolean;
    readonly precision: number;
    readonly scale: number;
    readonly length: number;
    readonly referenceTo: readonly string[];
    readonly relationshipName: string | null;
    readonly cascadeDelete: boolean;
    readonly restrictedPicklist: boolean;
    readonly picklistValues: readonly { value: string; active: boolean; defaultValue: boolean }[];
}
interface Described {
    readonly name: string;
    readonly label: string;
    readonly custom: boolean;
    readonly fields: readonly Field[];
    readonly childRelationships: readonly {
        childSObject: string;
        field: string;
        relationshipName: string | null;
        cascadeDelete: boolean;
    }[];
}

/** `sobject list` and `sobject describe` tell the package as its files state it. */
export async function schemaPart({ sf, steps }: ClientSession): Promise<void> {
    await steps.run('sobject list', async () => {
        const custom = await sf.ok<string[]>('sobject list', ['--sobject', 'custom']);
        for (const name of ['Credit_Profile__c', 'Receivable__c', 'Ledger_Source__c', 'Credit_Hold__c'])
            assert.ok(custom.includes(name), `${name} in ${custom.join(', ')}`);
        assert.ok(custom.every((name) => name.includes('__')));
        const standard = await sf.ok<string[]>('sobject list', ['--sobject', 'standard']);
        assert.ok(standard.includes('Account') && !standard.includes('Receivable__c'));
    });
    await steps.run('sobject describe', async () => {
        const profile = await sf.ok<Described>('sobject describe', ['--sobject', 'Credit_Profile__c']);
        assert.deepEqual([profile.name, profile.label, profile.custom], ['Credit_Profile__c', 'Credit Profile', true]);
        const field = (name: string): Field => {
            const found = profile.fields.find((known) => known.name === name);
            assert.ok(found, name);
            return found;
        };
        const account = field('Account__c');
        assert.deepEqual(
            [account.type, account.referenceTo, account.relationshipName, account.cascadeDelete, account.nillable],
            ['reference', ['Account'], 'Account__r', true, false]
        );
        const key = field('Key__c');
        assert.deepEqual(
            [key.type, key.length, key.externalId, key.unique, key.caseSensitive, key.nillable],
            ['string', 130, true, true, true, false]
        );
        const limit = field('Own_Limit__c');
        assert.deepEqual([limit.type, limit.precision, limit.scale, limit.calculated], ['double', 18, 3, false]);
        const available = field('Available__c');
        assert.deepEqual([available.calculated, available.createable], [true, false]);
        const effect = field('Insurance_Effect__c');
        assert.equal(effect.restrictedPicklist, true);
        assert.deepEqual(
            effect.picklistValues.map(({ value, defaultValue }) => [value, defaultValue]),
            [
                ['None', true],
                ['Raises', false],
                ['Caps', false],
                ['Reduces', false]
            ]
        );
        const receivables = profile.childRelationships.find(({ childSObject }) => childSObject === 'Receivable__c');
        assert.deepEqual(
            [receivables?.field, receivables?.relationshipName, receivables?.cascadeDelete],
            ['Credit_Profile__c', 'Receivables__r', true]
        );
    });
    await steps.run('sobject describe: an object that is not there', async () => {
        const refused = await sf.refused('sobject describe', ['--sobject', 'Nope__c']);
        assert.match(refused.message ?? '', /The requested resource does not exist/);
    });
}
