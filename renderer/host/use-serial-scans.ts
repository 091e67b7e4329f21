import { useEffect, useEffectEvent } from 'react';
import { useHost } from './host-context.tsx';

/** A page that was cut off asks again so soon; the host keeps a code for five seconds. */
const ASK_AGAIN_MS = 500;

/**
 * Codes that a serial scanner has read: each is told to one screen, once, in the order they were read. A page that
 * asks too late gets nothing, because another one has acted on the code already. What was read while no page stood
 * open, or was cut off, is asked for as soon as one does.
 */
export function useSerialScans(onCode: (text: string) => void): void {
  const { link } = useHost();
  const tell = useEffectEvent(onCode);
  useEffect(() => {
    let isOver = false;
    let taking: Promise<void> = Promise.resolve();
    let retry: number | undefined;
    const take = async (scanId: string): Promise<void> => {
      const { scan } = await link.call('scanner.take', { scanId });
      if (scan !== null && !isOver) tell(scan.text);
    };
    const takeWaiting = async (): Promise<void> => {
      const { scanIds } = await link.call('scanner.waiting', {});
      for (const scanId of scanIds) await take(scanId);
    };
    const queue = (work: () => Promise<void>): void => {
      taking = taking.then(work).catch(() => {
        if (!isOver) retry = window.setTimeout(() => queue(takeWaiting), ASK_AGAIN_MS);
      });
    };
    queue(takeWaiting);
    const stop = link.onPush('codeRead', ({ scanId }) => queue(() => take(scanId)));
    return () => {
      isOver = true;
      window.clearTimeout(retry);
      stop();
    };
  }, [link]);
}
