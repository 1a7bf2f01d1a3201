/** Why an account is on the list, in the words that a colleague would use. */
import { isRunning, type Standing, type Tier, type WorklistDispute } from 'c/collectionsWorklistOrder';
import { formatDay, formatMoney } from 'c/termsFormat';
import { daysBetween, type IsoDate } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { add, isZero, sum, type Money } from 'c/termsMoney';
import accepted from '@salesforce/label/c.Collections_Worklist_Why_Accepted';
import broken from '@salesforce/label/c.Collections_Worklist_Why_Broken';
import days from '@salesforce/label/c.Collections_Worklist_Days';
import defaulted from '@salesforce/label/c.Collections_Worklist_Why_Defaulted';
import inDispute from '@salesforce/label/c.Collections_Worklist_Why_In_Dispute';
import installmentToday from '@salesforce/label/c.Collections_Worklist_Why_Installment';
import late from '@salesforce/label/c.Collections_Worklist_Why_Late';
import missed from '@salesforce/label/c.Collections_Worklist_Why_Missed';
import net from '@salesforce/label/c.Collections_Worklist_Why_Net';
import never from '@salesforce/label/c.Collections_Worklist_Why_Never';
import offer from '@salesforce/label/c.Collections_Worklist_Why_Offer';
import oneDay from '@salesforce/label/c.Collections_Worklist_One_Day';
import partly from '@salesforce/label/c.Collections_Worklist_Why_Partly';
import partlyAccepted from '@salesforce/label/c.Collections_Worklist_Why_Partly_Accepted';
import pastDue from '@salesforce/label/c.Collections_Worklist_Why_Past_Due';
import promised from '@salesforce/label/c.Collections_Worklist_Why_Promise';
import promisedToday from '@salesforce/label/c.Collections_Worklist_Why_Promise_Today';
import rejected from '@salesforce/label/c.Collections_Worklist_Why_Rejected';
import release from '@salesforce/label/c.Collections_Worklist_Why_Release';
import silent from '@salesforce/label/c.Collections_Worklist_Why_Silent';
import step from '@salesforce/label/c.Collections_Worklist_Why_Step';
import tolerance from '@salesforce/label/c.Collections_Worklist_Why_Tolerance';
import undisputed from '@salesforce/label/c.Collections_Worklist_Why_Undisputed';

const ANSWERS: ReadonlyMap<WorklistDispute['status'], string> = new Map([
    ['Accepted', accepted],
    ['Partly accepted', partlyAccepted],
    ['Rejected', rejected]
]);

class Told {
    readonly #standing: Standing;
    readonly #locale: string;

    constructor(standing: Standing, locale: string) {
        this.#standing = standing;
        this.#locale = locale;
    }

    plans(): readonly string[] {
        const { plans, account } = this.#standing;
        const ended = plans.filter(({ status }) => status === 'Defaulted');
        const unpaid = ended.flatMap((plan) => plan.unpaid.map(({ amount }) => amount));
        const offers = account.requests.flatMap(({ offerUntil }) => offerUntil ?? []);
        const behind = plans
            .filter(isRunning)
            .flatMap(({ installments }) => installments.filter((row) => row.missedOn));
        return [
            ...ended
                .slice(0, 1)
                .map(({ defaultedOn }) =>
                    fillLabel(
                        defaulted,
                        defaultedOn ? this.day(defaultedOn) : '',
                        this.money(sum(unpaid, account.currency))
                    )
                ),
            ...behind.map((row) => fillLabel(missed, this.money(row.unpaid), this.day(row.due))),
            ...offers.map((until) => fillLabel(offer, this.day(until)))
        ];
    }

