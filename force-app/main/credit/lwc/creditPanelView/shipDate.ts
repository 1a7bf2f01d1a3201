/** Room on a chosen day, in figures and as a picture. */
import { effectiveLimit } from 'c/creditLimit';
import type { RoomStep } from 'c/creditJudgement';
import { formatMoney, moneyColumn } from 'c/termsFormat';
import { addDays, daysBetween, type IsoDate, maxDate } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { compare, isNegative, type Money, subtract, toDecimal, zero } from 'c/termsMoney';
import afterTitle from '@salesforce/label/c.Credit_Ship_After_Title';
import chosenLabel from '@salesforce/label/c.Credit_Deal_Ships_On';
import inputLabel from '@salesforce/label/c.Credit_Ship_Date';
import laterHold from '@salesforce/label/c.Credit_Ship_Later_Hold';
import limitEnded from '@salesforce/label/c.Credit_Ship_Limit_Ended';
import picturePoint from '@salesforce/label/c.Credit_Ship_Picture_Point';
import picturePointSame from '@salesforce/label/c.Credit_Ship_Picture_Point_Same';
import pictureWords from '@salesforce/label/c.Credit_Ship_Picture';
import title from '@salesforce/label/c.Credit_Ship_Title';
import withExpected from '@salesforce/label/c.Credit_Ship_With';
import without from '@salesforce/label/c.Credit_Ship_Without';
import { isHeld } from './headroom';
import { countedAmount, type JudgedProfile, type Reader, todayOf } from './reading';
import { firstShipDate, roomOn } from './roomDays';
import type { FigureRow, RoomPicture, RoomStretch, ShipDateView } from './types';
import { dayOrToday, dayText } from './verdictReasons';

/** How far the picture reaches at least, in days; steps and the chosen day always have room to stand apart from its end. */
const PICTURE_DAYS = 31;
const DAYS_AFTER = 7;

/** Names that would touch are not both written: percent of the picture's width for days, of its height for amounts. */
const DAY_WIDTH = 21;
const AMOUNT_HEIGHT = 14;

/** The section about the ship date; missing where no room may be shown. */
export function shipDateView(
    judged: JudgedProfile,
    chosenDay: IsoDate | undefined,
    reader: Reader
): ShipDateView | undefined {
    const room = judged.profile.judgement?.room ?? [];
    const today = todayOf(reader);
    const day = maxDate(chosenDay ?? firstShipDate(judged, reader), today);
    const step = roomOn(room, day);
    if (!step || judged.accountVerdict.stale) {
        return undefined;
    }
    const deal = countedAmount(judged);
    const left = (amount: Money) => (deal ? subtract(amount, deal) : amount);
    const isMuted = isHeld(judged);
    const text = moneyColumn([left(step.with), left(step.without)], reader.locale);
    const row = (name: string, label: string, amount: Money): FigureRow => {
        return { key: name, name, label, text: text(amount), value: toDecimal(amount), isMuted };
    };
    return {
        title: deal ? afterTitle : title,
        inputLabel,
        day,
        firstDay: today,
        rows: [row('roomWith', withExpected, left(step.with)), row('roomWithout', without, left(step.without))],
        notes: [...(isMuted ? [laterHold] : []), ...limitNote(judged, day, reader)],
        isMuted,
        picture: judged.deal ? roomPicture(room, day, left, reader) : undefined
    };
}

/** A limit that has ended by the chosen day is named with the one that is left. */
function limitNote({ profile }: JudgedProfile, day: IsoDate, reader: Reader): readonly string[] {
    const terms = { ...profile.terms, group: undefined };
    const now = effectiveLimit(terms, todayOf(reader));
    const then = effectiveLimit(terms, day);
    return now.kind === 'limited' && then.kind === 'limited' && compare(now.limit, then.limit) !== 0
        ? [fillLabel(limitEnded, formatMoney(then.limit, reader.locale))]
        : [];
}

