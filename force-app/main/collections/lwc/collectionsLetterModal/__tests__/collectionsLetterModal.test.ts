import { graphql } from 'lightning/graphql';
import { createRecord } from 'lightning/uiRecordApi';
import CollectionsLetterModal from 'c/collectionsLetterModal';
import { currentInstant } from 'c/termsClock';
import { DUNE_LISTS, DUNE_PROMISE, duneAnswer } from '../../../../../test/payloads/letter';
import { clearPage, findAll, render, rendered, textOf } from '../../../../../test/render';

jest.mock('c/termsClock', () => ({ ...jest.requireActual<object>('c/termsClock'), currentInstant: jest.fn() }));

const wire = graphql as unknown as {
    emitResult(data: unknown, errors?: readonly unknown[], refresh?: () => Promise<void>): void;
    getLastConfig(): { variables?: object } | undefined;
};
const create = jest.mocked(createRecord);

async function open(template: string, answer: unknown = duneAnswer(), promiseId?: string) {
    const element = await render('c-collections-letter-modal', CollectionsLetterModal, {
        label: 'A letter',
        request: { accountId: '001D', template, promiseId }
    } as unknown as CollectionsLetterModal);
    const closed = jest.fn();
    element.addEventListener('close', (event) => closed((event as CustomEvent).detail));
    if (answer) {
        wire.emitResult(answer);
        await rendered();
    }
    const confirm = async (value: 'Email' | 'Letter') => {
        findAll(element, '.sent')[0]?.dispatchEvent(new CustomEvent('select', { detail: { value } }));
        await rendered();
    };
    const seen = () => textOf(findAll(element, '.letter')[0] as Element).replace(/[\u00a0\u202f]/g, ' ');
    return { element, closed, confirm, seen };
}

beforeEach(() => {
    jest.clearAllMocks();
    jest.mocked(currentInstant).mockReturnValue(new Date('2026-06-30T09:00:00Z'));
    create.mockReset().mockResolvedValue({ id: 'ACT', apiName: 'Collection_Activity__c', fields: {} });
});
afterEach(clearPage);

test('waits in its own shape, and asks for no promise where none is meant', async () => {
    const { element } = await open('statement', null);
    expect(findAll(element, '[aria-busy="true"]').length).toBe(1);
    expect(wire.getLastConfig()?.variables).toMatchObject({ accountId: '001D', promiseId: '000000000000000AAA' });
    await expect(element).toBeAccessible();
});

test('a statement of account is in French for a French customer, with every open item', async () => {
    const { element, seen } = await open('statement');
    expect(seen()).toBe(
        'Dune Hospitality SAS 30 juin 2026 Relevé de compte Dune Hospitality SAS au 30 juin 2026 ' +
            'Bonjour Claire Aubert, voici votre compte chez nous au 30 juin 2026 : toutes les factures ouvertes et tous les avoirs non encore imputés. ' +
            'Pièce Date Échéance Solde ' +
            'D-901 21 mars 2026 20 avr. 2026 8 000,00 EUR D-902 5 mai 2026 4 juin 2026 10 000,00 EUR D-903 10 juin 2026 10 juil. 2026 12 000,00 EUR ' +
            'Solde : 30 000,00 EUR Par ancienneté : ' +
            'Non échu 12 000,00 EUR 1 à 30 jours 10 000,00 EUR 31 à 60 jours 0,00 EUR 61 à 90 jours 8 000,00 EUR Plus de 90 jours 0,00 EUR Avoirs 0,00 EUR ' +
            'Si vos livres indiquent autre chose, envoyez-nous votre liste : nous la comparons à la nôtre, ligne par ligne. ' +
            'Comment payer : IBAN FR76 3000 6000 0112 3456 7890 189 Cordialement, Noor Haddad'
    );
    expect(findAll(element, '.letter')[0]?.getAttribute('lang')).toBe('fr');
    expect(findAll(element, 'a.mail')[0]?.getAttribute('href')).toMatch(
        /^mailto:claire\.aubert@dune-hospitality\.invalid\?subject=Relev%C3%A9%20de%20compte/
    );
    await expect(element).toBeAccessible();
});

test.each([
    ['promise-confirmation', 'Dune Hospitality SAS : votre paiement de 6 000,00 EUR pour le 26 juin 2026'],
    ['broken-promise', 'Dune Hospitality SAS : 5 000,00 EUR promis pour le 26 juin 2026 non reçus']
])('%s tells of the promise', async (template, subject) => {
    const { element, seen } = await open(template, duneAnswer({ Collection_Promise__c: [DUNE_PROMISE] }), 'P1');
    expect(seen()).toContain(subject);
    expect(seen()).toContain('pour D-902');
    await expect(element).toBeAccessible();
});

test('what went out is kept with subject and text, once', async () => {
    const { confirm, closed } = await open(
        'promise-confirmation',
        duneAnswer({ Collection_Promise__c: [DUNE_PROMISE] }),
        'P1'
    );
    await Promise.all([confirm('Email'), confirm('Email')]);
    await rendered();
    expect(create.mock.calls.map(([{ apiName, fields }]) => [apiName, fields])).toEqual([
        [
            'Collection_Activity__c',
            {
                Credit_Profile__c: 'S04',
                Kind__c: 'Email',
                Direction__c: 'Outgoing',
                Outcome__c: 'Sent',
                Happened_At__c: '2026-06-30T09:00:00.000Z',
                Contact__c: '003C',
                Summary__c: expect.stringContaining('votre paiement'),
                Template__c: 'promise-confirmation',
                Message_Subject__c: expect.stringContaining('votre paiement'),
                Message_Body__c: expect.stringContaining('Bonjour Claire Aubert'),
                Recipient__c: 'claire.aubert@dune-hospitality.invalid',
                Documents__c: 'D-902',
                Promise__c: 'P1',
                Contact_Event_Key__c: expect.stringMatching(/^[0-9a-f]{32}$/),
                Request_Key__c: expect.stringMatching(/^letter\|[0-9a-f]{32}\|0$/)
            }
        ]
    ]);
    expect(closed.mock.calls).toEqual([[true]]);
});

