/** The rules as config/policy ships them, in the package's own shape. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContactRule, type ContactRule } from 'c/collectionsContactRules';

type Shipped = Readonly<Record<string, unknown>> & { readonly debtorTypes: readonly string[] };

const file = join(process.cwd(), 'config/policy/contact-rules.json');

/** Every rule of config/policy/contact-rules.json, read as the org answers it. */
export const shippedRules: readonly ContactRule[] = (JSON.parse(readFileSync(file, 'utf8')) as readonly Shipped[]).map(
    (rule) =>
        readContactRule(
            Object.fromEntries(
                Object.entries({ ...rule, debtorTypes: rule.debtorTypes.join('; ') }).map(([key, value]) => [
                    `${key.replace(/(^|[A-Z])/g, (letter, _, at) => (at ? '_' : '') + letter.toUpperCase()).replace(/^./, (letter) => letter.toUpperCase())}__c`,
                    { value }
                ])
            )
        )
);
