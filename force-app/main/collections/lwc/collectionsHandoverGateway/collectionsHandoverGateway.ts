/** Everything that reconciling, giving up and handing over read. */
export { cardDocument, cashDocument } from './cardDocument';
export { fileDocument } from './fileDocument';
export { itemsDocument, peopleDocument } from './itemsDocument';
export { readCard } from './readCard';
export { readFile } from './readFile';
export { readCash, readItems, readPeople } from './readItems';
export type * from './readFile';
export type * from './types';
