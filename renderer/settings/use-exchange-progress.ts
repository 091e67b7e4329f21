import { useEffect, useState } from 'react';
import type { ExchangeProgress } from '../../shared/protocol/calls/exchange.ts';
import { useHost } from '../host/host-context.tsx';

/** How far the running export or import is, whoever started it; null while none runs. */
export function useExchangeProgress(): ExchangeProgress | null {
  const { link } = useHost();
  const [progress, setProgress] = useState<ExchangeProgress | null>(null);
  useEffect(() => link.onPush('exchangeChanged', (changed) => setProgress(changed.progress)), [link]);
  return progress;
}
