import type { Interview } from './interview.ts';

/** One element of a flow at work; answers the lower-case name of the next one, if any. */
export type Step = (interview: Interview) => string | undefined;

/** Elements of every kind state these for the canvas and the reader. */
export const canvasElements = ['name', 'label', 'description', 'locationX', 'locationY'] as const;
