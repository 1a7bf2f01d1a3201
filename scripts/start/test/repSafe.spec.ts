import { expect, test } from './demoTest.ts';
import type { Demo } from './demo.ts';
import { openAccount } from '../../preview/test/pages.ts';

/** Words that only credit may read: rules by name, scores, bands, providers, what a person wrote for credit. */
const CREDIT_ONLY: readonly RegExp[] = [
    /\bR(?:[1-9]|10)g?\b/,
    /paydex/i,
    /creditsafe/i,
    /experian/i,
    /failure class/i,
    /\bband\b/i,
    /\bscore\b/i,
    /altman/i,
    /ownership change/i,
    /policyKey/i
];
const SALES = ['rep', 'leader'] as const;

interface Described {
    readonly fields: readonly { readonly name: string }[];
}

const tokenOf = (demo: Demo, user: string): string => demo.org.users[user]?.accessToken ?? '';

async function get<T>(demo: Demo, user: string, path: string): Promise<T> {
    const answer = await fetch(`${demo.origin}/services/data/v68.0/${path}`, {
        headers: { authorization: `Bearer ${tokenOf(demo, user)}` }
    });
    expect(answer.ok, `${path}: ${answer.status}`).toBe(true);
    return (await answer.json()) as T;
}

/** Everything that a user can select, as text: all fields of all rows of all objects of the package. */
async function everythingReadable(demo: Demo, user: (typeof SALES)[number]): Promise<Map<string, string>> {
    const { sobjects } = await get<{ sobjects: { name: string; queryable: boolean; custom: boolean }[] }>(
        demo,
        user,
        'sobjects'
    );
    const texts = new Map<string, string>();
    for (const { name, queryable, custom } of sobjects) {
        if (!queryable || !(custom || name === 'Account' || name === 'Opportunity')) continue;
        const { fields } = await get<Described>(demo, user, `sobjects/${name}/describe`);
        const names = fields.map((field) => field.name);
        const rows = await demo.query(`SELECT ${names.join(', ')} FROM ${name} LIMIT 2000`, tokenOf(demo, user));
        texts.set(name, JSON.stringify(rows));
    }
    return texts;
}

async function giveTo<T extends { readonly Id: string }>(
    demo: Demo,
    accounts: readonly T[],
    ownerOf: (account: T) => string | undefined
): Promise<void> {
    for (const account of accounts) {
        const answer = await fetch(`${demo.origin}/services/data/v68.0/sobjects/Account/${account.Id}`, {
            method: 'PATCH',
            headers: { authorization: `Bearer ${demo.org.accessToken}`, 'content-type': 'application/json' },
            body: JSON.stringify({ OwnerId: ownerOf(account) })
        });
        expect(answer.status).toBe(204);
    }
}

for (const user of SALES) {
    test(`nothing that ${user} can select has a rule's name, a score or a word for credit only`, async ({ demo }) => {
        test.setTimeout(60_000);
        const texts = await everythingReadable(demo, user);
        expect([...texts.keys()]).toEqual(expect.arrayContaining(['Account', 'Credit_Profile__c', 'Credit_Hold__c']));
        for (const [object, text] of texts) {
            for (const word of CREDIT_ONLY) {
                expect(word.exec(text)?.[0], `${user} reads ${String(word)} in ${object}`).toBeUndefined();
            }
        }
    });
}

test('a rep of one member learns nothing of the others of its group but the room', async ({ demo }) => {
    const others = await demo.query<{ Id: string; OwnerId: string }>(
        "SELECT Id, OwnerId FROM Account WHERE AccountNumber IN ('S08P', 'S08S')"
    );
    const [newOwner] = await demo.query<{ Id: string }>("SELECT Id FROM User WHERE Username LIKE 'colleague%' LIMIT 1");
    await giveTo(demo, others, () => newOwner?.Id);
    const north = (await everythingReadable(demo, 'rep')).get('Credit_Profile__c') ?? '';
    await giveTo(demo, others, ({ OwnerId }) => OwnerId);
    const rows = (JSON.parse(north) as Record<string, unknown>[]).filter((row) =>
        String(row['Customer_Number__c']).startsWith('S08')
    );
    expect(rows.map((row) => row['Customer_Number__c'])).toEqual(['S08N']);
    const text = JSON.stringify(rows)
        .replaceAll(/"[0-9A-Za-z]{15}AAA"/g, '"Id"')
        .replaceAll(/\/[0-9A-Za-z]{15}AAA/g, '/Id');
    // South's promise of 25,000, the exposures of 55,000 and 12,000, the group's 100,000 and 97,000.
    for (const amount of ['25000', '55000', '12000', '100000', '97000']) {
        expect(text.includes(amount), `${amount} in ${text}`).toBe(false);
    }
});

test('a rep cannot find out what is hidden by filter or by order', async ({ demo }) => {
    const token = tokenOf(demo, 'rep');
    for (const [object, field] of [
        ['Credit_Profile__c', 'Decision_Trace__c'],
        ['Credit_Profile__c', 'Blocking_Rules__c'],
        ['Credit_Profile__c', 'Band__c'],
        ['Credit_Profile__c', 'Own_Score__c'],
        ['Credit_Profile__c', 'Group_Exposure__c'],
        ['Credit_Hold__c', 'Reason__c'],
        ['Credit_Hold__c', 'Rule__c'],
        ['Credit_Hold__c', 'Policy_Key__c']
    ] as const) {
        for (const clause of [`WHERE ${field} != null`, `ORDER BY ${field}`, `GROUP BY ${field}`]) {
            const soql = `SELECT ${clause.startsWith('GROUP') ? 'COUNT(Id)' : 'Id'} FROM ${object} ${clause}`;
            const refused = await demo.query(soql, token).catch((error: unknown) => String(error));
            expect(refused, soql).toContain(`No such column '${field}'`);
        }
    }
});

test('the pages of a held account say nothing to a rep that is for credit only', async ({ demo, page }) => {
    const requests: string[] = [];
    page.on('response', (response) => {
        if (response.url().endsWith('/graphql')) void response.text().then((text) => requests.push(text));
    });
    for (const number of ['S03', 'S07', 'S09', 'S12']) {
        const [account] = await demo.query<{ Name: string }>(
            `SELECT Name FROM Account WHERE AccountNumber = '${number}'`
        );
        await openAccount(page, account?.Name ?? '', { as: 'rep' });
        const words = await page.locator('c-credit-panel').innerText();
        for (const word of CREDIT_ONLY) {
            expect(word.exec(words)?.[0], `${number}: ${words}`).toBeUndefined();
        }
    }
    expect(requests.length).toBeGreaterThan(0);
    for (const text of requests) {
        for (const word of CREDIT_ONLY) {
            expect(word.exec(text)?.[0], text.slice(0, 400)).toBeUndefined();
        }
    }
});