/** The steps as a picture: percent from the left by day, from the top by amount. */
function roomPicture(
    room: readonly RoomStep[],
    day: IsoDate,
    left: (amount: Money) => Money,
    reader: Reader
): RoomPicture {
    const today = todayOf(reader);
    const end = lastDay(room, day, today);
    const now = roomOn(room, today);
    const later = room.filter(({ from }) => from > today && from < end);
    const steps = [...(now ? [{ ...now, from: today }] : []), ...later].map((step) => ({
        from: step.from,
        with: left(step.with),
        without: left(step.without)
    }));
    const span = daysBetween(today, end);
    const x = (on: IsoDate) => Math.round((daysBetween(today, on) / span) * 10_000) / 100;
    const y = heightScale(steps);
    const stretches = (kind: 'with' | 'without'): readonly RoomStretch[] =>
        steps.map((step, index) => ({
            key: `${kind}-${step.from}`,
            start: x(step.from),
            end: x(steps[index + 1]?.from ?? end),
            height: y(step[kind]),
            isBelowZero: isNegative(step[kind])
        }));
    const isSame = steps.every((step) => compare(step.with, step.without) === 0);
    const chosen = steps.filter(({ from }) => from <= day).at(-1);
    return {
        label: pictureLabel(steps, reader),
        zero: y(zero(steps[0]?.with.currency ?? '')),
        withExpected: stretches('with'),
        without: isSame ? [] : stretches('without'),
        heights: heightMarks(steps, y, reader),
        days: dayMarks([today, end, ...later.map(({ from }) => from)], x, reader),
        chosen: chosen && {
            at: x(day),
            text: fillLabel(chosenLabel, dayOrToday(day, reader)),
            withExpected: y(chosen.with),
            without: y(chosen.without)
        },
        withLabel: isSame ? '' : withExpected,
        withoutLabel: isSame ? '' : without
    };
}

function lastDay(room: readonly RoomStep[], day: IsoDate, today: IsoDate): IsoDate {
    const lastStep = room.at(-1)?.from ?? today;
    return [addDays(today, PICTURE_DAYS), addDays(day, DAYS_AFTER), addDays(lastStep, DAYS_AFTER)].reduce(maxDate);
}

/** Percent from the top for an amount; no room is always within the picture. */
function heightScale(steps: readonly RoomStep[]): (amount: Money) => number {
    const values = [0, ...steps.flatMap((step) => [step.with.minor, step.without.minor])];
    const highest = Math.max(...values);
    const span = highest - Math.min(...values) || 1;
    return (amount) => Math.round(((highest - amount.minor) / span) * 10_000) / 100;
}

/** The amounts beside the picture: no room, and each height of the steps that stands apart from those written before. */
function heightMarks(
    steps: readonly RoomStep[],
    y: (amount: Money) => number,
    { locale }: Reader
): RoomPicture['heights'] {
    const nothing = zero(steps[0]?.with.currency ?? '');
    const amounts = [nothing, ...steps.flatMap((step) => [step.with, step.without])];
    const text = moneyColumn(amounts, locale);
    return amounts.reduce<RoomPicture['heights']>((marks, amount) => {
        const at = y(amount);
        const isApart = marks.every((mark) => Math.abs(mark.at - at) >= AMOUNT_HEIGHT);
        return isApart ? [...marks, { key: toDecimal(amount), at, text: text(amount) }] : marks;
    }, []);
}

function dayMarks(days: readonly IsoDate[], x: (day: IsoDate) => number, reader: Reader): RoomPicture['days'] {
    return days.reduce<RoomPicture['days']>((marks, day) => {
        const at = x(day);
        const isApart = marks.every((mark) => Math.abs(mark.at - at) >= DAY_WIDTH);
        return isApart ? [...marks, { key: day, at, text: dayText(day, reader) }] : marks;
    }, []);
}

function pictureLabel(steps: readonly RoomStep[], reader: Reader): string {
    const points = steps.map((step) => {
        const day = dayText(step.from, reader);
        const expected = formatMoney(step.with, reader.locale);
        return compare(step.with, step.without) === 0
            ? fillLabel(picturePointSame, day, expected)
            : fillLabel(picturePoint, day, expected, formatMoney(step.without, reader.locale));
    });
    return fillLabel(pictureWords, points.join('; '));
}
