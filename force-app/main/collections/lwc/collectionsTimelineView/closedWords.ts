import type { TimelineEvent, TimelineInstallment, TimelineScore } from 'c/collectionsTimelineGateway';
import { addDays } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { isZero } from 'c/termsMoney';
import band from '@salesforce/label/c.Collections_Timeline_Band';
import beganOn from '@salesforce/label/c.Collections_Timeline_Plan_Began';
import better from '@salesforce/label/c.Collections_Timeline_Score_Better';
import due from '@salesforce/label/c.Collections_Timeline_Installment_Open';
import installmentTitle from '@salesforce/label/c.Collections_Timeline_Installment';
import missed from '@salesforce/label/c.Collections_Timeline_Installment_Missed';
import notRated from '@salesforce/label/c.Collections_Timeline_Not_Rated';
import paid from '@salesforce/label/c.Collections_Timeline_Installment_Paid';
import placedWith from '@salesforce/label/c.Collections_Timeline_Placed_With';
import planActive from '@salesforce/label/c.Collections_Timeline_Plan';
import planDefaulted from '@salesforce/label/c.Collections_Timeline_Plan_Defaulted';
import recalledFrom from '@salesforce/label/c.Collections_Timeline_Recalled';
import scoreTitle from '@salesforce/label/c.Collections_Timeline_Score';
import unpaidText from '@salesforce/label/c.Collections_Timeline_Unpaid';
import was from '@salesforce/label/c.Collections_Timeline_Score_Was';
import worse from '@salesforce/label/c.Collections_Timeline_Score_Worse';
import { amountOf, amountText, customersDay, dayText, joined, type Surroundings } from './reading';
import type { Badge, EventWords } from './types';

type PlanEvent = Extract<TimelineEvent, { stream: 'plans' | 'defaultedPlans' }>;
type InstallmentEvent = Extract<TimelineEvent, { stream: 'installments' }>;
type ScoreEvent = Extract<TimelineEvent, { stream: 'scores' }>;
type PlacementEvent = Extract<TimelineEvent, { stream: 'placements' | 'recalls' }>;

/** A plan that began. */
export function planWords({ plan }: PlanEvent, { reader }: Surroundings): EventWords {
    return {
        iconName: 'utility:contract',
        tone: 'brand',
        title: planActive,
        badge: plan.status === 'Active' ? undefined : { text: plan.statusText, tone: 'neutral' },
        line: '',
        amount: amountOf(plan.total, reader),
        details: []
    };
}

/** A plan that was defaulted. */
export function defaultedPlanWords({ plan }: PlanEvent, { reader }: Surroundings): EventWords {
    return {
        iconName: 'utility:warning',
        tone: 'error',
        title: planDefaulted,
        line: plan.activatedOn ? fillLabel(beganOn, dayText(plan.activatedOn, reader)) : '',
        amount: amountOf(plan.total, reader),
        details: []
    };
}

/** An installment that fell due: paid, open inside its grace days, or missed. */
export function installmentWords(
    { installment, profileId }: InstallmentEvent,
    { reader, head }: Surroundings
): EventWords {
    const { number, amount, unpaid } = installment;
    const profile = head?.profiles.find(({ id }) => id === profileId);
    const badge = installmentBadge(installment, customersDay(profile, reader));
    const isOpen = unpaid !== undefined && !isZero(unpaid);
    return {
        iconName: 'utility:date_time',
        tone: badge.tone,
        title: fillLabel(installmentTitle, number ?? ''),
        badge,
        line: isOpen && unpaid.minor !== amount?.minor ? fillLabel(unpaidText, amountText(unpaid, reader).text) : '',
        amount: amountOf(amount, reader),
        details: []
    };
}

function installmentBadge(
    { unpaid, dueOn, graceDays }: TimelineInstallment,
    today: TimelineInstallment['dueOn']
): Badge {
    if (unpaid === undefined || isZero(unpaid)) {
        return { text: paid, tone: 'success' };
    }
    return today > addDays(dueOn, graceDays) ? { text: missed, tone: 'error' } : { text: due, tone: 'warning' };
}

/** What a bureau said, beside its answer before where that is on the page. */
export function scoreWords(event: ScoreEvent, { events }: Surroundings): EventWords {
    const { score } = event;
    const { provider, model, value, notRatedReason } = score;
    const before = events
        .slice(events.indexOf(event) + 1)
        .find(
            (other): other is ScoreEvent =>
                other.stream === 'scores' &&
                other.profileId === event.profileId &&
                other.score.provider === provider &&
                other.score.model === model
        );
    const change = before && changeOf(before.score, score);
    return {
        iconName: 'utility:trending',
        tone: change === undefined ? 'neutral' : change > 0 ? 'success' : 'error',
        title: fillLabel(scoreTitle, provider, model, value ?? notRated),
        badge:
            change === undefined
                ? undefined
                : { text: change > 0 ? better : worse, tone: change > 0 ? 'success' : 'error' },
        line: joined(
            before?.score.value && before.score.value !== value ? fillLabel(was, before.score.value) : undefined,
            score.band === undefined ? undefined : fillLabel(band, score.band),
            notRatedReason
        ),
        details: []
    };
}

/** Above zero when the newer one is better; undefined where they do not compare, or are equal. */
function changeOf(before: TimelineScore, after: TimelineScore): number | undefined {
    const [from, to] = [Number(before.value), Number(after.value)];
    const isComparable =
        !before.notRatedReason && !after.notRatedReason && Number.isFinite(from) && Number.isFinite(to);
    return isComparable && from !== to ? (to - from) * (after.direction === 'High is good' ? 1 : -1) : undefined;
}

/** What was handed over, and to whom. */
export function placementWords({ placement }: PlacementEvent, { reader }: Surroundings): EventWords {
    const { kind, party, amount, reason } = placement;
    return {
        iconName: 'utility:forward',
        tone: 'warning',
        title: party ? fillLabel(placedWith, kind, party) : kind,
        line: reason ?? '',
        amount: amountOf(amount, reader),
        details: []
    };
}

/** What was taken back. */
export function recallWords({ placement }: PlacementEvent, { reader }: Surroundings): EventWords {
    const { kind, party, amount, recallReason } = placement;
    return {
        iconName: 'utility:back',
        tone: 'neutral',
        title: fillLabel(recalledFrom, party ?? kind),
        line: recallReason ?? '',
        amount: amountOf(amount, reader),
        details: []
    };
}
