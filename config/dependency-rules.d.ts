import type { IForbiddenRuleType } from 'dependency-cruiser';

/** The rules; `components` are the folders of the bundles that draw something. */
export declare const dependencyRules: (components: readonly string[]) => IForbiddenRuleType[];
