import type { Verdict, VerdictReason } from 'c/creditVerdict';
import { formatDay, formatMoney } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import type { IsoDate } from 'c/termsIsoDate';
import { type Money, toDecimal } from 'c/termsMoney';
import type { PanelFacts, PanelHold } from 'c/creditPanelGateway';
import todayWord from '@salesforce/label/c.Credit_Today';
import { type JudgedProfile, type Reader, todayOf } from './reading';
import type { StepLine, StepView, VerdictView } from './types';

/** What a verdict says: the word, the one reason, what must not be overlooked, and the steps that follow. */
export type Words = Pick<VerdictView, 'word' | 'reason' | 'strong'> & { readonly steps?: readonly StepView[] };

/** Everything that a verdict's words may draw on; an account without a profile has no `judged`. */
export interface Told {
    readonly verdict: Verdict;
    readonly holds: readonly PanelHold[];
    readonly judged?: JudgedProfile;
    readonly application?: PanelFacts['application'];
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
export function withSince(dated: string, plain: string, { verdict, reader }: Told): string {
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

/** A step whose figure is an amount. */
export function moneyStep(
    key: string,
    caption: string,
    amount: Money,
    reader: Reader,
    lines: readonly StepLine[] = []
): StepView {
    return { key, name: key, caption, text: moneyText(amount, reader), value: toDecimal(amount), lines };
}

/** Lines of a step that are words alone; those that are not there are left out. */
export function plainLines(...texts: readonly (string | undefined)[]): readonly StepLine[] {
    return texts.filter((text) => text !== undefined).map((text) => ({ key: text, text }));
}

/** "today" or the day: "promised for today". */
export function dayOrToday(day: IsoDate, reader: Reader): string {
    return day === todayOf(reader) ? todayWord : dayText(day, reader);
}
