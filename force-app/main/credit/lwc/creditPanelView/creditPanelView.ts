import type { PanelFacts, PanelProfile } from 'c/creditPanelGateway';
import { type Verdict, verdictOrder } from 'c/creditVerdict';
import { formatDay, formatInstant, formatMoney } from 'c/termsFormat';
import { daysBetween, isoDateIn } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import { isZero, type Money, toDecimal } from 'c/termsMoney';
import asOf from '@salesforce/label/c.Credit_As_Of';
import asOfLoaded from '@salesforce/label/c.Credit_As_Of_Loaded';
import asOfNever from '@salesforce/label/c.Credit_As_Of_Never';
import credits from '@salesforce/label/c.Credit_Unapplied_Credits';
import disputed from '@salesforce/label/c.Credit_Disputed';
import lastPayment from '@salesforce/label/c.Credit_Last_Payment';
import lastPaymentOn from '@salesforce/label/c.Credit_Last_Payment_On';
import ledgerSource from '@salesforce/label/c.Credit_Ledger_Source';
import none from '@salesforce/label/c.Credit_None';
import notLinked from '@salesforce/label/c.Credit_Not_Linked';
import pastDue from '@salesforce/label/c.Credit_Past_Due';
import profileLabel from '@salesforce/label/c.Credit_Profile_Row';
import partlyLoaded from '@salesforce/label/c.Credit_Partly_Loaded';
import stale from '@salesforce/label/c.Credit_Stale_Badge';
import staleDays from '@salesforce/label/c.Credit_Stale_Badge_Days';
import staleOneDay from '@salesforce/label/c.Credit_Stale_Badge_One_Day';
import { ageingView } from './ageing';
import { headroomView, roomState } from './headroom';
import { judgeAccount, judgeProfile, type JudgedProfile, type Reader, todayOf } from './reading';
import { scoreView } from './score';
import type { AsOfView, CreditPanelView, Figure, FigureRow, ProfileRow } from './types';
import { verdictLooks, verdictView } from './verdictLine';

export type { Reader } from './reading';
export type * from './types';

/** Which profile is looked at, and whether scores may be shown. */
export interface PanelChoice {
    readonly profileId?: string;
    readonly showsScores: boolean;
}

/** What the panel shows for an account: the worst profile's verdict and figures, or the chosen one's. */
export function creditPanelView(facts: PanelFacts, choice: PanelChoice, reader: Reader): CreditPanelView {
    const judged = facts.profiles
        .map((profile) => judgeProfile(facts, profile, reader))
        .sort((left, right) => severity(left.verdict) - severity(right.verdict));
    const shown = judged.find(({ profile }) => profile.id === choice.profileId) ?? judged[0];
    if (!shown) {
        const verdict = judgeAccount(facts, reader);
        return {
            verdict: verdictView({ verdict, holds: facts.holds, reader }),
            profiles: [],
            signals: [],
            asOf: { when: notLinked, source: '' }
        };
    }
    const { profile, verdict, holds } = shown;
    return {
        currency: profile.currency,
        verdict: verdictView({ verdict, holds, judged: shown, reader }),
        profiles: judged.length > 1 ? judged.map((one) => profileRow(one, one === shown, reader)) : [],
        headroom: headroomView(shown, reader),
        ageing: profile.ageing && ageingView(profile.ageing, verdict.stale, reader),
        score: choice.showsScores ? scoreView(profile, facts.scores, reader) : undefined,
        signals: signalRows(profile, reader),
        asOf: asOfView(shown, reader)
    };
}

function severity(verdict: Verdict): number {
    return verdictOrder.indexOf(verdict.kind);
}

function profileRow(judged: JudgedProfile, isSelected: boolean, reader: Reader): ProfileRow {
    const { profile, verdict } = judged;
    const { word } = verdictView({ verdict, holds: judged.holds, judged, reader });
    return {
        key: profile.id,
        label: fillLabel(profileLabel, profile.customerNumber ?? '', profile.source?.company ?? '', profile.currency),
        verdictWord: word,
        ...verdictLooks[verdict.kind],
        figure: roomState(judged) === 'usable' ? moneyFigure(profile.available, reader) : { text: '' },
        isSelected
    };
}

function signalRows(profile: PanelProfile, reader: Reader): readonly FigureRow[] {
    const { lastPayment: payment } = profile;
    const row = (key: string, label: string, amount: Money | undefined): FigureRow[] => {
        return amount ? [{ key, name: key, label, ...moneyFigure(amount, reader), isMuted: isZero(amount) }] : [];
    };
    return [
        ...row('pastDue', pastDue, profile.ageing?.pastDue),
        ...row('disputed', disputed, profile.disputed),
        ...row('credits', credits, profile.unappliedCredits),
        ...(payment
            ? [
                  {
                      key: 'lastPayment',
                      name: 'lastPayment',
                      label: lastPayment,
                      text: fillLabel(
                          lastPaymentOn,
                          formatMoney(payment.amount, reader.locale),
                          formatDay(payment.on, todayOf(reader), reader.locale)
                      ),
                      value: toDecimal(payment.amount)
                  }
              ]
            : [])
    ];
}

function moneyFigure(amount: Money | undefined, { locale }: Reader): Figure {
    if (!amount) {
        return { text: '' };
    }
    return { text: isZero(amount) ? none : formatMoney(amount, locale), value: toDecimal(amount) };
}

function asOfView({ profile, verdict }: JudgedProfile, reader: Reader): AsOfView {
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
        badge: verdict.stale ? staleBadge : isPartly ? partlyLoaded : undefined
    };
}
