import type { PanelFacts, PanelItems, PanelProfile } from 'c/creditPanelGateway';
import { scoreView } from 'c/creditScoreView';
import { worstFirst } from 'c/creditVerdict';
import { formatDay, formatInstant, formatMoney } from 'c/termsFormat';
import { freshUntil } from 'c/ledgerFreshness';
import { daysBetween, type IsoDate, isoDateIn } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { toDecimal } from 'c/termsMoney';
import asOf from '@salesforce/label/c.Credit_As_Of';
import asOfLoaded from '@salesforce/label/c.Credit_As_Of_Loaded';
import asOfNever from '@salesforce/label/c.Credit_As_Of_Never';
import dealTitle from '@salesforce/label/c.Credit_Panel_Deal_Title';
import ledgerSource from '@salesforce/label/c.Credit_Ledger_Source';
import notLinked from '@salesforce/label/c.Credit_Not_Linked';
import partlyLoaded from '@salesforce/label/c.Credit_Partly_Loaded';
import profileLabel from '@salesforce/label/c.Credit_Profile_Row';
import stale from '@salesforce/label/c.Credit_Stale_Badge';
import staleDays from '@salesforce/label/c.Credit_Stale_Badge_Days';
import staleOneDay from '@salesforce/label/c.Credit_Stale_Badge_One_Day';
import title from '@salesforce/label/c.Credit_Panel_Title';
import { ageingView } from './ageing';
import { headroomView, roomState } from './headroom';
import { type DueRange, dueRange, itemsView } from './items';
import { verdictLooks } from './looks';
import { membersView } from './members';
import { limitRows, signalRows } from './positionRows';
import { judgeAccount, judgeProfile, type JudgedProfile, type Reader, todayOf } from './reading';
import { shipDateView } from './shipDate';
import { actionSubject } from './subject';
import type { AsOfView, CreditPanelView, ProfileRow, Validity } from './types';
import { verdictView } from './verdictLine';

export type { DueRange } from './items';
export type { Reader } from './reading';
export type * from './types';

/** What the reader chose in the panel. */
export interface PanelChoice {
    readonly profileId?: string;
    readonly shipDate?: IsoDate;
    readonly bucket?: number;
    /** The items that were read since, where they are not those of the first answer. */
    readonly items?: PanelItems;
    readonly showsScores: boolean;
}

/** What the panel shows for an account or a deal: the worst profile's verdict and figures, the deal's own, or the chosen one's. */
export function creditPanelView(facts: PanelFacts, choice: PanelChoice, reader: Reader): CreditPanelView {
    const judged = judgedProfiles(facts, choice, reader);
    const shown = shownProfile(facts, judged, choice);
    const heading = facts.deal ? dealTitle : title;
    const common = {
        title: heading,
        subject: actionSubject(facts, shown),
        validity: validityOf(facts.profiles, reader)
    };
    if (!shown) {
        const verdict = judgeAccount(facts, reader);
        const { holds, application } = facts;
        return {
            ...common,
            verdict: verdictView({ verdict, holds, application, reader }),
            profiles: [],
            signals: [],
            limits: [],
            asOf: { when: notLinked, source: '' }
        };
    }
    const { profile, verdict, holds } = shown;
    const isDeal = facts.deal !== undefined;
    const items = choice.items ?? facts.items;
    return {
        ...common,
        currency: profile.currency,
        profileId: profile.id,
        verdict: verdictView({ verdict, holds, judged: shown, reader }),
        profiles: judged.length > 1 ? judged.map((one) => profileRow(one, one === shown, reader)) : [],
        headroom: headroomView(shown, reader),
        shipDate: shipDateView(shown, choice.shipDate, reader),
        ageing: ageingView(shown, items !== undefined, reader),
        score: choice.showsScores && !isDeal ? scoresOf(shown, facts, reader) : undefined,
        signals: signalRows(shown, facts.judgedPromises, reader),
        limits: limitRows(shown, reader),
        items: items && itemsView(shown, listedItems(items, shown, choice), choice.bucket, reader),
        members: membersView(shown, reader),
        asOf: asOfView(shown, reader)
    };
}

/** On which days the items of a bucket fall due, and whether the first answer already holds all of them. */
export function itemsOfBucket(
    facts: PanelFacts,
    choice: PanelChoice,
    reader: Reader
): { readonly profileId: string; readonly range?: DueRange; readonly isHere: boolean } | undefined {
    const shown = shownProfile(facts, judgedProfiles(facts, choice, reader), choice);
    if (!shown || !facts.items) {
        return undefined;
    }
    const range = choice.bucket === undefined ? undefined : dueRange(shown, choice.bucket);
    return { profileId: shown.profile.id, range, isHere: facts.items.nextCursor === undefined };
}

