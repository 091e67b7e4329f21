import { parseMass } from '../../../../shared/domain/mass.ts';
import type { ScaleCandidate } from '../../../../shared/protocol/scale-listening.ts';
import type { RankedCandidate } from './rank-candidates.ts';

/** A candidate as a screen shows it, with what its newest frame said. */
export function candidateView(
  { protocol, parity, explanation, score, explainedShare }: RankedCandidate,
  { baudRate, isPolled }: { readonly baudRate: number; readonly isPolled: boolean },
): ScaleCandidate {
  const { valueText = null, unit = null, stable = null, status } = explanation.readings.at(-1)?.meaning ?? {};
  const mass = status === 'ok' && valueText !== null && unit !== null ? parseMass(valueText, unit) : null;
  return {
    ...{ protocol: protocol.id, baudRate, parity, isPolled, score },
    explainedPercent: Math.floor(explainedShare * 100),
    ...{ valueText, unit, stable },
    massMg: mass?.ok ? mass.value.massMg : null,
    resyncCount: explanation.resyncCount,
  };
}
