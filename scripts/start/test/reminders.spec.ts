import type { Locator, Page } from '@playwright/test';
import { accessibilityViolations, open, openAccount, sidewaysScroll } from '../../preview/test/pages.ts';
import type { View } from '../../preview/test/pages.ts';
import { expect, setClock, testOfOwnDemo } from './demoTest.ts';

/** Tests whose demo is their own: they write to its customers, one after the other. */
const test = testOfOwnDemo();
test.describe.configure({ mode: 'serial' });

const FJORD = 'Fjord Marine Services GmbH';
const DUNE = 'Dune Hospitality SAS';

interface Message {
    readonly Status__c: string;
    readonly Send_By__c: string;
    readonly Subject__c: string;
    readonly Approved_By__r: { readonly Name: string };
}

interface Logged {
    readonly Kind__c: string;
    readonly Direction__c: string;
    readonly Outcome__c: string;
    readonly Template__c: string;
    readonly Recipient__c: string;
    readonly Message_Subject__c: string;
    readonly Message_Body__c: string;
}

const dialog = (page: Page): Locator => page.getByRole('dialog');
const seen = (text = ''): string => text.replace(/\s+/g, ' ');

/** Opens the reminders from the worklist. */
async function openReminders(page: Page, view: View = {}): Promise<Locator> {
    await open(page, '/lightning/n/Good_Terms_Worklist', { as: 'collector', ...view });
    await page.getByRole('button', { name: 'Prepare reminders' }).click();
    await expect(dialog(page).getByRole('button', { name: /^Approve/ })).toBeVisible();
    return dialog(page);
}

test("Fjord's reminder stands ready in German; one approval, a person sends it, the timeline keeps it", async ({
    page,
    demo
}) => {
    await setClock(demo, '2026-06-30T09:00:00Z');
    const reminders = await openReminders(page);
    await reminders.getByRole('button', { name: `Read and change: ${FJORD}` }).click();
    await expect(reminders.getByLabel('To', { exact: true })).toHaveValue('jens.petersen@fjord-marine.invalid');
    expect(seen(await reminders.getByLabel('Subject').inputValue())).toBe(
        `${FJORD}: Rate von 10.000,00 EUR fällig am 30. Juni 2026`
    );
    await expect(reminders.getByLabel('Text')).toHaveValue(/^Guten Tag Jens Petersen,\n/);
    await expect(reminders.getByText('Promised; waits until 3 Jul')).toBeVisible();
    expect(await accessibilityViolations(page)).toEqual([]);
    await reminders.getByRole('button', { name: /^Approve/ }).dblclick();
    const sent = reminders.getByRole('button', { name: `I sent it: ${FJORD}` });
    await expect(sent).toBeVisible();
    const href = await reminders.getByRole('link', { name: 'Open in mail' }).first().getAttribute('href');
    expect(decodeURIComponent(href ?? '')).toMatch(
        /^mailto:jens\.petersen@fjord-marine\.invalid\?subject=Fjord Marine/
    );
    const messages = await demo.query<Message>(
        `SELECT Status__c, Send_By__c, Subject__c, Approved_By__r.Name FROM Collection_Message__c WHERE Credit_Profile__r.Account__r.Name = '${FJORD}'`
    );
    expect(
        messages.map(({ Status__c, Send_By__c, Approved_By__r }) => [Status__c, Send_By__c, Approved_By__r.Name])
    ).toEqual([['Approved', 'Mail link', 'Noor Haddad']]);
    await sent.click();
    await expect(sent).toHaveCount(0);
    const logged = await demo.query<Logged>(
        `SELECT Kind__c, Direction__c, Outcome__c, Template__c, Recipient__c, Message_Subject__c, Message_Body__c FROM Collection_Activity__c WHERE Credit_Profile__r.Account__r.Name = '${FJORD}'`
    );
    expect(
        logged.map((one) => ({
            ...one,
            Message_Subject__c: seen(one.Message_Subject__c),
            Message_Body__c: one.Message_Body__c.split('\n')[0]
        }))
    ).toEqual([
        expect.objectContaining({
            Kind__c: 'Email',
            Direction__c: 'Outgoing',
            Outcome__c: 'Sent',
            Template__c: 'installment-due',
            Recipient__c: 'jens.petersen@fjord-marine.invalid',
            Message_Subject__c: `${FJORD}: Rate von 10.000,00 EUR fällig am 30. Juni 2026`,
            Message_Body__c: 'Guten Tag Jens Petersen,'
        })
    ]);
});

test('a rep is not offered reminders, and the org refuses the approval', async ({ page, demo }) => {
    await open(page, '/lightning/n/Good_Terms_Worklist', { as: 'rep' });
    await expect(page.getByRole('button', { name: 'Prepare reminders' })).toHaveCount(0);
    const [profile] = await demo.query<{ Id: string }>(
        `SELECT Id FROM Credit_Profile__c WHERE Account__r.Name = '${FJORD}'`
    );
    const accessToken = demo.org.users.rep?.accessToken ?? '';
    const refused = await fetch(`${demo.org.instanceUrl}/services/data/v68.0/sobjects/Collection_Message__c`, {
        method: 'POST',
        headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({ Credit_Profile__c: profile?.Id, Status__c: 'Approved', Channel__c: 'Email' })
    });
    expect([refused.status, await refused.json()]).toEqual([
        404,
        [expect.objectContaining({ errorCode: 'NOT_FOUND' })]
    ]);
});

test('a statement of account in French for Dune, in the width of a phone', async ({ page, demo }) => {
    await openAccount(page, DUNE, { as: 'collector' });
    await page.getByRole('tab', { name: 'Collections' }).click();
    await page.getByRole('button', { name: 'Statement of account' }).click();
    await page.setViewportSize({ width: 320, height: 900 });
    const letter = dialog(page).locator('article');
    await expect(letter).toHaveAttribute('lang', 'fr');
    const text = seen(await letter.innerText());
    for (const part of [
        'Relevé de compte Dune Hospitality SAS au 30 juin 2026',
        'D-901',
        'D-902',
        'D-903',
        'Solde : 30 000,00 EUR'
    ]) {
        expect(text).toContain(part);
    }
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'I sent it' }).click();
    await page.getByRole('menuitem', { name: 'By mail' }).click();
    await expect(dialog(page)).toHaveCount(0);
    const [logged] = await demo.query<Logged>(
        `SELECT Kind__c, Template__c, Message_Subject__c FROM Collection_Activity__c WHERE Template__c = 'statement'`
    );
    expect(seen(logged?.Message_Subject__c)).toBe('Relevé de compte Dune Hospitality SAS au 30 juin 2026');
});