/** Whether something of what is shown has changed by the clock alone: a day began, or figures turned stale. */
export function isOutdated({ validity }: CreditPanelView, reader: Reader): boolean {
    const now = reader.now.getTime();
    return (
        todayOf(reader) !== validity.day ||
        now < validity.from.getTime() ||
        (validity.until !== undefined && now > validity.until.getTime())
    );
}

function judgedProfiles(facts: PanelFacts, { shipDate }: PanelChoice, reader: Reader): readonly JudgedProfile[] {
    return facts.profiles
        .map((profile) => judgeProfile(facts, profile, shipDate, reader))
        .sort((left, right) => worstFirst(left.verdict, right.verdict));
}

function shownProfile(
    { deal }: PanelFacts,
    judged: readonly JudgedProfile[],
    { profileId }: PanelChoice
): JudgedProfile | undefined {
    const byId = (id: string | undefined) => judged.find(({ profile }) => profile.id === id);
    return byId(profileId) ?? byId(deal?.profileId) ?? judged[0];
}

function validityOf(profiles: readonly PanelProfile[], reader: Reader): Validity {
    const ends = profiles
        .map(({ source }) => source && freshUntil(source)?.getTime())
        .filter((end) => end !== undefined && end >= reader.now.getTime())
        .map(Number);
    return {
        day: todayOf(reader),
        from: reader.now,
        until: ends.length > 0 ? new Date(Math.min(...ends)) : undefined
    };
}

function scoresOf({ profile }: JudgedProfile, facts: PanelFacts, reader: Reader): CreditPanelView['score'] {
    return scoreView(
        {
            band: profile.band,
            daysBeyondTerms: profile.daysBeyondTerms,
            own: profile.ownScore,
            scores: facts.scores.filter(({ profileId }) => profileId === profile.id)
        },
        { today: todayOf(reader), locale: reader.locale }
    );
}

/** Of items that came with the first answer, those of the profile and the bucket. */
function listedItems(items: PanelItems, shown: JudgedProfile, { items: later, bucket }: PanelChoice): PanelItems {
    if (later) {
        return later;
    }
    const range = bucket === undefined ? undefined : dueRange(shown, bucket);
    const rows = items.rows.filter(
        ({ profileId, dueDate }) =>
            profileId === shown.profile.id && (!range || (dueDate && range.from <= dueDate && dueDate <= range.to))
    );
    return { rows, totalCount: items.nextCursor === undefined ? rows.length : items.totalCount };
}

function profileRow(judged: JudgedProfile, isSelected: boolean, reader: Reader): ProfileRow {
    const { profile, verdict } = judged;
    const { word } = verdictView({ verdict, holds: judged.holds, judged, reader });
    const { available } = profile;
    const isShown = roomState(judged) === 'usable' && available;
    return {
        key: profile.id,
        label: fillLabel(profileLabel, profile.customerNumber ?? '', profile.source?.company ?? '', profile.currency),
        verdictWord: word,
        ...verdictLooks[verdict.kind],
        figure: isShown ? { text: formatMoney(available, reader.locale), value: toDecimal(available) } : { text: '' },
        isSelected
    };
}

function asOfView({ profile, accountVerdict }: JudgedProfile, reader: Reader): AsOfView {
    const { source } = profile;
    const run = source?.lastGoodRun;
    if (!source || !run) {
        return { when: asOfNever, source: '', badge: stale };
    }
    const today = todayOf(reader);
    const instant = formatInstant(run, reader.locale, reader.timeZone);
    const day = source.asOf ?? isoDateIn(run, reader.timeZone);
    const age = daysBetween(day, today);
    const staleBadge = age > 1 ? fillLabel(staleDays, age) : age === 1 ? staleOneDay : stale;
    // A good delivery with a problem is one of which some rows could not be used.
    const isPartly = source.lastDeliveryOutcome === 'Good' && source.lastDeliveryProblem !== undefined;
    return {
        when:
            day === isoDateIn(run, reader.timeZone)
                ? fillLabel(asOf, instant)
                : fillLabel(asOfLoaded, formatDay(day, today, reader.locale), instant),
        source: fillLabel(ledgerSource, source.name, source.company),
        badge: accountVerdict.stale ? staleBadge : isPartly ? partlyLoaded : undefined
    };
}
