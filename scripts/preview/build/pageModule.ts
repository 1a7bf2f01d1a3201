import type { ModuleSources } from './sources.ts';
export function pageModule(sources: ModuleSources): string { return `export const names = ${JSON.stringify(sources.bundleNames)};`; }
