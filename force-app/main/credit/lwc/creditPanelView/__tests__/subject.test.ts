import { creditPanelView } from 'c/creditPanelView';
import { OPENED_AT, STORIES } from '../../../../../test/creditStories';

const reader = { now: OPENED_AT, locale: 'en-US', timeZone: 'UTC', seesDetails: false };
const blockingOf = (story: keyof typeof STORIES) =>
    creditPanelView(STORIES[story], { showsScores: false }, reader).subject.profile?.blocking;

test('what blocks is what holds the customer now, not what a release sets aside', () => {
    expect([blockingOf('S03'), blockingOf('S10'), blockingOf('S01')]).toEqual([['Overdue invoices'], [], []]);
});
