import { type Mass, parseMass } from '../../../shared/domain/mass.ts';
import { type Result, accepted, refused } from '../../../shared/domain/result.ts';
import type { ScaleProfile } from '../../../shared/domain/scale-profile.ts';
import type { ScaleReading } from '../../../shared/domain/scale-reading.ts';
import { movePoint } from './decimal-text.ts';
import type { FrameMeaning, FrameRefusal } from './decoded.ts';

/** What of the profile an interpretation may use. */
export type InterpretProfile = Pick<
  ScaleProfile,
  'divisionMg' | 'unit' | 'unmarkedIsGross' | 'capacityMg' | 'pointLeft'
>;

/** One frame as it came off the line. */
export interface ScaleFrame {
  /** All of it, start byte and terminator included. */
  readonly bytes: Uint8Array;
  /** When its last byte arrived, epoch ms. */
  readonly receivedAtMs: number;
}

/**
 * Turns what a frame says into a reading: the profile's unit where the frame has none, the mass in exact milligrams,
 * the division, gross or net. There is no mass without a unit, in a unit other than the profile's (somebody pressed
 * the unit key), above the type plate's largest load (V2), or when the frame itself says that it is none. Refuses a
 * frame in a unit nobody knows, and a number that is no mass.
 */
export function interpretFrame(
  meaning: FrameMeaning,
  profile: InterpretProfile,
  { bytes, receivedAtMs }: ScaleFrame,
): Result<ScaleReading, FrameRefusal> {
  const unit = meaning.unit ?? profile.unit ?? null;
  const net = meaning.net ?? (profile.unmarkedIsGross === true ? false : null);
  const rawHex = Buffer.from(bytes).toString('hex').toUpperCase();
  const divisionMg = profile.divisionMg ?? null;
  const none = { massMg: null, divisionMg, unit, stable: meaning.stable, net, rawHex, receivedAtMs };
  if (meaning.valueText === null || unit === null) return accepted({ ...none, status: meaning.status });
  if (unit === 'pcs' || unit === '%') return accepted({ ...none, status: outside(meaning.status) });
  const mass = parseMass(pointedText(meaning.valueText, meaning.unit, profile), unit);
  if (!mass.ok) return refused(mass.error === 'not-a-mass-unit' ? 'unknown-unit' : 'reject');
  return accepted({
    ...none,
    ...(meaning.status === 'ok' ? massOrNot(mass.value, profile) : { status: meaning.status }),
  });
}

/** A frame that names its unit shows its own point, too. */
function pointedText(valueText: string, unit: string | null, { pointLeft }: InterpretProfile): string {
  return unit !== null || pointLeft === undefined ? valueText : (movePoint(valueText, pointLeft) ?? '');
}

/** Pieces and per cent are no weight, but out of range stays out of range. */
function outside(status: ScaleReading['status']): ScaleReading['status'] {
  return status === 'ok' ? 'not-a-weight' : status;
}

function massOrNot(
  mass: Mass,
  profile: InterpretProfile,
): Pick<ScaleReading, 'massMg' | 'divisionMg' | 'unit' | 'status'> {
  const divisionMg = profile.divisionMg ?? mass.divisionMg;
  const none = { massMg: null, divisionMg, unit: mass.unit };
  if (profile.unit !== undefined && profile.unit !== mass.unit) return { ...none, status: 'not-a-weight' };
  if (profile.capacityMg !== undefined && mass.massMg > profile.capacityMg) return { ...none, status: 'out-of-range' };
  return { massMg: mass.massMg, divisionMg, unit: mass.unit, status: 'ok' };
}
