import type { Candidate } from './candidate.ts';

/** The one carrier a number may be shown under, and the format that says so. */
interface ShownCarrier {
  readonly carrier: string;
  readonly formatId: string | null;
}

/**
 * The carrier to show (devices.md 5.4): only when the best rank names one alone and its check digit holds or it begins
 * with the carrier's own letters. Of several equals the one this site receives is taken, when it is one. Null means
 * "unknown carrier": the number is kept as it is.
 */
export function shownCarrier(
  candidates: readonly Candidate[],
  preferredCarriers: readonly string[] = [],
): ShownCarrier | null {
  const [best] = candidates;
  if (best?.kind !== 'tracking' || !saysWho(best)) return null;
  const equals = candidates.filter(({ specificity, kind }) => specificity === best.specificity && kind !== 'text');
  const carriers = new Set(equals.map(({ kind, carrier }) => (kind === 'tracking' ? carrier : null)));
  const received = preferredCarriers.filter((carrier) => carriers.has(carrier));
  const [only] = carriers.size === 1 ? carriers : received.length === 1 ? received : [null];
  const said = equals.find(({ carrier }) => carrier === only);
  return only && said ? { carrier: only, formatId: said.formatId } : null;
}

function saysWho({ check, specificity }: Candidate): boolean {
  return check === 'ok' || (check === 'none' && specificity === 'prefix');
}
