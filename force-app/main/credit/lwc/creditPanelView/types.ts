/** What the panel's presentational components are given: finished words, figures and percentages. */

/** The colour family of a verdict; it always comes with an icon and a word. */
export type Tone = 'success' | 'release' | 'warning' | 'error' | 'neutral';

/** A figure as text, with the plain decimal it stands for. */
export interface Figure {
    readonly text: string;
    /** Plain decimal without grouping, e.g. 124467.50; missing where there is no number. */
    readonly value?: string;
}

/** A caption and its figure; `name` identifies the figure to tests and other readers of the page. */
export interface FigureRow extends Figure {
    readonly key: string;
    readonly label: string;
    readonly name?: string;
    readonly isMuted?: boolean;
    readonly direction?: TrendDirection;
}

/** Whether a series got better, as a word and an arrow. */
export interface TrendDirection {
    readonly word: string;
    readonly iconName: string;
    readonly isWorse: boolean;
}

/** The verdict, the one reason that matters most, and what stands out beside it. */
export interface VerdictView {
    readonly kind: string;
    readonly tone: Tone;
    readonly iconName: string;
    readonly word: string;
    readonly reason: string;
    readonly strong?: string;
    readonly badge?: string;
}

/** What a stretch of the headroom bar stands for. */
export type PartKind =
    'receivables' | 'orders' | 'shipped' | 'free' | 'over' | 'behind' | 'group' | 'groupUsed' | 'unknown';

/** A stretch of a bar, in percent of its width. */
export interface BarPart {
    readonly key: string;
    readonly kind: PartKind;
    readonly start: number;
    readonly width: number;
}

/** A tick on a bar: solid for the limit in force, dashed for anything else. */
export interface BarTick {
    readonly key: string;
    readonly at: number;
    readonly isSolid: boolean;
    readonly caption?: string;
}

/** A bar as a picture with its sentence; a title where there are two. */
export interface BarPicture {
    readonly title?: string;
    readonly label: string;
    readonly parts: readonly BarPart[];
    readonly ticks: readonly BarTick[];
}

/** A legend row: the swatch of a part, or no swatch for a row that has none. */
export interface LegendRow extends FigureRow {
    readonly kind?: PartKind;
}

/** How the number above the bar is meant. */
export type RoomState = 'usable' | 'behindHold' | 'over' | 'hidden' | 'unlimited';

/** The headroom section. */
export interface HeadroomView {
    readonly state: RoomState;
    readonly used: Figure;
    readonly room: Figure;
    readonly sentence: string;
    /** One bar, or own and group limit with the deciding one first. */
    readonly pictures: readonly BarPicture[];
    readonly legend: readonly LegendRow[];
    readonly totals: readonly FigureRow[];
    readonly notes: readonly string[];
}

/** One ageing bucket: its share of the widest one in percent. */
export interface AgeingRow extends FigureRow {
    readonly width: number;
}

/** The ageing section. */
export interface AgeingView {
    readonly caption: string;
    readonly isStale: boolean;
    readonly rows: readonly AgeingRow[];
}

/** A point of a trend line: position in percent (top is best), value and date as text. */
export interface TrendPoint {
    readonly key: string;
    readonly x: number;
    readonly y: number;
    readonly value: string;
    readonly date: string;
}

/** A score's history, drawn so that better is up. */
export interface TrendView {
    readonly key: string;
    readonly title: string;
    readonly label: string;
    readonly points: readonly TrendPoint[];
    readonly direction?: TrendDirection;
    readonly note: string;
}

/** The score section, for those who may see scores. */
export interface ScoreView {
    readonly band?: number;
    readonly bandWord: string;
    readonly bandSuffix: string;
    readonly bandLabel: string;
    readonly rows: readonly FigureRow[];
    readonly trends: readonly TrendView[];
}

/** When the figures were true and where they come from. */
export interface AsOfView {
    readonly when: string;
    readonly source: string;
    readonly badge?: string;
}

/** One credit profile among several of an account. */
export interface ProfileRow {
    readonly key: string;
    readonly label: string;
    readonly verdictWord: string;
    readonly tone: Tone;
    readonly iconName: string;
    readonly figure: Figure;
    readonly isSelected: boolean;
}

/** Everything the panel shows for one account and one chosen profile. */
export interface CreditPanelView {
    readonly currency?: string;
    readonly verdict: VerdictView;
    readonly profiles: readonly ProfileRow[];
    readonly headroom?: HeadroomView;
    readonly ageing?: AgeingView;
    readonly score?: ScoreView;
    readonly signals: readonly FigureRow[];
    readonly asOf?: AsOfView;
}
