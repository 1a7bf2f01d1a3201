import CollectionsWorklistAssign from 'c/collectionsWorklistAssign';
import { save } from 'c/termsSave';
import { graphql } from '../../../../../test/jest-mocks/lightning/graphql';
import { connection, record } from '../../../../../test/payloads/worklist';
import { clearPage, findAll, render, rendered, textOf } from '../../../../../test/render';

jest.mock('c/termsSave', () => ({ save: jest.fn() }));

const saved = save as jest.Mock;

beforeEach(() => graphql.forget());
afterEach(clearPage);

const people = {
    uiapi: {
        query: {
            User: connection([
                { Id: 'u1', ...record({ Name: 'Idris Okafor', Title: 'Collector' }) },
                { Id: 'u2', ...record({ Name: 'Noor Haddad', Title: null }) }
            ])
        }
    }
};

async function dialog() {
    const closed: unknown[] = [];
    const element = await render('c-collections-worklist-assign', CollectionsWorklistAssign, {
        label: 'Assign Birch to a person',
        profileIds: ['p1', 'p2']
    });
    element.addEventListener('close', (event) => closed.push((event as CustomEvent).detail));
    graphql.emitResult(people);
    await rendered();
    const [cancel, assign] = findAll(element, 'lightning-button') as (HTMLElement & { disabled?: boolean })[];
    return { element, closed, cancel, assign };
}

async function choose(element: Element, value: string) {
    findAll(element, 'lightning-radio-group')[0]?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await rendered();
}

describe('c-collections-worklist-assign', () => {
    it('asks for people by a part of their name, wildcards as they are', async () => {
        const { element } = await dialog();
        expect(graphql.getLastConfig()?.variables).toEqual({ name: '%%' });
        findAll(element, 'lightning-input')[0]?.dispatchEvent(
            new CustomEvent('change', { detail: { value: ' 50%_' } })
        );
        await rendered();
        expect(graphql.getLastConfig()?.variables).toEqual({ name: String.raw`%50\%\_%` });
    });

    it('gives all accounts of the payer to the person, and closes with the name', async () => {
        saved.mockResolvedValue({ ok: true, value: [] });
        const { element, closed, assign } = await dialog();
        expect(assign?.disabled).toBe(true);
        await choose(element, 'u1');
        expect(assign?.disabled).toBe(false);
        assign?.dispatchEvent(new CustomEvent('click'));
        await rendered();
        expect(saved).toHaveBeenCalledWith([
            { object: 'Credit_Profile__c', id: 'p1', fields: { Collector__c: 'u1' } },
            { object: 'Credit_Profile__c', id: 'p2', fields: { Collector__c: 'u1' } }
        ]);
        expect(closed).toEqual(['Idris Okafor']);
    });

    it('says why it was not saved, and stays open', async () => {
        saved.mockResolvedValue({ ok: false, issues: [{ code: 'x', message: 'Not yours.' }] });
        const { element, closed, assign } = await dialog();
        await choose(element, 'u2');
        assign?.dispatchEvent(new CustomEvent('click'));
        await rendered();
        expect(textOf(element)).toContain('Not assigned. Not yours.');
        expect(closed).toEqual([]);
    });

    it('says that nobody has that name, and closes without anything', async () => {
        const { element, closed, cancel } = await dialog();
        graphql.emitResult({ uiapi: { query: { User: connection([]) } } });
        await rendered();
        expect(textOf(element)).toContain('Nobody of that name.');
        cancel?.dispatchEvent(new CustomEvent('click'));
        expect(closed).toEqual([null]);
        await expect(element).toBeAccessible();
    });
});
