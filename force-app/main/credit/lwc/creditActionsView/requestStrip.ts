import { formatMoney } from 'c/termsFormat';
import { fillLabel } from 'c/termsLabels';
import approve from '@salesforce/label/c.Credit_Action_Approve';
import asked from '@salesforce/label/c.Credit_Request_Asked';
import askedByYou from '@salesforce/label/c.Credit_Request_Asked_By_You';
import askCredit from '@salesforce/label/c.Credit_Request_Ask_Credit';
import decideBy from '@salesforce/label/c.Credit_Request_Decide_By';
import decideByPassed from '@salesforce/label/c.Credit_Request_Decide_By_Passed';
import expired from '@salesforce/label/c.Credit_Request_Expired';
import grantedAmount from '@salesforce/label/c.Credit_Request_Granted_Amount';
import grantedFull from '@salesforce/label/c.Credit_Request_Granted';
import grantedPart from '@salesforce/label/c.Credit_Request_Granted_In_Part';
import grantedUntil from '@salesforce/label/c.Credit_Request_Granted_Until';
import notDecided from '@salesforce/label/c.Credit_Request_Not_Decided';
import otherDecides from '@salesforce/label/c.Credit_Request_Other_Decides';
import otherDecidesSoon from '@salesforce/label/c.Credit_Request_Other_Decides_Soon';
import refuse from '@salesforce/label/c.Credit_Action_Refuse';
import refused from '@salesforce/label/c.Credit_Request_Refused';
import release from '@salesforce/label/c.Credit_Action_Release';
import somebodyAtCredit from '@salesforce/label/c.Credit_Request_Credit_Manager';
import unreadable from '@salesforce/label/c.Credit_Request_Unreadable';
import withdraw from '@salesforce/label/c.Credit_Action_Withdraw';
import { asksFor } from './offers';
import { concerns, isOpen, mayDecide } from './openRequest';
import { dayOf, dayText, dueText, offerWords, requestNoun, todayOf } from './requestWords';
import type {
    ActionOffer,
    ActionPermissions,
    ActionReader,
    ActionSubject,
    CreditRequest,
    RequestStripView
} from './types';

/** The strip under the verdict: the oldest request that waits, else what was decided lately, else what to ask for. */
export function requestStrip(
    subject: ActionSubject,
    permissions: ActionPermissions,
    reader: ActionReader
): RequestStripView | undefined {
    const requests = subject.requests.filter((request) => concerns(request, permissions, reader));
    const waiting = requests.findLast((request) => isOpen(request, reader));
    if (waiting) {
        return waitingStrip(waiting, permissions, reader);
    }
    const [latest] = requests.filter(({ status }) => status !== 'Withdrawn');
    const asks = isStuck(subject, permissions, reader) ? asksFor(subject, permissions, reader).slice(0, 1) : [];
    if (latest && isNews(latest, reader)) {
        return { ...decidedStrip(latest, reader), offers: latest.status === 'Waiting' ? asks : [] };
    }
    return asks.length > 0 ? { state: 'none', iconName: 'utility:question', text: askCredit, offers: asks } : undefined;
}

function waitingStrip(request: CreditRequest, permissions: ActionPermissions, reader: ActionReader): RequestStripView {
    const { dueAt, reason, id, requestedAt, requestedBy, kind } = request;
    const isLate = dueAt !== undefined && dueAt < reader.now;
    const isAsker = requestedBy?.id === reader.userId;
    const noun = requestNoun[kind];
    const day = requestedAt ? dayOf(requestedAt, reader) : '';
    const decides = mayDecide(request, permissions, reader);
    return {
        state: isLate ? 'late' : 'waiting',
        iconName: isLate ? 'utility:warning' : decides ? 'utility:approval' : 'utility:clock',
        strong: isAsker
            ? fillLabel(askedByYou, noun.withArticle, day)
            : fillLabel(asked, noun.plain, day, requestedBy?.name ?? ''),
        text: joined(
            request.isUnreadable && unreadable,
            offerWords(request, reader),
            deadline(request, { isLate, decides }, reader)
        ),
        quote: isAsker ? undefined : reason,
        requestId: id,
        offers: decides ? decisionOffers(request) : isAsker ? [withdrawOffer(request)] : []
    };
}

