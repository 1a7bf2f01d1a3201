/** What the timeline asks the org for, and what the answers say. */
export { type Asked, type PageQuestions, pageQuestions, timelineDocuments, type TimelineShape } from './documents';
export type * from './facts';
export { readBatches } from './readEvents';
export { readHead } from './readHead';
export type { PageRequest, TimelineFilter } from './variables';
