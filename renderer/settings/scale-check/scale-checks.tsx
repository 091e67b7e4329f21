import { useCall } from '../../host/use-call.ts';
import { CheckForm } from './check-form.tsx';
import { CheckLog } from './check-log.tsx';

/** A page of years of shifts is enough to look at; the record holds the rest. */
const LISTED = 200;

/** Checking the scale with a known weight, and the log of it (B9). */
export function ScaleChecks() {
  const known = useCall('scale.checks', { limit: LISTED }).data;
  if (known === undefined) return null;
  return (
    <>
      <CheckForm key={known.terms.nominalMg} usualMg={known.terms.nominalMg} />
      <CheckLog checks={known.checks} />
    </>
  );
}
