import { api, LightningElement } from 'lwc';
import type { BarPicture, BarTick, HeadroomView, PartKind } from 'c/creditPanelView';
import title from '@salesforce/label/c.Credit_Headroom_Title';

const HATCHED: ReadonlySet<PartKind> = new Set(['over', 'behind', 'group', 'unknown']);

/** Diagonals over the whole height, as long as any panel is wide; each part shows its own stretch of them. */
const HATCH = Array.from({ length: 200 }, (_, index) => `M${index * 8 - 20} 20L${index * 8} 0`).join('');

/** Room that the caption of a tick needs below the bar, in pixels. */
const CAPTION_HEIGHT = 18;
const BAR_HEIGHT = 28;

/** How much of the limit is used, by what, and what is left. */
export default class CreditHeadroomBar extends LightningElement {
    @api headroom!: HeadroomView;

    readonly label = { title };

    get roomClass(): string {
        return `room room_${this.headroom.state}`;
    }

    get pictures() {
        return this.headroom.pictures.map(drawn);
    }

    get legend() {
        return this.headroom.legend.map((row) => ({
            ...row,
            swatchClass: row.kind ? `swatch swatch_${row.kind}` : 'swatch',
            figureClass: row.isMuted ? 'amount amount_muted' : 'amount'
        }));
    }
}

function drawn(picture: BarPicture) {
    return {
        title: picture.title,
        label: picture.label,
        hatch: HATCH,
        height: BAR_HEIGHT + (picture.ticks.some((tick) => tick.caption) ? CAPTION_HEIGHT : 0),
        parts: picture.parts.map((part) => ({
            key: part.key,
            x: `${part.start}%`,
            width: `${part.width}%`,
            class: `part part_${part.kind}`,
            isHatched: HATCHED.has(part.kind)
        })),
        ticks: picture.ticks.map(drawnTick)
    };
}

function drawnTick(tick: BarTick) {
    return {
        key: tick.key,
        x: `${tick.at}%`,
        class: tick.isSolid ? 'tick tick_solid' : 'tick',
        caption: tick.caption,
        anchor: tick.at > 50 ? 'end' : 'start'
    };
}
