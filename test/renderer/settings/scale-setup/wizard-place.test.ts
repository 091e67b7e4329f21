import { describe, expect, it } from 'vitest';
import { type SetupPlace, placeBefore, stepOf } from '../../../../renderer/settings/scale-setup/wizard-place.ts';
import { uncheckedProfile } from '../../../../renderer/settings/scale-setup/unchecked-profile.ts';
import { ProvenProfile } from '../../../../shared/protocol/calls/scale-setup.ts';
import { ScaleCandidate } from '../../../../shared/protocol/scale-listening.ts';

const CANDIDATE = ScaleCandidate.parse({
  protocol: 'st-gs-csv',
  baudRate: 2_400,
  parity: 'even',
  isPolled: true,
  score: 90,
  explainedPercent: 100,
  valueText: '1.236',
  unit: 'kg',
  stable: true,
  massMg: 1_236_000,
  resyncCount: 0,
});
const PROVEN = { profile: uncheckedProfile('COM3', CANDIDATE, 'kg'), isChecked: false };
const PLACES: readonly (readonly [string, SetupPlace])[] = [
  ['port', { path: '', candidate: null, proven: null }],
  ['listen', { path: 'COM3', candidate: null, proven: null }],
  ['check', { path: 'COM3', candidate: CANDIDATE, proven: null }],
  ['name', { path: 'COM3', candidate: CANDIDATE, proven: PROVEN }],
];

describe('the place in scale set-up', () => {
  it.each(PLACES)('%s is the first question without an answer', (step, place) => {
    expect(stepOf(place)).toBe(step);
  });

  it('goes back one question at a time, and out of the first one', () => {
    const back = PLACES.map(([, place]) => placeBefore(place));
    expect(back).toEqual([null, ...PLACES.slice(0, -1).map(([, place]) => place)]);
  });
});

describe('the profile of a scale that was not compared', () => {
  it('keeps speed, parity and asking, in the chosen unit', () => {
    expect(ProvenProfile.parse(uncheckedProfile('COM3', CANDIDATE, 'lb'))).toEqual({
      path: 'COM3',
      protocol: 'st-gs-csv',
      baudRate: 2_400,
      parity: 'even',
      unit: 'lb',
      poll: { everyMs: 250 },
    });
  });

  it('of eight bits that streams has neither', () => {
    const plain = { ...CANDIDATE, parity: 'none', isPolled: false } as const;
    expect(uncheckedProfile('COM3', plain, 'kg')).not.toHaveProperty('parity');
    expect(uncheckedProfile('COM3', plain, 'kg')).not.toHaveProperty('poll');
  });
});
