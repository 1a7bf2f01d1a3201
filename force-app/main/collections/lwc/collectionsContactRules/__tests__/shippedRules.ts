import { type ContactRule, readContactRule } from 'c/collectionsContactRules';
import shipped from '../../../../../../config/policy/contact-rules.json';

const upper = (letter: string) => letter.toUpperCase();

/** "effectiveFrom" is Effective_From__c. */
const fieldOf = (key: string) => `${key.replace(/^./, upper).replace(/\B[A-Z]/g, (letter) => `_${letter}`)}__c`;

/** Every rule of config/policy/contact-rules.json, read as the org answers it. */
export const shippedRules: readonly ContactRule[] = shipped.map((rule) =>
    readContactRule(
        Object.fromEntries(
            Object.entries({ ...rule, debtorTypes: rule.debtorTypes.join('; ') }).map(([key, value]) => [
                fieldOf(key),
                { value }
            ])
        )
    )
);
