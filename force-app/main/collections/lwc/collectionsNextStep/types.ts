import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';

/** One step with the figures that its words need. */
export type NextStep =
    | { readonly code: 'decide'; readonly amount: Money }
    | { readonly code: 'settle' | 'bank' | 'mail' | 'letter' | 'text' | 'rep' | 'remittance' | 'credit' | 'askAgain' }
    | { readonly code: 'broken' | 'answer' | 'callOnly' | 'call' | 'sales'; readonly amount: Money }
    | { readonly code: 'missed'; readonly amount: Money; readonly dueOn: IsoDate; readonly defaultsOn?: IsoDate }
    | { readonly code: 'saysPaid'; readonly on?: IsoDate };
