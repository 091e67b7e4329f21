import type { Log } from '../log.ts';
import { type StoreFault, storeFaultOf } from '../store-fault.ts';

/**
 * Wraps work that nobody waits for (a weight that arrives, a picture whose time is over): a disk that fails under it is
 * reported and does not end the program. A bug of ours still does.
 */
export function surviving(log: Log, onFault: (fault: StoreFault) => void) {
  return <Args extends readonly unknown[]>(work: (...args: Args) => void) =>
    (...args: Args): void => {
      try {
        work(...args);
      } catch (error) {
        const fault = storeFaultOf(error);
        if (fault === null) throw error;
        log('error', 'the disk failed', { fault, reason: error instanceof Error ? error.message : '' });
        onFault(fault);
      }
    };
}
