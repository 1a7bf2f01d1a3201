/** The part that every org takes. */
export const coreDirectory = 'force-app';

/** What names Quote, for orgs that use quotes; it rests on the core. */
export const quoteDirectory = 'force-quote';

/** Both package directories, the core first. */
export const packageDirectories: readonly string[] = [coreDirectory, quoteDirectory];
