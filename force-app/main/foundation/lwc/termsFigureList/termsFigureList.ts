import { api, LightningElement } from 'lwc';

/** A row: caption, figure as text, and for readers of the page its name and plain value. */
interface ListedFigure {
    readonly key: string;
    readonly label: string;
    readonly text: string;
    readonly value?: string;
    readonly name?: string;
    readonly isMuted?: boolean;
    readonly direction?: { readonly word: string; readonly iconName: string; readonly isWorse: boolean };
}

/** Rows of a caption and a figure, right-aligned. */
export default class TermsFigureList extends LightningElement {
    @api rows: readonly ListedFigure[] = [];

    get items() {
        return this.rows.map((row) => ({
            ...row,
            figureClass: row.isMuted ? 'figure figure_muted' : 'figure',
            directionClass: row.direction?.isWorse ? 'direction direction_worse' : 'direction'
        }));
    }
}
