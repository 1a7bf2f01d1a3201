/** The members of a group as a table, for those who may see them. */
import { moneyColumn } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import { sum } from 'c/termsMoney';
import totalName from '@salesforce/label/c.Credit_Members_Total';
import type { JudgedProfile, Reader } from './reading';
import type { MembersView } from './types';
import { moneyText } from './verdictReasons';

/** Every member with its limit and exposure; undefined without a group or without the right to see it. */
export function membersView({ profile, accountName }: JudgedProfile, reader: Reader): MembersView | undefined {
    const members = profile.trace?.groupMembers ?? [];
    const { group } = profile.terms;
    if (!reader.seesDetails || !group || members.length === 0) {
        return undefined;
    }
    const exposure = sum(
        members.map((member) => member.exposure),
        profile.currency
    );
    const text = moneyColumn([exposure, ...members.map((member) => member.exposure)], reader.locale);
    return {
        rows: members.map((member) => ({
            key: member.name,
            name: member.name,
            isThis: member.name === accountName,
            limit: member.ownLimit ? text(member.ownLimit) : '',
            exposure: text(member.exposure)
        })),
        total: { name: fillLabel(totalName, moneyText(group.limit, reader)), exposure: text(exposure) }
    };
}
