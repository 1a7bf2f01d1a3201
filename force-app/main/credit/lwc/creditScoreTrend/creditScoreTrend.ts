import { api, LightningElement } from 'lwc';
import type { TrendView } from 'c/creditScoreView';
import betterIsUp from '@salesforce/label/c.Credit_Trend_Caption';

/** Where a trend line's points may lie inside its picture, in pixels; the rest is for values and dates. */
const LINE = { width: 240, height: 72, left: 22, right: 22, top: 20, bottom: 26 };

/** A history as a line on which better is up, every point with its value and date, and where it went in words. */
export default class CreditScoreTrend extends LightningElement {
    @api trend!: TrendView;

    readonly label = { betterIsUp };
    readonly picture = LINE;

    get points() {
        const { points } = this.trend;
        return points.map((point, index) => {
            const isLast = index === points.length - 1;
            const x = LINE.left + ((LINE.width - LINE.left - LINE.right) * point.x) / 100;
            const y = LINE.top + ((LINE.height - LINE.top - LINE.bottom) * point.y) / 100;
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
    }

    get line(): string {
        return this.points.map(({ x, y }) => `${x},${y}`).join(' ');
    }

    get directionClass(): string {
        return this.trend.direction?.isWorse ? 'direction direction_worse' : 'direction';
    }
}
