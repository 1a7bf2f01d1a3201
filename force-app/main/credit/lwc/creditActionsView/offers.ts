import { holdState } from 'c/creditHold';
import { type IsoDate, isoDateIn } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import askLimit from '@salesforce/label/c.Credit_Action_Ask_Limit';
import askRelease from '@salesforce/label/c.Credit_Action_Ask_Release';
import askTemporary from '@salesforce/label/c.Credit_Action_Ask_Temporary';
import askTerms from '@salesforce/label/c.Credit_Action_Ask_Terms';
import askWriteOff from '@salesforce/label/c.Credit_Action_Ask_Write_Off';
import changeLimit from '@salesforce/label/c.Credit_Action_Change_Limit';
import closeHold from '@salesforce/label/c.Credit_Action_Close_Hold';
import closeHoldOf from '@salesforce/label/c.Credit_Action_Close_Hold_Of';
import placeHold from '@salesforce/label/c.Credit_Action_Place_Hold';
import release from '@salesforce/label/c.Credit_Action_Release';
import temporaryLimit from '@salesforce/label/c.Credit_Action_Temporary';
import { isOpen } from './openRequest';
import type {
    Action,
    ActionHold,
    ActionOffer,
    ActionOffers,
    ActionPermissions,
    ActionReader,
    ActionSubject,
    AdjustmentKind,
    RequestKind
} from './types';

const OVER_THE_LIMIT = 'Over the limit';
const INSOLVENCY = 'Insolvency';

/** What is asked from here; adjustments are proposed on items, where the items are. */
type AskedHere = Exclude<RequestKind, AdjustmentKind> | 'Write-off';

const ASK_LABELS: Readonly<Record<AskedHere, string>> = {
    Release: askRelease,
    'Temporary limit': askTemporary,
    'New limit': askLimit,
    'Terms change': askTerms,
    'Write-off': askWriteOff
};

/** What this user may do about this customer now; the org decides again when it is saved. */
export function offersFor(subject: ActionSubject, permissions: ActionPermissions, reader: ActionReader): ActionOffers {
    if (!subject.profile) {
        return { more: [] };
    }
    const decisions = decisionsFor(subject, permissions, reader);
    const asks = asksFor(subject, permissions, reader);
    // A request that waits has the strip's own buttons; the header then leads with something else.
    const isAsked = hasWaiting(subject, 'Release', reader);
    const offered = (kind: Action['kind']) => decisions.find(({ action }) => action.kind === kind);
    const leading = (isAsked ? undefined : offered('release')) ?? offered('placeHold');
    return { first: leading, more: [...decisions.filter((offer) => offer !== leading), ...asks] };
}

/** What may be asked of credit: never a limit where money is late, nothing in insolvency or at Legal. */
export function asksFor(
    subject: ActionSubject,
    { asks, seesDetails }: ActionPermissions,
    reader: ActionReader
): readonly ActionOffer[] {
    const kinds: readonly AskedHere[] = [
        ...(isHeld(subject, reader) ? (['Release'] as const) : []),
        ...(limitHelps(subject, reader) ? (['Temporary limit', 'New limit'] as const) : []),
        'Terms change',
        // Collections asks to write off what is owed; that has nothing to do with a deal to come.
        ...(seesDetails && !subject.deal ? (['Write-off'] as const) : [])
    ];
    return asks && subject.profile?.accountStatus === 'Normal'
        ? kinds.filter((kind) => !hasWaiting(subject, kind, reader)).map(askOffer)
        : [];
}

function askOffer(kind: AskedHere): ActionOffer {
    return { key: `ask-${kind}`, label: ASK_LABELS[kind], action: { kind: 'ask', request: kind } };
}

function decisionsFor(
    subject: ActionSubject,
    { releases, places, changesLimits }: ActionPermissions,
    reader: ActionReader
): readonly ActionOffer[] {
    const isNormal = subject.profile?.accountStatus === 'Normal';
    const today = isoDateIn(reader.now, reader.timeZone);
    const offer = (kind: 'release' | 'placeHold' | 'changeLimit' | 'temporaryLimit', label: string): ActionOffer => ({
        key: kind,
        label,
        action: { kind }
    });
    return [
        ...(releases && isNormal && releasableHolds(subject, today).length > 0 ? [offer('release', release)] : []),
        ...(places ? [offer('placeHold', placeHold)] : []),
        ...(changesLimits && limitHelps(subject, reader)
            ? [offer('changeLimit', changeLimit), offer('temporaryLimit', temporaryLimit)]
            : []),
        ...(places ? subject.holds.filter(({ origin }) => origin === 'Person').map(closeOffer) : [])
    ];
}

function closeOffer(hold: ActionHold): ActionOffer {
    const action: Action = { kind: 'closeHold', hold };
    return {
        key: `close-${hold.id}`,
        label: hold.placedBy ? fillLabel(closeHoldOf, hold.placedBy) : closeHold,
        action
    };
}

/** The holds that a release would set aside: those that block on a day, never those of insolvency. */
export function releasableHolds(subject: ActionSubject, today: IsoDate): readonly ActionHold[] {
    return blockingHolds(subject, today).filter(({ reasonClass }) => reasonClass !== INSOLVENCY);
}

function blockingHolds({ holds }: ActionSubject, today: IsoDate): readonly ActionHold[] {
    return holds.filter((hold) => holdState(hold, today) === 'active');
}

function isHeld(subject: ActionSubject, reader: ActionReader): boolean {
    return blockingReasons(subject, reader).length > 0;
}

function limitHelps(subject: ActionSubject, reader: ActionReader): boolean {
    return (
        subject.profile?.accountStatus === 'Normal' &&
        blockingReasons(subject, reader).every((reason) => reason === OVER_THE_LIMIT)
    );
}

function blockingReasons(subject: ActionSubject, reader: ActionReader): readonly string[] {
    const held = blockingHolds(subject, isoDateIn(reader.now, reader.timeZone));
    return [...held.map(({ reasonClass }) => reasonClass), ...(subject.profile?.blocking ?? [])];
}

function hasWaiting({ requests }: ActionSubject, kind: RequestKind, reader: ActionReader): boolean {
    return requests.some((request) => request.kind === kind && isOpen(request, reader));
}
