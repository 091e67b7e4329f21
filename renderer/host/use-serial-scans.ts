import { useEffect, useEffectEvent } from 'react';
import { useHost } from './host-context.tsx';

/**
 * Codes that a serial scanner has read: each is told to one screen, once, in the order they were read. A page that
 * asks too late gets nothing, because another one has acted on the code already.
 */
export function useSerialScans(onCode: (text: string) => void): void {
  const { link } = useHost();
  const take = useEffectEvent(onCode);
  useEffect(() => {
    let taking: Promise<void> = Promise.resolve();
    const stop = link.onPush('codeRead', ({ scanId }) => {
      taking = taking
        .then(() => link.call('scanner.take', { scanId }))
        .then(
          ({ scan }) => scan && take(scan.text),
          () => undefined,
        )
        .then(() => undefined);
    });
    return stop;
  }, [link]);
}
