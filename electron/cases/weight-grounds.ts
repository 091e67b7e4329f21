import type { ScaleReading } from '../../shared/domain/scale-reading.ts';
import type { WeightSource } from '../../shared/domain/weighing-record.ts';
import type { RecordedCheck } from '../../shared/station/scale-checked.ts';

type Grounds = Pick<Extract<WeightSource, { kind: 'scale' }>, 'stableBy' | 'zeroOffMg' | 'lastCheck'>;

/** What is known about the scale at a capture: who said that the load rested, its zero, its last check (B2, B9). */
export function weightGrounds(
  { stableBy, zeroOffMg }: ScaleReading,
  scaleName: string,
  checks: readonly RecordedCheck[],
): Grounds {
  const check = checks.findLast((other) => other.scaleName === scaleName);
  return {
    ...(stableBy && { stableBy }),
    ...(zeroOffMg !== undefined && { zeroOffMg }),
    ...(check && { lastCheck: said(check) }),
  };
}

function said({ atMs, nominalMg, shownMg, verdict }: RecordedCheck): NonNullable<Grounds['lastCheck']> {
  return { atMs, nominalMg, shownMg, verdict };
}