    broken(): readonly string[] {
        return this.#standing.broken.map(({ promise, rest }) =>
            fillLabel(
                promise.status === 'Partly kept' ? partly : broken,
                this.money(promise.status === 'Partly kept' ? promise.amount : rest),
                this.day(promise.dueOn),
                this.money(rest)
            )
        );
    }

    tolerance(): readonly string[] {
        const { open, on } = this.#standing;
        return open
            .filter(({ dueOn }) => dueOn < on)
            .map(({ amount, dueOn, toleranceEndsOn }) =>
                fillLabel(tolerance, this.money(amount), this.day(dueOn), this.day(toleranceEndsOn ?? dueOn))
            );
    }

    today(): readonly string[] {
        const { open, plans, on } = this.#standing;
        const rows = plans.filter(isRunning).flatMap(({ installments }) => installments);
        return [
            ...open
                .filter(({ dueOn }) => dueOn === on)
                .map(({ amount }) => fillLabel(promisedToday, this.money(amount))),
            ...rows
                .filter(({ due, unpaid }) => due === on && !isZero(unpaid))
                .map(({ unpaid }) => fillLabel(installmentToday, this.money(unpaid)))
        ];
    }

    crossed(): readonly string[] {
        const { crossed, ask } = this.#standing;
        return crossed
            ? [
                  fillLabel(step, this.money(crossed.amount), daysText(crossed.step.daysPastDue), this.day(crossed.on)),
                  this.isPlain ? fillLabel(pastDue, this.money(ask.total)) : this.pastDue()
              ]
            : [];
    }

    answered(): readonly string[] {
        return this.#standing.answered.map(({ status, amount }) =>
            fillLabel(ANSWERS.get(status) ?? '', this.money(amount))
        );
    }

    pastDue(): string {
        const { total, oldestDays, creditsTaken, disputedLeftOut } = this.#standing.ask;
        const age = daysText(oldestDays);
        if (!isZero(creditsTaken)) {
            const gross = add(total, creditsTaken);
            return fillLabel(net, this.money(total), age, this.money(gross), this.money(creditsTaken));
        }
        return isZero(disputedLeftOut)
            ? fillLabel(late, this.money(total), age)
            : fillLabel(undisputed, this.money(total), age, this.money(disputedLeftOut));
    }

    asked(): readonly string[] {
        return this.#standing.account.requests.some(({ kind }) => kind === 'Release') ? [release] : [];
    }

    silence(): string {
        const { contactOn, on } = this.#standing;
        return contactOn ? fillLabel(silent, daysText(daysBetween(contactOn, on))) : never;
    }

    waiting(): readonly string[] {
        const { ask, open } = this.#standing;
        return [
            ...(isZero(ask.disputedLeftOut) ? [] : [fillLabel(inDispute, this.money(ask.disputedLeftOut))]),
            ...open.map(({ amount, dueOn }) => fillLabel(promised, this.money(amount), this.day(dueOn)))
        ];
    }

    get isPlain(): boolean {
        const { creditsTaken, disputedLeftOut } = this.#standing.ask;
        return isZero(creditsTaken) && isZero(disputedLeftOut);
    }

    money(amount: Money): string {
        return formatMoney(amount, this.#locale);
    }

    day(date: IsoDate): string {
        return formatDay(date, this.#standing.on, this.#locale);
    }
}

/** The reasons for a place on the list, the first one the most urgent. */
export function whyHere(standing: Standing, locale: string): readonly string[] {
    const told = new Told(standing, locale);
    const reasons: Readonly<Record<Tier, () => readonly string[]>> = {
        brokenOrDefaulted: () => [...told.plans(), ...told.broken(), ...told.tolerance()],
        dueToday: () => [...told.today(), ...told.tolerance()],
        stepCrossed: () => [...told.crossed(), ...told.asked()],
        disputeAnswered: () => [...told.answered(), told.pastDue()],
        pastDue: () => [told.pastDue(), ...told.tolerance(), ...told.asked()],
        noContact: () => [told.silence(), ...told.waiting()]
    };
    return standing.tier ? reasons[standing.tier]() : [];
}

function daysText(count: number): string {
    return count === 1 ? oneDay : fillLabel(days, count);
}
