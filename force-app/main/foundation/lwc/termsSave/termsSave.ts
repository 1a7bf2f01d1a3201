export { newRequestKey } from './requestKey';
export { save } from './save';
export { created } from './types';
export type * from './types';
