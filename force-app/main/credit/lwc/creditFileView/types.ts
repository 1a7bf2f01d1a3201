/** What the credit file's components are given: finished words and figures. */
import type { BandView, ScoreLineView, ScoreRow, TrendView } from 'c/creditScoreView';

/** A caption and its figure or words. */
export type FileRow = ScoreRow;

/** Rows under a title. */
export interface RowsSection {
    readonly key: string;
    readonly title: string;
    readonly rows: readonly FileRow[];
    /** What it means that there are no rows. */
    readonly empty: string;
}

/** One paper of the checklist. */
export interface ChecklistItem {
    readonly key: string;
    readonly name: string;
    readonly status: string;
    readonly iconName: string;
    readonly isMissing: boolean;
}

/** The application's checklist: how many of how many, as words and as blocks. */
export interface ChecklistView {
    readonly title: string;
    readonly label: string;
    readonly received: number;
    readonly total: number;
    readonly items: readonly ChecklistItem[];
    readonly empty: string;
}

/** A column of a table. */
export interface FileColumn {
    readonly key: string;
    readonly label: string;
    readonly isNumber?: boolean;
}

/** A cell: words, and for readers of the page its name and plain value. */
export interface FileCell {
    readonly text: string;
    readonly name?: string;
    readonly value?: string;
    readonly isMuted?: boolean;
    readonly isBad?: boolean;
}

/** A row of a table, its cells in the order of the columns. */
export interface FileTableRow {
    readonly key: string;
    readonly cells: readonly FileCell[];
}

/** A table that becomes stacked rows where it has no room; `footer` is one last row, `details` explain its figures. */
export interface FileTable {
    readonly key: string;
    readonly title: string;
    readonly caption?: string;
    readonly columns: readonly FileColumn[];
    readonly rows: readonly FileTableRow[];
    readonly footer?: FileTableRow;
    readonly details: readonly RowsSection[];
}

/** Scores of one profile. */
export interface ScoresSection {
    readonly key: string;
    readonly title: string;
    readonly band: BandView;
    /** Why a person has to look before anything is called clear. */
    readonly review?: string;
    readonly own: RowsSection;
    readonly lines: readonly ScoreLineView[];
    readonly daysLate?: TrendView;
    readonly empty: string;
}

/** A proposal for the limit: its figure, or why there is none, and every step to it. */
export interface ProposalView {
    readonly title: string;
    readonly currency?: string;
    readonly amount?: FileCell;
    readonly sentence: string;
    readonly rows: readonly FileRow[];
}

/** What only credit reads. */
export interface PapersView {
    readonly tables: readonly FileTable[];
    /** What there is none of, in one line; missing when there is some of everything. */
    readonly notOnFile?: string;
    readonly scores: readonly ScoresSection[];
    readonly noScores: string;
    readonly proposal: ProposalView;
}

/** The whole credit file of an account. */
export interface CreditFileView {
    readonly profiles: readonly RowsSection[];
    readonly checklist: ChecklistView;
    readonly papers?: PapersView;
}
