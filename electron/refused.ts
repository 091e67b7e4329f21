export { ConflictError, NotFoundError, RefusedError } from './transport/refused.ts';
