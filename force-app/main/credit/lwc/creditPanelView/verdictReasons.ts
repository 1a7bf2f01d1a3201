import type { Verdict, VerdictReason } from 'c/creditVerdict';
import { formatDay, formatMoney } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import type { IsoDate } from 'c/termsIsoDate';
import type { Money } from 'c/termsMoney';
import type { PanelHold } from 'c/creditPanelGateway';
import { type JudgedProfile, type Reader, todayOf } from './reading';
import type { VerdictView } from './types';

/** What a verdict says: the word, the one reason, and what must not be overlooked. */
export type Words = Pick<VerdictView, 'word' | 'reason' | 'strong'>;

/** Everything that a verdict's words may draw on; an account without a profile has no `judged`. */
export interface Judgement {
    readonly verdict: Verdict;
    readonly holds: readonly PanelHold[];
    readonly judged?: JudgedProfile;
    readonly reader: Reader;
}

type ReasonOf<Code extends VerdictReason['code'], Reason = VerdictReason> = Reason extends { code: string }
    ? Code extends Reason['code']
        ? Reason
        : never
    : never;

/** The verdict's reasons of one code, in its order. */
export function reasonsOf<Code extends VerdictReason['code']>(verdict: Verdict, code: Code): readonly ReasonOf<Code>[] {
    return verdict.reasons.filter((reason): reason is ReasonOf<Code> & VerdictReason => reason.code === code);
}

/** A label with the verdict's first day where it is known, or the plain one. */
export function withSince(dated: string, plain: string, { verdict, reader }: Judgement): string {
    return verdict.since ? fillLabel(dated, dayText(verdict.since, reader)) : plain;
}

/** A day as the reader writes it. */
export function dayText(day: IsoDate, reader: Reader): string {
    return formatDay(day, todayOf(reader), reader.locale);
}

/** An amount as the reader writes it. */
export function moneyText(amount: Money, { locale }: Reader): string {
    return formatMoney(amount, locale);
}

/** Words as a sentence: first letter large, full stop. */
export function sentence(words: string): string {
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
