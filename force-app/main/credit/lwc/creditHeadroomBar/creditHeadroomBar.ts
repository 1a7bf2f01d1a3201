import { api, LightningElement } from 'lwc';
import type { HeadroomBarView, PartKind } from 'c/creditPanelView';

const HATCHED: ReadonlySet<PartKind> = new Set(['over', 'behind', 'group', 'unknown']);

/** Diagonals over the whole height, as long as any panel is wide; each part shows its own stretch of them. */
const HATCH = Array.from({ length: 200 }, (_, index) => `M${index * 8 - 20} 20L${index * 8} 0`).join('');

/** Room that the caption of a tick needs below the bar, in pixels. */
const CAPTION_HEIGHT = 18;
const BAR_HEIGHT = 28;

/** How much of one limit is used, by what, and what is left. */
export default class CreditHeadroomBar extends LightningElement {
    @api bar!: HeadroomBarView;

    readonly hatch = HATCH;

    get captionClass(): string {
        return this.bar.caption.isStrong ? 'caption caption_strong' : 'caption';
    }

    get roomClass(): string {
        return `room room_${this.bar.state}`;
    }

    get height(): number {
        return BAR_HEIGHT + (this.bar.picture.ticks.some((tick) => tick.caption) ? CAPTION_HEIGHT : 0);
    }

    get parts() {
        return this.bar.picture.parts.map((part) => ({
            key: part.key,
            x: `${part.start}%`,
            width: `${part.width}%`,
            class: `part part_${part.kind}`,
            isHatched: HATCHED.has(part.kind)
        }));
    }

    get ticks() {
        return this.bar.picture.ticks.map((tick) => ({
            key: tick.key,
            x: `${tick.at}%`,
            class: tick.isSolid ? 'tick tick_solid' : 'tick',
            caption: tick.caption,
            anchor: tick.at > 50 ? 'end' : 'start'
        }));
    }

    get legend() {
        return this.bar.legend.map((row) => ({
            ...row,
            swatchClass: row.kind ? `swatch swatch_${row.kind}` : 'swatch',
            figureClass: row.isMuted ? 'amount amount_muted' : 'amount'
        }));
    }
}
