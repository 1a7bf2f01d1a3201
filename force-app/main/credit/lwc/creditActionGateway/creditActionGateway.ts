export { creditActionRequest, readCreditRequest } from './requests';
