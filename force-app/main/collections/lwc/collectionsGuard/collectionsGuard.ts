/**
 * What a colleague would say before somebody starts a contact: who was in touch with the customer just now, what it
 * promised and disputes, what the law says, and what stops the contact. It never judges a contact that took place: an
 * incoming one can always be logged.
 */
import { fillLabel } from 'c/termsLabels';
import callAnyway from '@salesforce/label/c.Collections_Guard_Call_Anyway';
import visitAnyway from '@salesforce/label/c.Collections_Guard_Visit_Anyway';
import writeAnyway from '@salesforce/label/c.Collections_Guard_Write_Anyway';
import citedAs from '@salesforce/label/c.Collections_Guard_Cited';
import { disputeFindings, promiseFindings } from './money';
import { recentFindings } from './recent';
import { ruleSentences } from './rules';
import { stopFindings } from './stops';
import type { Direction, Effect, GuardDecision, GuardFacts, GuardFinding, GuardReader } from './types';

export type * from './types';

const WEIGHT: Readonly<Record<Effect, number>> = { Block: 0, Warn: 1, Inform: 2 };

/** The guard's sentences, what stops first, then what warns, then what informs. A note is no contact: nothing is said. */
export function guardFindings(facts: GuardFacts, reader: GuardReader): readonly GuardFinding[] {
    if (facts.kind === 'Note') {
        return [];
    }
    const findings = [
        ...stopFindings(facts, reader),
        ...recentFindings(facts, reader),
        ...promiseFindings(facts, reader),
        ...disputeFindings(facts, reader),
        ...ruleSentences(facts, reader)
    ];
    return findings.toSorted((left, right) => WEIGHT[left.effect] - WEIGHT[right.effect]);
}

/** What the findings ask of somebody who begins a contact; a contact that the customer began is never stopped. */
export function guardDecision(findings: readonly GuardFinding[], direction: Direction | undefined): GuardDecision {
    const effects = direction === 'Outgoing' ? findings.map(({ effect }) => effect) : [];
    return effects.includes('Block') ? 'stop' : effects.includes('Warn') ? 'ask' : 'go';
}

/** The question after a warning: "Call anyway?" */
export function guardQuestion({ kind }: Pick<GuardFacts, 'kind'>): string {
    return kind === 'Call' ? callAnyway : kind === 'Visit' ? visitAnyway : writeAnyway;
}

/** The findings as they are kept on the contact: one a line, with its weight and citation. */
export function guardRecord(findings: readonly GuardFinding[]): string {
    return findings
        .map(({ effect, text, citation }) => `${effect}: ${citation ? fillLabel(citedAs, text, citation) : text}`)
        .join('\n');
}
