import {
    type AltmanScore,
    altmanScore,
    type AltmanZone,
    oldestStatementMonths,
    type RatioName,
    type StatementFigure
} from 'c/creditAltman';
import type { FileStatement } from 'c/creditFileGateway';
import type { ScoreReader } from 'c/creditScoreView';
import { formatDay, formatNumber } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import altman from '@salesforce/label/c.Credit_File_Altman';
import altmanOf from '@salesforce/label/c.Credit_File_Altman_Of';
import altmanPart from '@salesforce/label/c.Credit_File_Altman_Part';
import altmanSum from '@salesforce/label/c.Credit_File_Altman_Sum';
import altmanZones from '@salesforce/label/c.Credit_File_Altman_Zones';
import bookEquity from '@salesforce/label/c.Credit_File_Book_Equity';
import currentAssets from '@salesforce/label/c.Credit_File_Current_Assets';
import currentLiabilities from '@salesforce/label/c.Credit_File_Current_Liabilities';
import distress from '@salesforce/label/c.Credit_File_Zone_Distress';
import ebit from '@salesforce/label/c.Credit_File_EBIT';
import grey from '@salesforce/label/c.Credit_File_Zone_Grey';
import missing from '@salesforce/label/c.Credit_File_Altman_Missing';
import notAboveZero from '@salesforce/label/c.Credit_File_Altman_Not_Above_Zero';
import notEnded from '@salesforce/label/c.Credit_File_Altman_Not_Ended';
import ratioBookEquity from '@salesforce/label/c.Credit_File_Ratio_Book_Equity';
import ratioEbit from '@salesforce/label/c.Credit_File_Ratio_EBIT';
import ratioRetained from '@salesforce/label/c.Credit_File_Ratio_Retained_Earnings';
import ratioSales from '@salesforce/label/c.Credit_File_Ratio_Sales';
import ratioWorking from '@salesforce/label/c.Credit_File_Ratio_Working_Capital';
import retainedEarnings from '@salesforce/label/c.Credit_File_Retained_Earnings';
import safe from '@salesforce/label/c.Credit_File_Zone_Safe';
import sales from '@salesforce/label/c.Credit_File_Sales';
import scoreInZone from '@salesforce/label/c.Credit_File_Altman_Score';
import title from '@salesforce/label/c.Credit_File_Statements_Title';
import tooOld from '@salesforce/label/c.Credit_File_Altman_Too_Old';
import totalAssets from '@salesforce/label/c.Credit_File_Total_Assets';
import totalLiabilities from '@salesforce/label/c.Credit_File_Total_Liabilities';
import withSource from '@salesforce/label/c.Credit_File_Year_Source';
import year from '@salesforce/label/c.Credit_File_Year_End';
import { amountWriter } from './amounts';
import type { FileCell, FileTable, RowsSection } from './types';

const FIGURES: Readonly<Record<StatementFigure, string>> = {
    ...{ currentAssets, currentLiabilities, totalAssets, retainedEarnings },
    ...{ ebit, bookEquity, totalLiabilities, sales }
};

const ZONES: Readonly<Record<AltmanZone, string>> = { safe, grey, distress };

const RATIOS: Readonly<Record<RatioName, string>> = {
    workingCapital: ratioWorking,
    retainedEarnings: ratioRetained,
    ebit: ratioEbit,
    bookEquity: ratioBookEquity,
    sales: ratioSales
};

const SHOWN: readonly StatementFigure[] = ['totalAssets', 'totalLiabilities', 'bookEquity', 'ebit', 'sales'];

/** A row per year with its Altman score and zone, or why there is none. */
export function statementsTable(statements: readonly FileStatement[], reader: ScoreReader): FileTable {
    const writer = amountWriter(
        statements.flatMap((statement) => SHOWN.map((key) => statement[key])),
        reader
    );
    return {
        key: 'statements',
        title,
        caption: writer.caption,
        columns: [
            { key: 'year', label: year },
            ...SHOWN.map((key) => ({ key, label: FIGURES[key], isNumber: true })),
            { key: 'altman', label: altman }
        ],
        rows: statements.map((statement) => ({
            key: statement.id,
            cells: [
                yearCell(statement, reader),
                ...SHOWN.map((key) => writer.cell(statement[key])),
                altmanCell(altmanScore(statement, reader.today), statement, reader)
            ]
        })),
        details: altmanSections(statements, reader)
    };
}

/** The parts of every score in the table: ratio, weight and what they give. */
function altmanSections(statements: readonly FileStatement[], reader: ScoreReader): readonly RowsSection[] {
    const number = (value: number) => formatDecimals(value, reader);
    return statements.flatMap((statement) => {
        const score = altmanScore(statement, reader.today);
        if (!score.defined) {
            return [];
        }
        const day = formatDay(statement.periodEnd, reader.today, reader.locale);
        const parts = score.parts.map(({ name, ratio, weight, points }) => ({
            key: name,
            label: RATIOS[name],
            text: fillLabel(altmanPart, number(ratio), number(weight), number(points)),
            value: String(points)
        }));
        const zones = fillLabel(altmanZones, number(score.safeAbove), number(score.distressBelow));
        const sum = {
            key: 'sum',
            label: fillLabel(altmanSum, zones),
            text: fillLabel(scoreInZone, number(score.score), ZONES[score.zone]),
            value: String(score.score)
        };
        return [{ key: statement.id, title: fillLabel(altmanOf, score.model, day), rows: [...parts, sum], empty: '' }];
    });
}

function yearCell({ periodEnd, source }: FileStatement, { today, locale }: ScoreReader): FileCell {
    const day = formatDay(periodEnd, today, locale);
    return { text: source ? fillLabel(withSource, day, source) : day };
}

function altmanCell(score: AltmanScore, { periodEnd }: FileStatement, reader: ScoreReader): FileCell {
    if (score.defined) {
        return {
            text: fillLabel(scoreInZone, formatDecimals(score.score, reader), ZONES[score.zone]),
            name: `altman-${periodEnd}`,
            value: String(score.score),
            isBad: score.zone === 'distress'
        };
    }
    return { text: undefinedText(score), name: `altman-${periodEnd}`, isMuted: true };
}

function undefinedText(score: Extract<AltmanScore, { defined: false }>): string {
    if (score.reason === 'missing' || score.reason === 'notAboveZero') {
        return fillLabel(score.reason === 'missing' ? missing : notAboveZero, FIGURES[score.figure]);
    }
    return score.reason === 'tooOld' ? fillLabel(tooOld, oldestStatementMonths) : notEnded;
}

function formatDecimals(value: number, { locale }: ScoreReader): string {
    return formatNumber(value, locale, 3);
}
