import type { CertificateWeighing } from '../domain/certificate/certificate-content.ts';
import type { WeightSource } from '../domain/weighing-record.ts';
import type { EventOrigin } from '../return-case/state.ts';

/** One reading as certificates print it: what a scale sent, or what a person typed and why. */
export function certificateWeighing(
  grossMg: number,
  source: WeightSource,
  { occurredAtMs }: Pick<EventOrigin, 'occurredAtMs'>,
): CertificateWeighing {
  if (source.kind === 'manual') {
    return { source: 'manual', grossMg, weighedAtMs: occurredAtMs, reason: source.reason };
  }
  const { scaleName, protocol, divisionMg, capturedAtMs, stableBy, lastCheck, zeroOffMg } = source;
  return {
    ...{ source: 'scale', grossMg, weighedAtMs: capturedAtMs, scaleName, protocol, divisionMg, stable: true },
    ...(stableBy && { stableBy }),
    ...(lastCheck && { lastCheck }),
    ...(zeroOffMg !== undefined && { zeroOffMg }),
  };
}
