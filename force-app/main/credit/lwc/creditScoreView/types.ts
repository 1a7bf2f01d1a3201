/** What the pictures and lists of scores are given: finished words, figures and percentages. */

/** Whether a series got better, as a word and an arrow. */
export interface TrendDirection {
    readonly word: string;
    readonly iconName: string;
    readonly isWorse: boolean;
}

/** A caption and its figure; `name` identifies the figure to readers of the page, `value` is its plain number. */
export interface ScoreRow {
    readonly key: string;
    readonly label: string;
    readonly text: string;
    readonly value?: string;
    readonly name?: string;
    readonly isMuted?: boolean;
    readonly direction?: TrendDirection;
}

/** A point of a trend line: position in percent (top is best), value and date as text. */
export interface TrendPoint {
    readonly key: string;
    readonly x: number;
    readonly y: number;
    readonly value: string;
    readonly date: string;
}

/** A score's history, drawn so that better is up; `label` says the same in a sentence. */
export interface TrendView {
    readonly key: string;
    readonly title: string;
    readonly label: string;
    readonly points: readonly TrendPoint[];
    readonly direction?: TrendDirection;
    readonly note: string;
}

/** A risk band 1 to 5 as a word and a picture, or that there is none. */
export interface BandView {
    readonly band?: number;
    readonly bandWord: string;
    readonly bandSuffix: string;
    readonly bandLabel: string;
}

/** The score section of the panel, for those who may see scores. */
export interface ScoreView extends BandView {
    readonly rows: readonly ScoreRow[];
    readonly trends: readonly TrendView[];
}

/** One provider's model in the credit file: its picture, if it has one, and every answer as text, newest first. */
export interface ScoreLineView {
    readonly key: string;
    readonly title: string;
    readonly trend?: TrendView;
    readonly answers: readonly ScoreRow[];
}
