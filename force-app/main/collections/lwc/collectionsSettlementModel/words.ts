import type { ModelDefaults, WayKind } from 'c/collectionsSettlement';
import agency from '@salesforce/label/c.Collections_Adjust_Way_Agency';
import agencyFeePercent from '@salesforce/label/c.Collections_Adjust_Agency_Fee';
import agencyMonths from '@salesforce/label/c.Collections_Adjust_Agency_Months';
import agencyPercent from '@salesforce/label/c.Collections_Adjust_Agency_Percent';
import assumptions from '@salesforce/label/c.Collections_Adjust_Assumptions';
import best from '@salesforce/label/c.Collections_Adjust_Best';
import breakEven from '@salesforce/label/c.Collections_Adjust_Break_Even';
import caption from '@salesforce/label/c.Collections_Adjust_Caption';
import collect from '@salesforce/label/c.Collections_Adjust_Way_Collect';
import collectMonths from '@salesforce/label/c.Collections_Adjust_Collect_Months';
import collectPercent from '@salesforce/label/c.Collections_Adjust_Collect_Percent';
import expected from '@salesforce/label/c.Collections_Adjust_Expected';
import fee from '@salesforce/label/c.Collections_Adjust_Fee';
import incomplete from '@salesforce/label/c.Collections_Adjust_Incomplete';
import moneyPercent from '@salesforce/label/c.Collections_Adjust_Money_Percent';
import noBreakEven from '@salesforce/label/c.Collections_Adjust_No_Break_Even';
import settle from '@salesforce/label/c.Collections_Adjust_Way_Settle';
import title from '@salesforce/label/c.Collections_Adjust_Compared';
import waiting from '@salesforce/label/c.Collections_Adjust_Waiting';
import way from '@salesforce/label/c.Collections_Adjust_Way';
import worth from '@salesforce/label/c.Collections_Adjust_Worth';
import writeOff from '@salesforce/label/c.Collections_Adjust_Write_Off';

/** The words of the comparison. */
export const text = {
    assumptions,
    best,
    breakEven,
    caption,
    expected,
    fee,
    incomplete,
    noBreakEven,
    title,
    waiting,
    way,
    worth,
    writeOff
};

/** The three ways. */
export const wayWords: Readonly<Record<WayKind, string>> = { settle, collect, agency };

/** What is assumed. */
export const assumptionWords: Readonly<Record<keyof ModelDefaults, string>> = {
    collectPercent,
    collectMonths,
    agencyPercent,
    agencyMonths,
    agencyFeePercent,
    moneyPercent
};
