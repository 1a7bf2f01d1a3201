export { creditActionRequest, readCreditRequest } from './requests';
export { save } from './save';
export type * from './types';