test('by post has no address', async () => {
    const { confirm } = await open('statement');
    await confirm('Letter');
    expect(create.mock.calls[0]?.[0].fields).toMatchObject({ Kind__c: 'Letter', Recipient__c: null, Promise__c: null });
});

test('a refusal stays in the dialog', async () => {
    create.mockRejectedValue({ body: { output: { errors: [{ errorCode: 'X', message: 'Not now.' }] } } });
    const { element, confirm, closed } = await open('statement');
    await confirm('Letter');
    expect([textOf(findAll(element, '.refusal')[0] as Element), closed.mock.calls]).toEqual(['Not now.', []]);
});

test('a letter with a gap says so and goes nowhere', async () => {
    const [profile] = DUNE_LISTS.Credit_Profile__c;
    const { element } = await open(
        'broken-promise',
        duneAnswer({
            Credit_Profile__c: [{ ...profile, Ledger_Source__r: { How_To_Pay__c: null } }],
            Collection_Promise__c: [{ ...DUNE_PROMISE, Rest__c: null }]
        }),
        'P1'
    );
    expect(findAll(element, '.gaps li').map(textOf)).toEqual([
        'promise_rest has no value for this customer, and the letter asks for it. Enter it at the customer or the ledger first.',
        'promise_received has no value for this customer, and the letter asks for it. Enter it at the customer or the ledger first.',
        'how_to_pay has no value for this customer, and the letter asks for it. Enter it at the customer or the ledger first.'
    ]);
    expect(['.print', '.copy', '.mail', '.sent'].flatMap((part) => findAll(element, part))).toEqual([]);
    await expect(element).toBeAccessible();
});

test.each([
    [
        'no profile',
        duneAnswer({ Credit_Profile__c: [] }),
        'There is nothing to tell: no open item, or no such promise.'
    ],
    [
        'no text',
        duneAnswer({ Collection_Template__c: [] }),
        'There is no text for this letter in force, or two at once: statement'
    ]
])('%s: says why there is no letter', async (_name, answer, message) => {
    const { element } = await open('statement', answer);
    expect(Reflect.get(findAll(element, 'c-terms-error-panel')[0] as Element, 'message')).toBe(message);
    await expect(element).toBeAccessible();
});

test('an error says so and is asked again', async () => {
    const { element } = await open('statement', null);
    const refresh = jest.fn(() => Promise.resolve());
    wire.emitResult(undefined, [{ extensions: { ErrorType: 'ServiceUnavailable' } }], refresh);
    await rendered();
    const [panel] = findAll(element, 'c-terms-error-panel');
    expect(Reflect.get(panel as Element, 'heading')).toBe('The letter could not be prepared');
    panel?.dispatchEvent(new CustomEvent('retry'));
    await rendered();
    expect(refresh).toHaveBeenCalledTimes(1);
});

test('prints, copies, closes', async () => {
    const writeText = jest.fn(() => Promise.resolve());
    Object.assign(navigator, { clipboard: { writeText } });
    const { element, closed } = await open('statement');
    for (const button of ['.print', '.copy', '.close']) {
        findAll(element, button)[0]?.dispatchEvent(new CustomEvent('click'));
    }
    await rendered();
    expect([writeText.mock.calls.length, closed.mock.calls]).toEqual([1, [[null]]]);
    const [frame] = findAll(element, 'iframe') as HTMLIFrameElement[];
    expect(frame?.srcdoc).toContain('<html lang="fr">');
    expect(frame?.srcdoc).toContain('<td>D-901</td>');
    const print = jest.fn();
    Object.defineProperty(frame, 'contentWindow', { value: { print } });
    frame?.dispatchEvent(new CustomEvent('load'));
    expect(print).toHaveBeenCalledTimes(1);
});

test('what a customer is called prints as it is called', async () => {
    const [profile] = DUNE_LISTS.Credit_Profile__c;
    const named = duneAnswer({ Credit_Profile__c: [{ ...profile, Account__r: { Name: '<b>"Dune" & fils</b>' } }] });
    const { element } = await open('statement', named);
    findAll(element, '.print')[0]?.dispatchEvent(new CustomEvent('click'));
    const [frame] = findAll(element, 'iframe') as HTMLIFrameElement[];
    expect(frame?.srcdoc).toContain('<p>&lt;b&gt;&quot;Dune&quot; &amp; fils&lt;/b&gt;</p>');
    expect(frame?.srcdoc).not.toContain('<b>');
});

test('a message that the org holds is shown as it stands', async () => {
    const element = await render('c-collections-letter-modal', CollectionsLetterModal, {
        label: 'Letzte Mahnung',
        stored: {
            accountName: 'Fjord Marine Services GmbH',
            subject: 'Letzte Mahnung',
            body: 'Guten Tag,\nbitte zahlen.'
        }
    } as unknown as CollectionsLetterModal);
    expect(textOf(findAll(element, '.letter')[0] as Element)).toBe(
        'Fjord Marine Services GmbH Letzte Mahnung Guten Tag, bitte zahlen.'
    );
    expect([findAll(element, '.print').length, findAll(element, '.sent').length]).toEqual([1, 0]);
    await expect(element).toBeAccessible();
});
