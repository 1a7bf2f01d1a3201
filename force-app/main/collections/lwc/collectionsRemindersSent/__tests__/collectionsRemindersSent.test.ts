import CollectionsRemindersSent from 'c/collectionsRemindersSent';
import { clearPage, findAll, render, rendered, textOf } from '../../../../../test/render';

const message = {
    id: 'MSG',
    profileId: 'S06',
    accountName: 'Fjord Marine Services GmbH',
    status: 'Approved',
    channel: 'Email',
    sendBy: 'Mail link',
    subject: 'Rate fällig',
    body: 'Guten Tag,\nbitte zahlen.',
    recipient: 'jens.petersen@fjord-marine.invalid'
} as const;

const shown = (more: object = {}) =>
    render('c-collections-reminders-sent', CollectionsRemindersSent, {
        message: { ...message, ...more }
    } as Partial<CollectionsRemindersSent>);

afterEach(clearPage);

test('opens the person’s own mail program with the whole message', async () => {
    const element = await shown();
    expect(textOf(element)).toBe(
        'Fjord Marine Services GmbH Rate fällig To jens.petersen@fjord-marine.invalid Open in mail I sent it Withdraw'
    );
    expect(findAll(element, 'a.mail')[0]?.getAttribute('href')).toBe(
        'mailto:jens.petersen@fjord-marine.invalid?subject=Rate%20f%C3%A4llig&body=Guten%20Tag%2C%0D%0Abitte%20zahlen.'
    );
    await expect(element).toBeAccessible();
});

test('a letter is printed', async () => {
    const element = await shown({ channel: 'Letter', recipient: '' });
    const heard = jest.fn();
    element.addEventListener('print', heard);
    findAll(element, '.print')[0]?.dispatchEvent(new CustomEvent('click'));
    expect([heard.mock.calls.length, findAll(element, 'a').length]).toEqual([1, 0]);
    await expect(element).toBeAccessible();
});

test('the text is copied, and it is said that it went out or is taken back', async () => {
    const writeText = jest.fn(() => Promise.resolve());
    Object.assign(navigator, { clipboard: { writeText } });
    const element = await shown();
    const heard: string[] = [];
    for (const name of ['sent', 'withdraw']) {
        element.addEventListener(name, () => heard.push(name));
        findAll(element, `button.${name}`)[0]?.dispatchEvent(new CustomEvent('click'));
    }
    findAll(element, '.copy')[0]?.dispatchEvent(new CustomEvent('click'));
    await rendered();
    expect([heard, writeText.mock.calls, Reflect.get(findAll(element, '.copy')[0] as Element, 'label')]).toEqual([
        ['sent', 'withdraw'],
        [[message.body]],
        'Copied'
    ]);
});
