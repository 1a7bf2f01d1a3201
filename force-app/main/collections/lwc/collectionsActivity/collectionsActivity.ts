/** A contact with a customer: its kinds and outcomes, their words, and its reading. */
export { readActivity } from './read';
export { activityKinds, directionLabel, directions, kindLabel, outcomeLabel, outcomes } from './words';
export type * from './types';
