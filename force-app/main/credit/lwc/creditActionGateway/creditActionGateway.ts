export { creditActionOffer, creditActionRequest, readCreditRequest } from './requests';
