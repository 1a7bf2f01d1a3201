import type { LimitTerms } from 'c/creditLimit';
import { isoDate, type IsoDate } from 'c/termsIsoDate';
import { moneyFromDecimal, sum, type Money } from 'c/termsMoney';
import { z } from 'zod';
import type { OrgGateway } from '../org/orgGateway.ts';

/** A profile as the org has it: whose it is, its limits, its exposure, its group. */
export interface OrgProfile {
    readonly key: string;
    readonly customer: string;
    readonly account: string;
    readonly accountName: string;
    /** The account that pays: its own, or another one. */
    readonly payer: string;
    /** Who works it, and the team that it belongs to. */
    readonly collector?: string;
    readonly team?: string;
    readonly currency: string;
    readonly riskClass?: string;
    readonly accountStatus: 'Normal' | 'Insolvent' | 'Legal';
    readonly statusSince?: IsoDate;
    readonly reviewDate?: IsoDate;
    readonly terms: LimitTerms;
    readonly exposure: Money;
    /** The parts of the exposure: open debit items, and orders with what is shipped and not billed. */
    readonly receivables: Money;
    readonly orders: Money;
    readonly group?: OrgGroup;
    /** The group's figures as they were copied to the profile. */
    readonly copied: { readonly limit?: number; readonly exposure?: number };
}

/** The group of a profile. */
export interface OrgGroup {
    readonly key: string;
    readonly currency: string;
    readonly limit?: number;
}

const number = z.number().nullable();
const text = z.string().nullable();
const profileRow = z.object({
    Key__c: z.string(),
    Customer_Number__c: text,
    Account__c: z.string(),
    Payer__c: text,
    Collector__c: text,
    Team__c: text,
    Currency_Code__c: z.string(),
    Risk_Class__c: text,
    Account_Status__c: z.enum(['Normal', 'Insolvent', 'Legal']).nullable(),
    Status_Since__c: text,
    Review_Date__c: text,
    Own_Limit__c: number,
    Zero_Limit_Means__c: z.enum(['No credit', 'Unlimited', 'Group limit']).nullable(),
    Temporary_Limit__c: number,
    Temporary_Limit_Until__c: text,
    Insurance_Effect__c: z.enum(['None', 'Raises', 'Caps', 'Reduces']).nullable(),
    Insured_Amount__c: number,
    Insured_Percent__c: number,
    Insured_Until__c: text,
    Group_Limit__c: number,
    Group_Exposure__c: number,
    Open_Receivables__c: number,
    Unapplied_Credits__c: number,
    Open_Orders__c: number,
    Shipped_Not_Billed__c: number
});
const groupOfRow = z.object({
    Account__r: z.object({ Name: text }).nullable(),
    Credit_Group__r: z.object({ Key__c: z.string(), Currency_Code__c: z.string(), Group_Limit__c: number }).nullable()
});
const shape = profileRow.extend(groupOfRow.shape);
type ProfileRow = z.infer<typeof shape>;

const groupFields = ['Key__c', 'Currency_Code__c', 'Group_Limit__c'].map((field) => `Credit_Group__r.${field}`);

/** The profiles that a condition selects. */
export async function readProfiles(gateway: OrgGateway, condition: string): Promise<OrgProfile[]> {
    const fields = [...Object.keys(profileRow.shape), 'Account__r.Name', ...groupFields].join(', ');
    return (await gateway.all(shape, `SELECT ${fields} FROM Credit_Profile__c WHERE ${condition}`)).map(profileOf);
}

function profileOf(row: ProfileRow): OrgProfile {
    const currency = row.Currency_Code__c;
    const group = row.Credit_Group__r;
    const total = (...parts: readonly (number | null)[]): Money =>
        sum(
            parts.map((part) => moneyFromDecimal(part ?? 0, currency)),
            currency
        );
    const receivables = total(row.Open_Receivables__c);
    const orders = total(row.Open_Orders__c, row.Shipped_Not_Billed__c);
    return {
        key: row.Key__c,
        customer: row.Customer_Number__c ?? '',
        account: row.Account__c,
        accountName: row.Account__r?.Name ?? '',
        payer: row.Payer__c ?? row.Account__c,
        collector: row.Collector__c ?? undefined,
        team: row.Team__c ?? undefined,
        currency,
        riskClass: row.Risk_Class__c ?? undefined,
        accountStatus: row.Account_Status__c ?? 'Normal',
        statusSince: row.Status_Since__c === null ? undefined : isoDate(row.Status_Since__c),
        reviewDate: row.Review_Date__c === null ? undefined : isoDate(row.Review_Date__c),
        terms: termsOf(row),
        exposure: sum([receivables, orders, total(row.Unapplied_Credits__c)], currency),
        receivables,
        orders,
        group: group
            ? { key: group.Key__c, currency: group.Currency_Code__c, limit: group.Group_Limit__c ?? undefined }
            : undefined,
        copied: { limit: row.Group_Limit__c ?? undefined, exposure: row.Group_Exposure__c ?? undefined }
    };
}

function termsOf(row: ProfileRow): LimitTerms {
    const amount = (value: number | null): Money | undefined =>
        value === null ? undefined : moneyFromDecimal(value, row.Currency_Code__c);
    const temporary = amount(row.Temporary_Limit__c);
    const insured = amount(row.Insured_Amount__c);
    const groupLimit = amount(row.Group_Limit__c);
    return {
        own: amount(row.Own_Limit__c),
        zeroLimitMeans: row.Zero_Limit_Means__c ?? 'No credit',
        temporary:
            temporary && row.Temporary_Limit_Until__c !== null
                ? { amount: temporary, until: isoDate(row.Temporary_Limit_Until__c) }
                : undefined,
        insurance: insured && {
            effect: row.Insurance_Effect__c ?? 'None',
            amount: insured,
            percent: row.Insured_Percent__c ?? 0,
            until: row.Insured_Until__c === null ? undefined : isoDate(row.Insured_Until__c)
        },
        group: groupLimit && {
            limit: groupLimit,
            exposure: amount(row.Group_Exposure__c) ?? { minor: 0, currency: row.Currency_Code__c }
        }
    };
}
