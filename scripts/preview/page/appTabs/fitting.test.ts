import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fittingTabs } from './fitting.ts';

const widths = [100, 120, 80, 150, 130];

test('tabs that fit all stand in the bar', () => {
    assert.deepEqual(fittingTabs(widths, 580, 0), [0, 1, 2, 3, 4]);
});

test('without room for all, the first ones leave place for the menu', () => {
    assert.deepEqual(fittingTabs(widths, 579, 0), [0, 1, 2, 3]);
    assert.deepEqual(fittingTabs(widths, 400, -1), [0, 1, 2]);
    assert.deepEqual(fittingTabs(widths, 90, -1), []);
});

test('the current tab is never in the menu', () => {
    assert.deepEqual(fittingTabs(widths, 400, 4), [0, 4]);
    assert.deepEqual(fittingTabs(widths, 200, 3), [3]);
});
