import { describe, expect, it } from 'vitest';
import { createLineDecoder, type LineFrame } from '../../../../../electron/devices/scale/line-decoder.ts';
import type { InterpretProfile } from '../../../../../electron/devices/scale/interpret-frame.ts';
import { SCALE_PROTOCOLS } from '../../../../../electron/devices/scale/protocols.ts';
import { ScaleReading } from '../../../../../shared/domain/scale-reading.ts';
import { ascii } from '../published-frames.ts';
import type { StGsId } from '../st-gs-ids.ts';

function whole(bytes: Uint8Array, protocol: StGsId = 'st-gs-csv', profile: InterpretProfile = {}): LineFrame | null {
  const decoder = createLineDecoder({ protocol, ...profile }, true);
  return decoder.push(bytes, 7)[0] ?? decoder.finish(7);
}

function reading(text: string, protocol?: StGsId, profile?: InterpretProfile): ScaleReading {
  const frame = whole(ascii(text), protocol, profile);
  if (frame?.kind !== 'reading') throw new Error(frame?.reason ?? 'nothing');
  return ScaleReading.parse(frame.reading);
}

function refusal(text: string, protocol: StGsId = 'st-gs-csv'): string | null {
  const frame = whole(ascii(text), protocol);
  if (frame !== null) return frame.kind === 'refused' ? frame.reason : null;
  const decoded = SCALE_PROTOCOLS[protocol].decode(ascii(text));
  return decoded.kind === 'refused' ? decoded.reason : null;
}

describe('the ST/GS grammar', () => {
  it.each([
    ['ST,GS,     1.236,kg\r', 1_236_000],
    ['\u000201ST,GS,+ 1.236kg\r', 1_236_000],
    ['ST,G,+ 1.236lb\r', 560_640],
    ['ST,GS,+ 1,236kg\r', 1_236_000],
    ['st,gs,+  1.236 Kg  \r', 1_236_000],
    ['ST GS   1.236 kg\r', 1_236_000],
    ['WT,+  12.5  g\r', 12_500],
    ['ST,GS,  100.00 GN\r', 6_480],
    ['ST,GS,-  0.000kg\r', 0],
  ])('%j is %i mg', (text, massMg) => {
    expect(reading(text)).toMatchObject({ massMg, status: 'ok', stable: true });
  });

  it.each([
    ['ST,GS,+  .236kg\r', 'reject'],
    ['ST,GS,+  1.236\r', 'reject'],
    ['ST,GS,+  1 236kg\r', 'reject'],
    ['ST,GS,+  1.2.3kg\r', 'reject'],
    ['ST,GS,+-  1.236kg\r', 'reject'],
    ['ST,GS,+  1e3kg\r', 'reject'],
    ['ST,GS,+123456789kg\r', 'reject'],
    ['T,GS,+  1.236kg\r', 'reject'],
    ['S,GS,+  1.236kg\r', 'reject'],
    ['xST,GS,+  1.236kg\r', 'reject'],
    ['ST,GS,+  1.2ST,GS,+  1.236kg\r', 'reject'],
    ['ST,GS,+\u00a0 1.236kg\r', 'reject'],
    ['ST,GS,+  1.236k\r', 'unknown-unit'],
    ['ST,GS,+  1.236ozt\r', 'unknown-unit'],
    ['ST,GS,+  1.236gr', 'incomplete'],
    ['ST,GS,+  1.236g', 'incomplete'],
    ['ST,GS,+99999999t\r', 'reject'],
    ['', 'incomplete'],
  ])('refuses %j: %s', (text, reason) => {
    expect(refusal(text)).toBe(reason);
  });

  it.each([
    ['OL,+9999999E+19\r', 'and-standard2', 'overload', null],
    ['OL,GS,+9999999kg\r', 'and-standard3', 'overload', 'kg'],
    ['OL,GS,-  99999kg\r', 'st-gs-csv', 'underload', 'kg'],
    ['UL,GS,        kg\r', 'st-gs-csv', 'underload', 'kg'],
    ['LO,GS,-1234567kg\r', 'and-standard3', 'underload', 'kg'],
    ['OL\r', 'st-gs-csv', 'overload', null],
  ] as const)('%j never gives the digits that fill it', (text, protocol, status, unit) => {
    expect(reading(text, protocol)).toMatchObject({ massMg: null, stable: null, status, unit });
  });

  it.each(['ST,TR,+  1.236kg\r', 'ST,TW,+  1.236kg\r', 'QT,GS,+  1.236kg\r', 'ST,GS,+  12 PCS\r'])(
    '%j is no weight',
    (text) => {
      expect(reading(text)).toMatchObject({ massMg: null, status: 'not-a-weight' });
    },
  );

  it.each([
    ['and-standard2', 'ST,+01234.5  g\r', 'reject'],
    ['and-standard2', 'ST,+0001234.5  g\r', 'reject'],
    ['and-standard2', 'ST,NT,+012.34kg\r', 'reject'],
    ['and-standard3', 'ST,NT,+012.34kg\r', 'reject'],
    ['and-standard3', 'ST,+0001234.50kg\r', 'reject'],
  ] as const)('%s has one length and one order of fields: refuses %j', (protocol, text, reason) => {
    expect(refusal(text, protocol)).toBe(reason);
  });
});

it('an overlong line is refused whole, however it got here', () => {
  const decoded = SCALE_PROTOCOLS['st-gs-csv'].decode(ascii(`ST,GS,+${' '.repeat(130)}1.236kg\r`));
  expect(decoded.kind).toBe('refused');
});

describe('what the profile may add', () => {
  const text = 'ST,  1.236kg\r';

  it('the division of the type plate instead of the last decimal', () => {
    expect(reading(text).divisionMg).toBe(1_000);
    expect(reading(text, 'st-gs-csv', { divisionMg: 5_000 }).divisionMg).toBe(5_000);
  });

  it('that an unmarked frame is gross; never against the frame', () => {
    expect(reading(text).net).toBe(null);
    expect(reading(text, 'st-gs-csv', { unmarkedIsGross: true }).net).toBe(false);
    expect(reading('ST,NT,  1.236kg\r', 'st-gs-csv', { unmarkedIsGross: true }).net).toBe(true);
  });

  it('the unit that must be shown: another one gives no mass', () => {
    expect(reading(text, 'st-gs-csv', { unit: 'kg' }).massMg).toBe(1_236_000);
    expect(reading('ST,  2.725lb\r', 'st-gs-csv', { unit: 'kg' })).toMatchObject({
      massMg: null,
      status: 'not-a-weight',
      unit: 'lb',
    });
  });
});
