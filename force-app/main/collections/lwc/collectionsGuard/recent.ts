import type { Activity, ActivityKind } from 'c/collectionsActivity';
import { fillLabel } from 'c/termsLabels';
import about from '@salesforce/label/c.Collections_Guard_About';
import aboutSeveral from '@salesforce/label/c.Collections_Guard_About_Several';
import calledIn from '@salesforce/label/c.Collections_Guard_Called_In';
import calledOut from '@salesforce/label/c.Collections_Guard_Called_Out';
import hour from '@salesforce/label/c.Collections_Guard_Hour_Ago';
import hours from '@salesforce/label/c.Collections_Guard_Hours_Ago';
import justNow from '@salesforce/label/c.Collections_Guard_Just_Now';
import minutes from '@salesforce/label/c.Collections_Guard_Minutes_Ago';
import somebody from '@salesforce/label/c.Collections_Guard_Somebody';
import visited from '@salesforce/label/c.Collections_Guard_Visited';
import visitedUs from '@salesforce/label/c.Collections_Guard_Visited_Us';
import withRole from '@salesforce/label/c.Collections_Guard_With_Role';
import wroteIn from '@salesforce/label/c.Collections_Guard_Wrote_In';
import wroteOut from '@salesforce/label/c.Collections_Guard_Wrote_Out';
import you from '@salesforce/label/c.Collections_Guard_You';
import youObject from '@salesforce/label/c.Collections_Guard_You_Object';
import type { GuardFacts, GuardFinding, GuardReader } from './types';

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;

type Words = Readonly<Record<'out' | 'in', string>>;

const WROTE: Words = { out: wroteOut, in: wroteIn };
const SENTENCES: Readonly<Record<Exclude<ActivityKind, 'Note'>, Words>> = {
    Call: { out: calledOut, in: calledIn },
    Visit: { out: visited, in: visitedUs },
    Email: WROTE,
    Letter: WROTE,
    'Text message': WROTE
};

/** The newest contact of the last 24 hours by somebody else, and by the reader; a try that reached nobody warns nobody. */
export function recentFindings({ activities }: GuardFacts, reader: GuardReader): readonly GuardFinding[] {
    const recent = activities
        .filter(({ isCorrected, kind }) => !isCorrected && kind !== 'Note')
        .map((activity) => ({
            activity,
            ago: Math.floor((reader.now.getTime() - activity.happenedAt.getTime()) / MINUTE)
        }))
        .filter(({ ago }) => ago < DAY_MINUTES)
        .toSorted((left, right) => left.ago - right.ago);
    const others = recent.find(({ activity }) => activity.by?.id !== reader.userId);
    const own = recent.find(({ activity }) => activity.by?.id === reader.userId);
    return [
        ...(others
            ? [
                  {
                      code: 'recent',
                      effect: reachedNobody(others.activity) ? 'Inform' : 'Warn',
                      text: sentence(others.activity, others.ago, false)
                  } as const
              ]
            : []),
        ...(own ? [{ code: 'own', effect: 'Inform', text: sentence(own.activity, own.ago, true) } as const] : [])
    ];
}

function reachedNobody({ outcome }: Activity): boolean {
    return outcome === 'No answer' || outcome === 'Wrong contact';
}

function sentence({ kind, direction, by, documents }: Activity, ago: number, isOwn: boolean): string {
    const isIncoming = direction === 'Incoming';
    const who = isOwn ? (isIncoming ? youObject : you) : personText(by);
    const words = SENTENCES[kind === 'Note' ? 'Call' : kind][isIncoming ? 'in' : 'out'];
    return fillLabel(words, who, agoText(Math.max(ago, 0)), aboutText(documents));
}

/** "Ana Roux (sales)": the department, else the title. */
function personText(by: Activity['by']): string {
    const role = by?.department ?? by?.title;
    return role ? fillLabel(withRole, by?.name ?? '', role.toLowerCase()) : (by?.name ?? somebody);
}

function agoText(ago: number): string {
    const whole = Math.floor(ago / 60);
    return whole > 1 ? fillLabel(hours, whole) : whole === 1 ? hour : ago > 1 ? fillLabel(minutes, ago) : justNow;
}

function aboutText(documents: string | undefined): string {
    const named = documents?.trim();
    return named ? ` ${fillLabel(named.includes(',') ? aboutSeveral : about, named)}` : '';
}
