import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readLayouts } from './layout.ts';
import { readQuickActions } from './quickAction.ts';

function inFolder<T>(files: Readonly<Record<string, string>>, read: (folder: string) => T): T {
    const folder = mkdtempSync(join(tmpdir(), 'good-terms-actions-'));
    try {
        for (const [name, text] of Object.entries(files)) {
            mkdirSync(join(folder, name, '..'), { recursive: true });
            writeFileSync(join(folder, name), `<?xml version="1.0"?>${text}`);
        }
        return read(folder);
    } finally {
        rmSync(folder, { recursive: true });
    }
}

const action = (content: string): string =>
    `<QuickAction xmlns="x">${content}<optionsCreateFeedItem>false</optionsCreateFeedItem></QuickAction>`;
const opens = '<label>Log a Call</label><lightningWebComponent>callAction</lightningWebComponent>';

test('actions by full name, and which of them a layout shows', () => {
    const item = (name: string, type: string): string =>
        `<platformActionListItems><actionName>${name}</actionName><actionType>${type}</actionType></platformActionListItems>`;
    const files = {
        'quickActions/Account.Log_a_Call.quickAction-meta.xml': action(
            `<actionSubtype>ScreenAction</actionSubtype>${opens}`
        ),
        'quickActions/Account.Ring.quickAction-meta.xml': action(`<actionSubtype>Action</actionSubtype>${opens}`),
        'layouts/Account-Account Layout.layout-meta.xml': `<Layout xmlns="x"><platformActionList>${item('Edit', 'StandardButton')}${item('Account.Log_a_Call', 'QuickAction')}</platformActionList></Layout>`
    };
    const read = inFolder(files, (folder) => [readQuickActions([folder]), readLayouts([folder])['Account']?.actions]);
    assert.deepEqual(read, [
        {
            'Account.Log_a_Call': { label: 'Log a Call', component: 'c:callAction', isHeadless: false },
            'Account.Ring': { label: 'Log a Call', component: 'c:callAction', isHeadless: true }
        },
        ['Account.Log_a_Call']
    ]);
});

test('an action of another kind stops the build', () => {
    for (const content of [`<actionSubtype>Other</actionSubtype>${opens}`, '<label>New</label><type>Create</type>'])
        assert.throws(
            () =>
                inFolder({ 'quickActions/Account.New.quickAction-meta.xml': action(content) }, (folder) =>
                    readQuickActions([folder])
                ),
            /not Account\.New/
        );
});
