import { describe, expect, it } from 'vitest';
import { profileOf, scaleFaults, scaleFormOf } from '../../../renderer/settings/scale-form.ts';
import { frameHex, frameText, scaleWords } from '../../../renderer/settings/scale-words.ts';
import { ScaleProfile } from '../../../shared/domain/scale-profile.ts';
import { SCALE_PROTOCOL_IDS } from '../../../shared/domain/scale-protocol-ids.ts';
import { catalogue } from '../../../shared/i18n/catalogue.ts';
import type { ScaleState } from '../../../shared/protocol/scale-state.ts';

const PROFILE: ScaleProfile = {
  name: 'Bench scale',
  path: '/dev/ttyUSB0',
  baudRate: 4_800,
  protocol: SCALE_PROTOCOL_IDS[0],
  unit: 'kg',
  divisionMg: 500,
  parity: 'even',
  unmarkedIsGross: true,
  poll: { everyMs: 500 },
};

describe('the scale form', () => {
  it('gives back the profile it was made from, with what it does not ask for', () => {
    expect(profileOf(scaleFormOf(PROFILE), PROFILE)).toEqual(PROFILE);
  });

  it.each([
    [1, '0.001'],
    [500, '0.5'],
    [1_000, '1'],
    [10_000, '10'],
    [1_050, '1.05'],
  ])('%i mg reads as %s g and comes back the same', (divisionMg, grams) => {
    const form = scaleFormOf({ ...PROFILE, divisionMg });
    expect(form.division).toBe(grams);
    expect(profileOf(form, null).divisionMg).toBe(divisionMg);
  });

  it('takes a decimal comma and an empty division', () => {
    const form = scaleFormOf(PROFILE);
    expect(profileOf({ ...form, division: '0,5' }, null).divisionMg).toBe(500);
    expect(profileOf({ ...form, division: '' }, PROFILE)).not.toHaveProperty('divisionMg');
  });

  it('makes a profile that the contract takes from a form without faults', () => {
    const form = { ...scaleFormOf(null), name: ' Small ', path: ' COM3 ' };
    expect(scaleFaults(form)).toEqual({});
    expect(ScaleProfile.parse(profileOf(form, null))).toMatchObject({ name: 'Small', path: 'COM3', baudRate: 9_600 });
  });

  it.each(['0', '-1', 'one', '1 g', '1e3'])('refuses %s as a division', (division) => {
    expect(scaleFaults({ ...scaleFormOf(PROFILE), division })).toEqual({ division: 'settings.scale.fault.division' });
  });

  it('takes the largest load in kilograms, up to 2 t, and keeps it to the milligram', () => {
    const form = { ...scaleFormOf(PROFILE), capacity: '0,6' };
    expect(profileOf(form, PROFILE)).toMatchObject({ capacityMg: 600_000 });
    expect(scaleFormOf({ ...PROFILE, capacityMg: 30_000_000 }).capacity).toBe('30');
    expect(profileOf({ ...form, capacity: '' }, PROFILE)).not.toHaveProperty('capacityMg');
    for (const capacity of ['0', '-1', '2000.001', '30 kg']) {
      expect(scaleFaults({ ...form, capacity })).toEqual({ capacity: 'settings.scale.fault.capacity' });
    }
  });

  it('asks for a name and a port', () => {
    expect(scaleFaults({ ...scaleFormOf(null), name: ' ', path: '' })).toEqual({
      name: 'settings.scale.fault.name',
      path: 'settings.scale.fault.path',
    });
  });
});

describe('frames', () => {
  it('shows what cannot be printed by its name', () => {
    expect(frameText('53542C2B0A0D7FFF')).toBe('ST,+<LF><CR><DEL>·');
    expect(frameText('001F20')).toBe('<NUL><US> ');
    expect(frameHex('53542C0D')).toBe('53 54 2C 0D');
    expect(frameText('')).toBe('');
  });
});

describe('scaleWords', () => {
  const scale = { scaleName: 's', portName: 'COM3', protocol: 'p', resyncCount: 0 };
  const reading = {
    massMg: 1_000,
    divisionMg: 1_000,
    unit: 'g',
    stable: true,
    status: 'ok',
    net: null,
    rawHex: '',
    receivedAtMs: 0,
  } as const;
  const states: readonly ScaleState[] = [
    { kind: 'not-configured' },
    { kind: 'opening', ...scale },
    { kind: 'missing', ...scale, reason: '' },
    { kind: 'busy', ...scale, reason: '' },
    { kind: 'denied', ...scale, reason: '' },
    { kind: 'failed', ...scale, reason: '' },
    { kind: 'no-signal', ...scale, silentMs: 1, isGarbled: false },
    { kind: 'no-signal', ...scale, silentMs: 1, isGarbled: true },
    { kind: 'stale', ...scale, reading, ageMs: 2_000 },
    ...(['overload', 'underload', 'out-of-range', 'not-a-weight', 'fault'] as const).map((status) => ({
      kind: 'live' as const,
      ...scale,
      ageMs: 0,
      reading: { ...reading, massMg: null, status },
    })),
  ];

  it('has words and a remedy in the catalogue for everything that is not a weight', () => {
    for (const state of states) {
      const { state: word, remedy } = scaleWords(state);
      expect(catalogue.en).toHaveProperty([word]);
      expect(catalogue.en).toHaveProperty([remedy ?? 'none']);
    }
  });

  it('tells a moving weight from a stable one', () => {
    const live = { kind: 'live', ...scale, ageMs: 0 } as const;
    expect(scaleWords({ ...live, reading })).toMatchObject({ meaning: 'done', state: 'scale.reading.stable' });
    expect(scaleWords({ ...live, reading: { ...reading, stable: false } })).toMatchObject({
      meaning: 'waiting',
      state: 'scale.reading.unstable',
    });
  });
});
