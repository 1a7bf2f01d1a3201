import { api, LightningElement } from 'lwc';
import type { RoomPicture, RoomStretch } from 'c/creditPanelView';

/** Where the plot lies in its picture, in pixels; above it stands the chosen day, below it the days. */
const PLOT = { top: 38, height: 96, bottom: 30 };
const BASE = PLOT.top + PLOT.height + 8;

/** Diagonals as long as any panel is wide and as high as the plot. */
const HATCH = Array.from(
    { length: 240 },
    (_, index) => `M${index * 8 - PLOT.height} ${PLOT.height}l${PLOT.height} -${PLOT.height}`
).join('');

/** Room by ship date: a line of steps, filled above no room and hatched below, and a dashed one without promises. */
export default class CreditRoomSteps extends LightningElement {
    @api picture!: RoomPicture;

    readonly hatch = HATCH;
    readonly height = PLOT.top + PLOT.height + PLOT.bottom;
    readonly baseY = BASE;
    readonly tickY = BASE + 4;
    readonly dayY = BASE + 18;

    get zeroY(): number {
        return pixels(this.picture.zero);
    }

    get heights() {
        return this.picture.heights.map(({ key, at, text }) => ({
            key,
            text,
            y: pixels(at) + 4,
            class: at === this.picture.zero ? 'mark mark_zero' : 'mark'
        }));
    }

    get areas() {
        const zero = pixels(this.picture.zero);
        return this.picture.withExpected
            .map((stretch) => ({ stretch, y: pixels(stretch.height) }))
            .filter(({ y }) => y !== zero)
            .map(({ stretch, y }) => ({
                key: stretch.key,
                x: `${stretch.start}%`,
                y: Math.min(y, zero),
                width: `${stretch.end - stretch.start}%`,
                height: Math.abs(zero - y),
                class: stretch.isBelowZero ? 'area area_over' : 'area',
                isHatched: stretch.isBelowZero
            }));
    }

    get withLines() {
        return linesOf(this.picture.withExpected);
    }

    get withoutLines() {
        return linesOf(this.picture.without);
    }

    get hasWithout(): boolean {
        return this.picture.without.length > 0;
    }

    get withNameY(): number {
        return pixels(this.picture.withExpected.at(-1)?.height ?? this.picture.zero) - 6;
    }

    get withoutNameY(): number {
        return pixels(this.picture.without.at(-1)?.height ?? this.picture.zero) - 6;
    }

    get chosen() {
        const { chosen } = this.picture;
        return (
            chosen && {
                x: `${chosen.at}%`,
                anchor: anchorAt(chosen.at),
                text: chosen.text,
                withY: pixels(chosen.withExpected),
                withoutY: pixels(chosen.without)
            }
        );
    }

    get days() {
        return this.picture.days.map(({ key, at, text }) => ({
            key,
            text,
            x: `${at}%`,
            anchor: anchorAt(at),
            class: at > 0 && at < 100 ? 'day day_between' : 'day'
        }));
    }
}

function pixels(at: number): number {
    return PLOT.top + (PLOT.height * at) / 100;
}

function anchorAt(at: number): string {
    if (at < 10) {
        return 'start';
    }
    return at > 90 ? 'end' : 'middle';
}

/** Flat lines and, where one step ends above or below the next, the line between them. */
function linesOf(stretches: readonly RoomStretch[]) {
    return stretches.flatMap((stretch, index) => {
        const y = pixels(stretch.height);
        const flat = { key: stretch.key, x1: `${stretch.start}%`, x2: `${stretch.end}%`, y1: y, y2: y };
        const next = stretches[index + 1];
        const rise = next && {
            key: `${stretch.key}-next`,
            x1: flat.x2,
            x2: flat.x2,
            y1: y,
            y2: pixels(next.height)
        };
        return rise ? [flat, rise] : [flat];
    });
}