function deadline(
    { dueAt, assignedTo }: CreditRequest,
    { isLate, decides }: { isLate: boolean; decides: boolean },
    reader: ActionReader
): string {
    const isMine = decides && (!assignedTo || assignedTo.id === reader.userId);
    const who = assignedTo?.name || somebodyAtCredit;
    if (!dueAt) {
        return isMine ? '' : fillLabel(otherDecidesSoon, who);
    }
    const due = dueText(dueAt, reader);
    if (isMine) {
        return fillLabel(isLate ? decideByPassed : decideBy, due);
    }
    return fillLabel(isLate ? notDecided : otherDecides, who, due);
}

function decisionOffers(request: CreditRequest): readonly ActionOffer[] {
    const refusal: ActionOffer = {
        key: 'refuse',
        label: refuse,
        action: { kind: 'decide', answer: 'refuse', request }
    };
    const grant: ActionOffer = {
        key: 'grant',
        label: request.kind === 'Release' ? release : approve,
        action: { kind: 'decide', answer: 'grant', request }
    };
    // Nobody grants what nobody can read.
    return request.isUnreadable ? [refusal] : [refusal, grant];
}

function withdrawOffer(request: CreditRequest): ActionOffer {
    return { key: 'withdraw', label: withdraw, action: { kind: 'withdraw', request } };
}

/** A decision is news until the request would have ended; without an end, on its day. */
function isNews({ status, decidedAt, expiresOn }: CreditRequest, reader: ActionReader): boolean {
    const today = todayOf(reader);
    if (status === 'Waiting') {
        return true;
    }
    return (
        decidedAt !== undefined &&
        (expiresOn ? expiresOn >= today : dayOf(decidedAt, reader) === dayText(today, reader))
    );
}

function decidedStrip(request: CreditRequest, reader: ActionReader): RequestStripView {
    const { id, kind, status, requestedAt, expiresOn, decidedAt, decidedBy, decisionReason } = request;
    const noun = requestNoun[kind].plain;
    if (status === 'Waiting') {
        const [asks, ends] = [
            requestedAt ? dayOf(requestedAt, reader) : '',
            expiresOn ? dayText(expiresOn, reader) : ''
        ];
        return {
            state: 'expired',
            iconName: 'utility:clock',
            text: fillLabel(expired, noun, asks, ends),
            requestId: id,
            offers: []
        };
    }
    const day = decidedAt ? dayOf(decidedAt, reader) : '';
    const who = decidedBy?.name || somebodyAtCredit;
    const isRefused = status === 'Refused';
    const word = isRefused ? refused : status === 'Approved' ? grantedFull : grantedPart;
    return {
        state: isRefused ? 'refused' : 'granted',
        iconName: isRefused ? 'utility:ban' : 'utility:success',
        strong: fillLabel(word, noun, day, who),
        text: isRefused ? '' : grantText(request, reader),
        quote: decisionReason,
        requestId: id,
        offers: []
    };
}

function grantText(
    { grantedAmount: amount, grantedUntil: until, isUnreadable }: CreditRequest,
    reader: ActionReader
): string {
    return joined(
        amount && fillLabel(grantedAmount, formatMoney(amount, reader.locale)),
        isUnreadable && unreadable,
        until && fillLabel(grantedUntil, dayText(until, reader))
    );
}

function joined(...sentences: readonly (string | false | undefined)[]): string {
    return sentences.filter(Boolean).join(' ');
}

/** Whether somebody who wants to sell needs credit: the account is held, or the deal does not fit. */
function isStuck(subject: ActionSubject, permissions: ActionPermissions, reader: ActionReader): boolean {
    const asksRelease = asksFor(subject, permissions, reader).some(({ key }) => key === 'ask-Release');
    return !permissions.seesDetails && (subject.deal?.fits === false || asksRelease);
}
