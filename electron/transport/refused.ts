export { ConflictError, NotFoundError, RefusedError, type RefusalValue } from '../refused.ts';
