import { api, LightningElement } from 'lwc';
import type { ScoreView, TrendView } from 'c/creditPanelView';
import betterIsUp from '@salesforce/label/c.Credit_Trend_Caption';
import caption from '@salesforce/label/c.Credit_Score_Caption';
import title from '@salesforce/label/c.Credit_Score_Title';

const BANDS = [1, 2, 3, 4, 5];
const BLOCK = { width: 18, gap: 4, tallest: 24, step: 4.5 };

/** Where a trend line's points may lie inside its picture, in pixels; the rest is for values and dates. */
const LINE = { width: 240, height: 72, left: 22, right: 22, top: 20, bottom: 26 };

/** Risk band, latest scores and their trend; drawn so that better is up. */
export default class CreditScoreCard extends LightningElement {
    @api score!: ScoreView;

    readonly label = { title, caption, betterIsUp };

    get blocks() {
        return BANDS.map((band, index) => {
            const height = BLOCK.tallest - index * BLOCK.step;
            return {
                key: band,
                x: index * (BLOCK.width + BLOCK.gap),
                y: BLOCK.tallest - height,
                width: BLOCK.width,
                height,
                class: band === this.score.band ? 'block block_current' : 'block'
            };
        });
    }

    get trends() {
        return this.score.trends.map(drawnTrend);
    }
}

function drawnTrend(trend: TrendView) {
    const points = trend.points.map((point, index) => {
        const x = LINE.left + ((LINE.width - LINE.left - LINE.right) * point.x) / 100;
        const y = LINE.top + ((LINE.height - LINE.top - LINE.bottom) * point.y) / 100;
        const isLast = index === trend.points.length - 1;
        return {
            ...point,
            x,
            y,
            valueY: y - 8,
            dateY: LINE.height - 4,
            radius: isLast ? 4 : 2.5,
            valueClass: isLast ? 'value value_last' : 'value'
        };
    });
    return {
        ...trend,
        points,
        line: points.map(({ x, y }) => `${x},${y}`).join(' '),
        directionClass: trend.direction?.isWorse ? 'direction direction_worse' : 'direction'
    };
}
