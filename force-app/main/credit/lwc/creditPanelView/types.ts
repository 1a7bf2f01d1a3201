/** What the panel's presentational components are given: finished words, figures and percentages. */
import type { ActionSubject } from 'c/creditActionsView';
import type { ScoreView } from 'c/creditScoreView';
import type { IsoDate } from 'c/termsIsoDate';

/** The colour family of a verdict; it always comes with an icon and a word. */
export type Tone = 'success' | 'release' | 'warning' | 'orange' | 'error' | 'neutral';

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
}

/** One line below a step: words, an amount beside them, and what the words start with where it stands out. */
export interface StepLine {
    readonly key: string;
    readonly lead?: string;
    readonly text: string;
    readonly amount?: string;
}

/** One of the steps below the verdict: caption, the one figure or word, and its lines. */
export interface StepView extends Figure {
    readonly key: string;
    readonly caption: string;
    /** Where the figure is a verdict's word. */
    readonly tone?: Tone;
    readonly iconName?: string;
    readonly name?: string;
    readonly lines: readonly StepLine[];
}

/** The verdict, the one reason that matters most, what stands out beside it, and the steps that follow from it. */
export interface VerdictView {
    readonly kind: string;
    readonly tone: Tone;
    readonly iconName: string;
    readonly word: string;
    readonly reason: string;
    readonly strong?: string;
    readonly badge?: string;
    readonly steps: readonly StepView[];
    /** What is added in a sentence of its own: the account's own verdict beside a deal's. */
    readonly beside?: string;
}

/** What a stretch of the headroom bar stands for. */
export type PartKind =
    'receivables' | 'orders' | 'shipped' | 'quote' | 'free' | 'over' | 'behind' | 'group' | 'groupUsed' | 'unknown';

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

/** A bar as a picture with its sentence. */
export interface BarPicture {
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

/** One limit: how much of it is used, by what, and what is left. */
export interface HeadroomBarView {
    readonly key: 'own' | 'group';
    readonly title: string;
    /** Share used, or whether this limit decides. */
    readonly caption: FigureCaption;
    readonly state: RoomState;
    readonly room: Figure & { readonly name?: string };
    readonly sentence: string;
    readonly picture: BarPicture;
    readonly legend: readonly LegendRow[];
    readonly totals: readonly FigureRow[];
    readonly notes: readonly string[];
}

/** A caption that may be a figure; strong where it says that a limit decides. */
export interface FigureCaption extends Figure {
    readonly name?: string;
    readonly isStrong?: boolean;
}

/** The headroom section: one bar per limit, the one that decides first. */
export interface HeadroomView {
    readonly bars: readonly HeadroomBarView[];
}

/** Room on a chosen day; nothing to choose where room is not shown. */
export interface ShipDateView {
    readonly title: string;
    readonly inputLabel: string;
    readonly day: string;
    readonly firstDay: string;
    readonly rows: readonly FigureRow[];
    readonly notes: readonly string[];
    /** Only behind a hold: the room is read, never used. */
    readonly isMuted: boolean;
    readonly picture?: RoomPicture;
}

/** A flat stretch of room between two days, in percent of the picture. */
export interface RoomStretch {
    readonly key: string;
    readonly start: number;
    readonly end: number;
    readonly height: number;
    readonly isBelowZero: boolean;
}

/** Room by ship date as steps: percent from the left and from the top; `zero` is the height of no room. */
export interface RoomPicture {
    readonly label: string;
    readonly zero: number;
    readonly withExpected: readonly RoomStretch[];
    /** The line without promises; empty where it is the same. */
    readonly without: readonly RoomStretch[];
    readonly heights: readonly { readonly key: string; readonly at: number; readonly text: string }[];
    readonly days: readonly { readonly key: string; readonly at: number; readonly text: string }[];
    readonly chosen?: {
        readonly at: number;
        readonly text: string;
        readonly withExpected: number;
        readonly without: number;
    };
    readonly withLabel: string;
    readonly withoutLabel: string;
}

/** One ageing bucket: its share of the widest one in percent; by contract and, with an active plan, by plan. */
export interface AgeingRow extends FigureRow {
    readonly width: number;
    readonly byPlan?: FigureRow & { readonly width: number };
}

/** The ageing section. */
export interface AgeingView {
    readonly caption: string;
    readonly isStale: boolean;
    /** Whether a bucket can be chosen: only where the items can be seen. */
    readonly canFilter: boolean;
    readonly hasPlan: boolean;
    readonly rows: readonly AgeingRow[];
}

/** One open item as a row of the list. */
export interface ItemRow {
    readonly key: string;
    readonly document: string;
    readonly documentDate: string;
    readonly dueDate: string;
    readonly days: string;
    readonly marks: readonly { readonly key: string; readonly text: string; readonly tone: Tone }[];
    readonly open: Figure;
    readonly disputed: Figure;
    /** Where the document and the proof of delivery are. */
    readonly links: readonly {
        readonly key: string;
        readonly href: string;
        readonly text: string;
        readonly name: string;
    }[];
}

/** The open items, of one bucket or of all. */
export interface ItemsView {
    readonly caption: string;
    readonly rows: readonly ItemRow[];
    readonly total?: Figure;
    readonly empty?: string;
    /** What is said where not all items are listed. */
    readonly more?: string;
    readonly hasDisputed: boolean;
}

/** One member of a group of customers. */
export interface MemberRow {
    readonly key: string;
    readonly name: string;
    readonly accountId?: string;
    readonly isThis: boolean;
    readonly promised: string;
    readonly limit: string;
    readonly receivables: string;
    readonly orders: string;
    readonly exposure: string;
}

/** The members of a group, for those who may see them. */
export interface MembersView {
    readonly rows: readonly MemberRow[];
    readonly total: Pick<MemberRow, 'name' | 'receivables' | 'orders' | 'exposure'>;
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

/** While what is shown stays true by the clock: on one day, from an instant until the figures turn stale. */
export interface Validity {
    readonly day: IsoDate;
    readonly from: Date;
    readonly until?: Date;
}

/** Everything the panel shows for one account, or for one deal of it, and one chosen profile. */
export interface CreditPanelView {
    readonly title: string;
    readonly currency?: string;
    readonly profileId?: string;
    readonly verdict: VerdictView;
    readonly profiles: readonly ProfileRow[];
    readonly headroom?: HeadroomView;
    readonly shipDate?: ShipDateView;
    readonly ageing?: AgeingView;
    readonly score?: ScoreView;
    readonly signals: readonly FigureRow[];
    readonly limits: readonly FigureRow[];
    readonly items?: ItemsView;
    readonly members?: MembersView;
    readonly asOf?: AsOfView;
    readonly validity: Validity;
    /** What the actions work on. */
    readonly subject: ActionSubject;
}
