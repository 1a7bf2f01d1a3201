/** The members of a group as a table, for those who may see them. */
import type { TracedMember } from 'c/creditTrace';
import { moneyColumn } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import { type Money, sum } from 'c/termsMoney';
import promisedFor from '@salesforce/label/c.Credit_Members_Promised_For';
import totalName from '@salesforce/label/c.Credit_Members_Total';
import type { JudgedProfile, Reader } from './reading';
import type { MembersView } from './types';
import { dayText, moneyText } from './verdictReasons';

/** Every member with its part of the group's exposure; undefined without a group or without the right to see it. */
export function membersView({ profile }: JudgedProfile, reader: Reader): MembersView | undefined {
    const members = profile.trace?.groupMembers ?? [];
    const { group } = profile.terms;
    if (!reader.seesDetails || !group || members.length === 0) {
        return undefined;
    }
    const of = (pick: (member: TracedMember) => Money) => sum(members.map(pick), profile.currency);
    const receivables = of((member) => member.receivables);
    const orders = of((member) => member.orders);
    const exposure = of((member) => member.exposure);
    const amounts = members.flatMap((member) => [member.receivables, member.orders, member.exposure]);
    const text = moneyColumn(amounts, reader.locale);
    return {
        rows: members.map((member) => ({
            key: member.key,
            name: member.name,
            accountId: member.accountId,
            isThis: member.key === profile.key,
            promised: promisedText(member, reader),
            limit: member.ownLimit ? moneyText(member.ownLimit, reader) : '',
            receivables: text(member.receivables),
            orders: text(member.orders),
            exposure: text(member.exposure)
        })),
        total: {
            name: fillLabel(totalName, moneyText(group.limit, reader)),
            receivables: text(receivables),
            orders: text(orders),
            exposure: text(exposure)
        }
    };
}

function promisedText({ promised }: TracedMember, reader: Reader): string {
    return promised ? fillLabel(promisedFor, moneyText(promised.amount, reader), dayText(promised.dueOn, reader)) : '';
}
