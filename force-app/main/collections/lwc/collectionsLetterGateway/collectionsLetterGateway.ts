/** What a letter to a customer tells, and how it is kept once it went out. */
export { letterDocument } from './documents';
export { keepLetter, type SentLetter } from './keep';
export { type LetterFacts, readLetter } from './read';
