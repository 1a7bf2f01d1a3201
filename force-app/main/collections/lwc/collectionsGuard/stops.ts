import { formatDay } from 'c/termsFormat';
import { isoDateIn } from 'c/termsIsoDate';
import { fillLabel } from 'c/termsLabels';
import askedNot from '@salesforce/label/c.Collections_Guard_Asked_Not';
import contactAskedNot from '@salesforce/label/c.Collections_Guard_Contact_Asked_Not';
import insolvent from '@salesforce/label/c.Collections_Guard_Insolvent';
import insolventSince from '@salesforce/label/c.Collections_Guard_Insolvent_Since';
import lawyerSpeaks from '@salesforce/label/c.Collections_Guard_Lawyer_Speaks';
import namedInsolvency from '@salesforce/label/c.Collections_Guard_Named_Insolvency';
import namedLawyer from '@salesforce/label/c.Collections_Guard_Named_Lawyer';
import negotiation from '@salesforce/label/c.Collections_Guard_Negotiation';
import withLegal from '@salesforce/label/c.Collections_Guard_With_Legal';
import type { GuardFacts, GuardFinding, GuardReader } from './types';

/** What stops a contact, and what asks to hold back. */
export function stopFindings(facts: GuardFacts, reader: GuardReader): readonly GuardFinding[] {
    return [
        ...insolvencyStop(facts, reader),
        ...lawyerStop(facts, reader),
        ...ceaseStop(facts),
        ...holdBack(facts, reader)
    ];
}

function insolvencyStop({ customer, activities }: GuardFacts, reader: GuardReader): readonly GuardFinding[] {
    const { status, statusSince } = customer;
    if (status === 'Insolvent') {
        const text = statusSince ? fillLabel(insolventSince, dayText(statusSince, reader)) : insolvent;
        return [{ code: 'insolvent', effect: 'Block', text }];
    }
    const named = activities.find(({ outcome, isCorrected }) => outcome === 'Names an insolvency' && !isCorrected);
    const namedAt = named?.happenedAt ?? customer.insolvencyNamedAt;
    return namedAt ? [{ code: 'insolvent', effect: 'Block', text: onDay(namedInsolvency, namedAt, reader) }] : [];
}

/** The lawyer is the one person who may be contacted. */
function lawyerStop({ customer, contact, activities }: GuardFacts, reader: GuardReader): readonly GuardFinding[] {
    if (contact?.isAttorney) {
        return [];
    }
    if (customer.attorney) {
        return [{ code: 'lawyer', effect: 'Block', text: fillLabel(lawyerSpeaks, customer.attorney) }];
    }
    const named = activities.find(({ outcome, isCorrected }) => outcome === 'Names a lawyer' && !isCorrected);
    return named ? [{ code: 'lawyer', effect: 'Block', text: onDay(namedLawyer, named.happenedAt, reader) }] : [];
}

function ceaseStop({ customer, contact }: GuardFacts): readonly GuardFinding[] {
    if (customer.ceaseContact) {
        return [{ code: 'cease', effect: 'Block', text: askedNot }];
    }
    return contact?.ceaseContact
        ? [{ code: 'cease', effect: 'Block', text: fillLabel(contactAskedNot, contact.name) }]
        : [];
}

function holdBack({ customer }: GuardFacts, reader: GuardReader): readonly GuardFinding[] {
    const { status, negotiationUntil } = customer;
    const today = isoDateIn(reader.now, reader.timeZone);
    return [
        ...(status === 'Legal' ? [{ code: 'legal', effect: 'Warn', text: withLegal } as const] : []),
        ...(negotiationUntil && negotiationUntil >= today
            ? [
                  {
                      code: 'negotiation',
                      effect: 'Warn',
                      text: fillLabel(negotiation, dayText(negotiationUntil, reader))
                  } as const
              ]
            : [])
    ];
}

function onDay(label: string, instant: Date, reader: GuardReader): string {
    return fillLabel(label, dayText(isoDateIn(instant, reader.timeZone), reader));
}

function dayText(day: Parameters<typeof formatDay>[0], { now, timeZone, locale }: GuardReader): string {
    return formatDay(day, isoDateIn(now, timeZone), locale);
}
