import CollectionsRemindersRow from 'c/collectionsRemindersRow';
import { type PreparedReminder, remindersOf } from 'c/collectionsRemindersList';
import {
    COLLECTOR,
    reminderFacts,
    reminderProfile,
    SHIPPED_STEPS,
    standingNow
} from '../../../../../test/reminderStories';
import { clearPage, findAll, render, rendered, textOf } from '../../../../../test/render';
import { storyAccounts } from '../../../../../test/worklistStories';

const [fjord] = remindersOf(
    storyAccounts().map(standingNow),
    SHIPPED_STEPS,
    reminderFacts([reminderProfile('S06', { language: 'de', place: 'DE' })]),
    COLLECTOR
).prepared as [PreparedReminder];

async function row(reminder: PreparedReminder, more: object = {}) {
    const element = await render('c-collections-reminders-row', CollectionsRemindersRow, {
        reminder,
        isSelected: true,
        ...more
    } as Partial<CollectionsRemindersRow>);
    const heard = jest.fn();
    for (const name of ['pick', 'edit']) {
        element.addEventListener(name, (event) => heard(name, (event as CustomEvent).detail));
    }
    return { element, heard };
}

const open = async (element: Element) => {
    findAll(element, '.edit')[0]?.dispatchEvent(new CustomEvent('click'));
    await rendered();
};

afterEach(clearPage);

test('says to whom, how much, which step, in which language; the text comes when asked for', async () => {
    const { element } = await row(fjord);
    expect(textOf(element)).toBe(
        'Fjord Marine Services GmbH 10,000 EUR, due today Installment due today, Email, German jens.petersen@fjord-marine.invalid Read and change'
    );
    expect(findAll(element, '[data-field]')).toEqual([]);
    await expect(element).toBeAccessible();
    await open(element);
    expect(findAll(element, '[data-field]').map((field) => Reflect.get(field, 'value'))).toEqual([
        fjord.recipient,
        fjord.subject,
        fjord.body
    ]);
    await expect(element).toBeAccessible();
});

test('says what was picked and changed', async () => {
    const { element, heard } = await row(fjord);
    findAll(element, 'lightning-input')[0]?.dispatchEvent(new CustomEvent('change', { detail: { checked: false } }));
    await open(element);
    findAll(element, '[data-field="body"]')[0]?.dispatchEvent(new CustomEvent('change', { detail: { value: 'Neu' } }));
    expect(heard.mock.calls).toEqual([
        ['pick', { isSelected: false }],
        ['edit', { field: 'body', value: 'Neu' }]
    ]);
});

test('shows how late, the documents, what the guard says, the language that is missing and what has no value', async () => {
    const { element } = await row({
        ...fjord,
        oldestDays: 10,
        documents: 'J-903',
        isFallback: true,
        wantedLanguage: 'it',
        body: 'To {{contact}} {{nobody}}',
        gaps: [
            { reason: 'empty', field: 'contact' },
            { reason: 'unknown', field: 'nobody' },
            { reason: 'empty', field: 'filled_since' }
        ],
        findings: [{ code: 'recent', effect: 'Warn', text: 'Ana Roux (sales) wrote to this customer 17 hours ago.' }]
    });
    const text = textOf(element);
    for (const part of [
        '10,000 EUR, 10 days past due',
        'Documents: J-903',
        'Ana Roux (sales) wrote to this customer 17 hours ago.',
        'No text in Italian: this one is in English.',
        '{{contact}} has no value for this customer. Fill it in or take it out.',
        '{{nobody}} is no field. Take it out, and have the template corrected.'
    ]) {
        expect(text).toContain(part);
    }
    expect(text).not.toContain('filled_since');
    await expect(element).toBeAccessible();
});

test('cannot be picked where the guard stops it, and a letter has no address', async () => {
    const { element } = await row({ ...fjord, isStopped: true, channel: 'Letter' }, { isSelected: false });
    await open(element);
    const [pick] = findAll(element, 'lightning-input');
    expect([Reflect.get(pick as Element, 'disabled'), findAll(element, '[data-field="recipient"]').length]).toEqual([
        true,
        0
    ]);
});
