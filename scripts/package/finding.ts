import type { SourcePackage } from './sourcePackage.ts';

/** Something in the package that an org would refuse or a reviewer send back. */
export interface Finding {
    readonly path: string;
    readonly message: string;
}

/** Looks at the whole package for one kind of mistake. */
export type Check = (pack: SourcePackage) => readonly Finding[];
