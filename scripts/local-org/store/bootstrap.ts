import { randomInt } from 'node:crypto';

import type { FieldSchema, ObjectSchema, OrgSchema } from '../schema.ts';
import { fieldNamed, objectNamed } from '../schema.ts';
import { standardProfiles } from '../standard/overlay.ts';
import type { Store } from './database.ts';
import { idOf } from './ids.ts';
import { recordPermissions } from './permission-records.ts';
import type { Settings } from './settings.ts';
import { quoted } from './tables.ts';

export const administratorUsername = 'admin@good-terms.invalid';

type Row = Readonly<Record<string, string | number>>;

/** Puts in what every org has: itself, its profiles, an administrator, a row per permission set of the package. */
export function bootstrapRecords(store: Store, settings: Settings, schema: OrgSchema, now: Date): void {
    const add = (objectName: string, row: Row): string => insert(store, settings, schema, objectName, row, now);
    const find = (objectName: string, name: string): string | undefined =>
        store.database.prepare(`SELECT "Id" FROM ${quoted(objectName)} WHERE "Name" = ?`).get(name)?.['Id'] as
            string | undefined;

    for (const profile of Object.keys(standardProfiles())) {
        if (!find('Profile', profile)) add('Profile', { Name: profile });
    }
    if (!settings.get('organization')) settings.set('organization', add('Organization', organization));
    if (!settings.get('administrator')) {
        const id = add('User', { ...administrator, ProfileId: find('Profile', 'System Administrator') ?? '' });
        settings.set('administrator', id);
        // The first records were made before there was a user to name as their maker.
        for (const object of ['Profile', 'Organization', 'User']) {
            store.database
                .prepare(`UPDATE ${quoted(object)} SET "CreatedById" = ?, "LastModifiedById" = ?`)
                .run(id, id);
        }
    }
    recordPermissions(store, schema, add);
}

const organization: Row = {
    Name: 'Good Terms local org',
    InstanceName: 'LOCAL',
    OrganizationType: 'Developer Edition',
    LanguageLocaleKey: 'en_US',
    DefaultLocaleSidKey: 'en_US',
    TimeZoneSidKey: 'GMT'
};

const administrator: Row = {
    Name: 'Local Administrator',
    FirstName: 'Local',
    LastName: 'Administrator',
    Username: administratorUsername,
    Email: administratorUsername,
    Alias: 'admin',
    IsActive: 1,
    UserType: 'Standard',
    TimeZoneSidKey: 'GMT',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8'
};

function insert(store: Store, settings: Settings, schema: OrgSchema, objectName: string, row: Row, now: Date): string {
    const object = objectNamed(schema, objectName) as ObjectSchema;
    // Two orgs must not share an id: a client's journal belongs to one org.
    const counter = objectName === 'Organization' ? randomInt(62 ** 4, 2 ** 48 - 1) : settings.next(objectName);
    const id = idOf(object.keyPrefix, counter);
    const maker = settings.get('administrator') ?? null;
    const stamp = `${now.toISOString().slice(0, 19)}.000Z`;
    const audit = {
        CreatedDate: stamp,
        LastModifiedDate: stamp,
        SystemModstamp: stamp,
        CreatedById: maker,
        LastModifiedById: maker
    };
    const values = Object.entries({ Id: id, ...row, ...audit });
    const columns = values.map(([name]) => quoted((fieldNamed(object, name) as FieldSchema).apiName));
    store.database
        .prepare(
            `INSERT INTO ${quoted(objectName)} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
        )
        .run(...values.map(([, value]) => value));
    return id;
}
