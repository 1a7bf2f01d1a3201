/** Letters and mails to customers from templates in their language. */
import type { IsoDate } from 'c/termsIsoDate';
import { accepted, refused, type Result } from 'c/termsResult';
import type { MessageTemplate } from './types';

export { fieldsLeftIn, fillTemplate, isRight, unknownFieldsIn } from './fill';
export { localeOf, longDay, moneyText, totalText } from './format';
export { isMailAddress, mailLink } from './mailLink';
export { oneLine } from './outside';
export { templatePurposes } from './types';
export type * from './types';

/** The language of a text that exists in no other. */
const fallbackLanguage = 'en';

/** A template in the customer's language, or in English where it has none; `isFallback` says so. */
export interface FoundTemplate {
    readonly template: MessageTemplate;
    readonly isFallback: boolean;
}

/** The version of a template in force on a day; two at once are none, and an issue that names them. */
export function templateFor(
    templates: readonly MessageTemplate[],
    name: string,
    language: string | undefined,
    on: IsoDate
): Result<FoundTemplate> {
    const inForce = templates.filter(
        ({ template, effectiveFrom, effectiveTo }) =>
            template === name && effectiveFrom <= on && (effectiveTo === undefined || on <= effectiveTo)
    );
    const own = inForce.filter((template) => template.language === language);
    const found = own.length > 0 ? own : inForce.filter((template) => template.language === fallbackLanguage);
    const [template, ...others] = found;
    if (!template) {
        return refused({ code: 'noTemplate', message: name, field: 'template' });
    }
    return others.length > 0
        ? refused({
              code: 'templatesOverlap',
              message: found.map(({ key }) => key).join(', '),
              field: 'effectiveFrom'
          })
        : accepted({ template, isFallback: template.language !== (language ?? fallbackLanguage) });
}
