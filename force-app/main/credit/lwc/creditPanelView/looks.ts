import type { VerdictKind } from 'c/creditVerdict';
import type { Tone } from './types';

/** How a verdict looks: always a colour family and an icon of its own beside the word. */
export const verdictLooks: Readonly<Record<VerdictKind, { readonly tone: Tone; readonly iconName: string }>> = {
    insolvency: { tone: 'error', iconName: 'utility:policy' },
    heldByPerson: { tone: 'error', iconName: 'utility:block_visitor' },
    heldByRule: { tone: 'error', iconName: 'utility:ban' },
    stale: { tone: 'neutral', iconName: 'utility:clock' },
    noCredit: { tone: 'neutral', iconName: 'utility:info_alt' },
    doesNotFit: { tone: 'orange', iconName: 'utility:width' },
    released: { tone: 'release', iconName: 'utility:key' },
    noVerdict: { tone: 'neutral', iconName: 'utility:question' },
    watch: { tone: 'warning', iconName: 'utility:warning' },
    clear: { tone: 'success', iconName: 'utility:success' }
};
