import type { RuleFinding } from 'c/creditRules';
import type { IsoDate } from 'c/termsIsoDate';
import { minorDigits, toDecimal, type Money } from 'c/termsMoney';
import type { RuleKind } from 'c/creditPolicy';

const longest = 255;

type Words = (figures: RuleFinding['figures']) => string;

const words: Readonly<Record<RuleKind, Words>> = {
    'Oldest overdue': ({ amount, days, allowedDays }) =>
        `${text(amount)} is more than ${allowedDays} days past due, the oldest ${days} days.`,
    'Overdue amount': ({ amount, allowed, allowedDays }) =>
        `${text(amount)} is more than ${allowedDays} days past due, ${text(allowed)} allowed.`,
    'Over limit': ({ amount, allowed }) => `${text(amount)} against a limit of ${text(allowed)}.`,
    'Over group limit': ({ amount, allowed }) => `${text(amount)} against the group's limit of ${text(allowed)}.`,
    'Limit used': ({ percent, allowedPercent }) => `${percent} % of the limit used, ${allowedPercent} % allowed.`,
    'Group limit used': ({ percent, allowedPercent }) =>
        `${percent} % of the group's limit used, ${allowedPercent} % allowed.`,
    'Broken promise': ({ amount, date }) => `${text(amount)} of what was promised for ${day(date)} has not come.`,
    'Plan defaulted': ({ amount, date }) => `Payment plan defaulted on ${day(date)}, ${text(amount)} open.`,
    'Plan active': ({ amount }) => `On a payment plan, ${text(amount)} to come.`,
    'Worst band': ({ band, allowedBand }) => `Band ${band}, ${allowedBand} allowed.`,
    'Account status': ({ status }) => `Account status: ${status}.`,
    'Review overdue': ({ date }) => `Review due since ${day(date)}.`,
    'Limit expired': ({ date }) => `A limit ended on ${day(date)}.`
};

/** What a rule saw, in one English sentence for credit: it is kept with the hold as it was when it was placed. */
export function holdReason({ kind, figures }: RuleFinding): string {
    const sentence = words[kind](figures);
    return sentence.length > longest ? `${sentence.slice(0, longest - 3)}...` : sentence;
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function day(date: IsoDate | undefined): string {
    return date === undefined ? 'an unknown day' : `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1]}`;
}

/** An amount without its currency, which stands beside it on the hold; whole amounts without decimals. */
function text(amount: Money | undefined): string {
    if (!amount) {
        return 'Nothing';
    }
    const digits = minorDigits(amount.currency);
    const isWhole = amount.minor % 10 ** digits === 0;
    return formatOf(isWhole ? 0 : digits).format(Number(toDecimal(amount)));
}

const formats = new Map<number, Intl.NumberFormat>();

/** Formats are made once: making one takes longer than a rule does. */
function formatOf(digits: number): Intl.NumberFormat {
    const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    const format = formats.get(digits) ?? new Intl.NumberFormat('en-US', options);
    formats.set(digits, format);
    return format;
}
