import type { SendChange } from '../host/use-change.ts';
import { done, look, type Band } from './band.ts';
import { saying } from './say.ts';

/** Takes what the scale shows as its check and says what was found (B9). Rejects with `CallFailed` when the host refuses. */
export async function performCheck(send: SendChange): Promise<Band> {
  const { verdict, nominalMg, shownMg, toleranceMg } = (await send('scale.checkWeight', {})).check;
  const values = { nominal: { massMg: nominalMg }, shown: { massMg: shownMg }, tolerance: { massMg: toleranceMg } };
  if (verdict === 'within') return done(saying('scale-check.band.within'), saying('scale-check.result.within', values));
  return look(saying('scale-check.band.outside'), saying('scale-check.result.outside', values));
}

/** The reminder is put off: says until when. */
export function putOffCheck(): Band {
  return { ...look(saying('scale-check.band.later'), saying('scale-check.band.later.text')), sound: null };
}
