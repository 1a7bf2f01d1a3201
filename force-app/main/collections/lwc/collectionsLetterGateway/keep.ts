import type { MessageTemplate } from 'c/collectionsTemplate';
import type { Issue, Result } from 'c/termsResult';
import { save } from 'c/termsSave';
import type { LetterFacts } from './read';

/** A letter that went out. */
export interface SentLetter {
    readonly kind: 'Email' | 'Letter';
    readonly at: Date;
    readonly template: MessageTemplate;
    readonly subject: string;
    readonly body: string;
    /** Made when the letter was opened: it is kept once however often somebody says that it went out. */
    readonly onceKey: string;
}

/** Keeps a letter on the customer's timeline with its subject and text; one entry for each profile that it tells of. */
export function keepLetter(facts: LetterFacts, letter: SentLetter): Promise<Result<readonly string[], Issue>> {
    const profiles = facts.promise ? [facts.promise.profileId] : facts.profileIds;
    return save(
        profiles.map((profileId, index) => ({
            object: 'Collection_Activity__c',
            onceBy: 'Request_Key__c',
            fields: {
                Credit_Profile__c: profileId,
                Kind__c: letter.kind,
                Direction__c: 'Outgoing',
                Outcome__c: 'Sent',
                Happened_At__c: letter.at.toISOString(),
                Contact__c: facts.contact?.id ?? null,
                Summary__c: letter.subject,
                Template__c: letter.template.template,
                Message_Subject__c: letter.subject,
                Message_Body__c: letter.body,
                Recipient__c: (letter.kind === 'Email' && facts.contact?.email) || null,
                Documents__c: facts.promise?.documents?.join(', ').slice(0, 255) || null,
                Promise__c: facts.promise?.id ?? null,
                Contact_Event_Key__c: letter.onceKey,
                Request_Key__c: `letter|${letter.onceKey}|${index}`
            }
        }))
    );
}
