/** What the timeline asks the org for, and what the answers say. */
export { detailDocuments } from './detailDocuments';
export { type Asked, type PageQuestions, pageQuestions, timelineDocuments, type TimelineShape } from './documents';
export type * from './facts';
export { type PromiseMoney, readActivityDetails, readPromiseMoney } from './readDetails';
export { readBatches } from './readEvents';
export { readHead } from './readHead';
export type { PageRequest, TimelineFilter } from './variables';
