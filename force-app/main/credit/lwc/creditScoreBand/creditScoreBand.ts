import { api, LightningElement } from 'lwc';
import type { BandView } from 'c/creditScoreView';

const BANDS = [1, 2, 3, 4, 5];
const BLOCK = { width: 18, gap: 4, tallest: 24, step: 4.5 };

/** A risk band as five falling blocks with the current one filled, and as words. */
export default class CreditScoreBand extends LightningElement {
    @api band!: BandView;

    readonly width = BANDS.length * (BLOCK.width + BLOCK.gap) - BLOCK.gap;
    readonly height = BLOCK.tallest;

    get blocks() {
        return BANDS.map((band, index) => {
            const height = BLOCK.tallest - index * BLOCK.step;
            return {
                key: band,
                x: index * (BLOCK.width + BLOCK.gap),
                y: BLOCK.tallest - height,
                width: BLOCK.width,
                height,
                class: band === this.band.band ? 'block block_current' : 'block'
            };
        });
    }
}
