import { daysBetween } from './calendar-days.ts';
import type { GuessCandidate, GuessEvidence } from './guess-candidate.ts';
import type { GuessReason } from './guess-reason.ts';

/** Points of what fits many returns: enough to put one of two equals first. */
const POINTS = {
  phone: 25,
  phoneDiffers: -10,
  weight: 12,
  weightDiffers: -6,
  region: 6,
  dates: 4,
  tooEarly: -12,
  carrier: 3,
};
/** A parcel is back within two months of leaving the buyer's hands, or it is about something else. */
const MOST_DAYS = 60;
/** A weight this much off, in percent, is another parcel's; between tolerance and this it says nothing. */
const OTHER_WEIGHT_PERCENT = 25;

/** Telephone, weight, region, dates and carrier: what the parcel says besides its numbers and contents. */
export function circumstanceReasons(evidence: GuessEvidence, candidate: GuessCandidate): GuessReason[] {
  return [
    phoneReason(evidence, candidate),
    weightReason(evidence, candidate),
    regionReason(evidence, candidate),
    datesReason(evidence, candidate),
    carrierReason(evidence, candidate),
  ].flatMap((reason) => reason ?? []);
}

function phoneReason(evidence: GuessEvidence, candidate: GuessCandidate): GuessReason | null {
  if (evidence.phoneTail === null || candidate.phoneTail === null) return null;
  return evidence.phoneTail === candidate.phoneTail
    ? { kind: 'phone', points: POINTS.phone, tail: evidence.phoneTail }
    : { kind: 'phone-differs', points: POINTS.phoneDiffers, tail: candidate.phoneTail };
}

function weightReason({ grossMg }: GuessEvidence, { weight }: GuessCandidate): GuessReason | null {
  if (grossMg === null || weight === null) return null;
  const differenceMg = grossMg - weight.expectedMg;
  const off = Math.abs(differenceMg);
  if (off <= weight.toleranceMg) return { kind: 'weight', points: POINTS.weight, differenceMg };
  if (off * 100 < weight.expectedMg * OTHER_WEIGHT_PERCENT) return null;
  return { kind: 'weight-differs', points: POINTS.weightDiffers, differenceMg };
}

function regionReason(evidence: GuessEvidence, candidate: GuessCandidate): GuessReason | null {
  const [here, there] = [placeOf(evidence.region), placeOf(candidate.region)];
  if (here === '' || there === '' || !(here.includes(there) || there.includes(here))) return null;
  return { kind: 'region', points: POINTS.region, region: candidate.region ?? '' };
}

function datesReason({ arrivedOn }: GuessEvidence, { outOn }: GuessCandidate): GuessReason | null {
  if (outOn === null) return null;
  const days = daysBetween(outOn, arrivedOn);
  if (days < 0) return { kind: 'too-early', points: POINTS.tooEarly, days: -days };
  return days <= MOST_DAYS ? { kind: 'dates', points: POINTS.dates, days } : null;
}

function carrierReason(evidence: GuessEvidence, candidate: GuessCandidate): GuessReason | null {
  const [here, there] = [placeOf(evidence.carrier), placeOf(candidate.carrier)];
  return here !== '' && here === there
    ? { kind: 'carrier', points: POINTS.carrier, carrier: candidate.carrier ?? '' }
    : null;
}

/** Labels and shops write `Hangzhou`, `HANGZHOU`, `杭州市` and `杭州`. */
const placeOf = (text: string | null): string =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
