import type { ComponentName } from '../metadata/components.ts';
import type { Place } from '../metadata/xml.ts';

/** Something about a component of a deploy that the org does not take, or takes with a word of caution. */
export interface Finding extends ComponentName {
    readonly file: string;
    readonly problem: string;
    readonly place?: Place;
    readonly isWarning?: boolean;
}
