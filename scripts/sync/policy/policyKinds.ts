import type { PolicyKind } from 'c/creditPolicy';

/** What a policy of a kind has to say, by the names of the policy file's fields; the kinds are the org's picklist. */
export const fieldsOfKind = {
    'Ageing buckets': ['bounds'],
    'Oldest overdue': ['rule', 'effect', 'days'],
    'Overdue amount': ['rule', 'effect'],
    'Over limit': ['rule', 'effect'],
    'Over group limit': ['rule', 'effect'],
    'Limit used': ['rule', 'effect', 'percent'],
    'Group limit used': ['rule', 'effect', 'percent'],
    'Broken promise': ['rule', 'effect', 'days'],
    'Plan defaulted': ['rule', 'effect'],
    'Plan active': ['rule', 'effect'],
    'Worst band': ['rule', 'effect', 'value'],
    'Account status': ['rule', 'effect', 'value'],
    'Review overdue': ['rule', 'effect'],
    'Limit expired': ['rule', 'effect'],
    'Dispute shield': ['value'],
    'Unconfirmed dispute': ['days', 'percent'],
    'Net credits': ['value'],
    'Promise tolerance': ['days', 'percent'],
    'Plan default': ['graceDays', 'days', 'value'],
    'Quoting guard': ['value'],
    'Notice days': ['days'],
    'Limit proposal': ['percent', 'value'],
    'Share out accounts': ['value'],
    'Worklist step': ['days'],
    'No contact': ['days'],
    'Worklist weight': ['amount'],
    'Small balance': ['amount'],
    'Late discount': ['percent', 'days'],
    'Collecting odds': ['percent', 'value'],
    'Agency odds': ['percent', 'value'],
    'Agency fee': ['percent'],
    'Cost of money': ['percent']
} as const satisfies Readonly<Record<PolicyKind, readonly PolicyFileField[]>>;

/** The fields that a kind may demand. */
export type PolicyFileField = 'rule' | 'effect' | 'days' | 'graceDays' | 'amount' | 'percent' | 'value' | 'bounds';

/** The kinds, in the order of the picklist. */
export const policyKinds = Object.keys(fieldsOfKind) as [PolicyKind, ...PolicyKind[]];

/** The words that a value may be, where a kind's value is one of few. */
export const valuesOfKind: Readonly<Partial<Record<PolicyKind, RegExp>>> = {
    'Worst band': /^[1-5]$/,
    'Account status': /^(Insolvent|Legal)(;(Insolvent|Legal))*$/,
    'Net credits': /^(on|off)$/,
    'Share out accounts': /^(on|off)$/,
    'Dispute shield': /^(none|(hold|exposure)(;(hold|exposure))*)$/,
    'Promise tolerance': /^\d{1,2}$/,
    'Plan default': /^[1-9]\d?$/,
    'Quoting guard': /^Refuse at (quote|send)$/,
    // Percent of the proposal by risk band, and of a customer that is not rated.
    'Limit proposal': /^([1-5]=\d{1,3} ){5}none=\d{1,3}$/,
    // Months until the money arrives.
    'Collecting odds': /^\d{1,3}$/,
    'Agency odds': /^\d{1,3}$/
};
