import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Candidate, SPECIFICITIES } from '../../../../shared/domain/code/candidate.ts';
import { checkCharacterOf } from '../../../../shared/domain/code/check-rule.ts';
import { KNOWN_CARRIERS } from '../../../../shared/domain/code/known-carriers.ts';
import { recogniseCode } from '../../../../shared/domain/code/recognise-code.ts';
import { TRACKING_FORMATS } from '../../../../shared/domain/code/tracking-formats.ts';
import vectors from '../../../fixtures/code/tracking-numbers.json' with { type: 'json' };
import streams from '../../../fixtures/hostile/scale-streams.json' with { type: 'json' };

const NUMBERS = z
  .array(z.object({ number: z.string() }))
  .parse(vectors)
  .map(({ number }) => number);
const STREAMS = z
  .array(z.string())
  .parse(streams)
  .map((text) => Buffer.from(text.slice(text.indexOf(':') + 1), 'hex').toString('latin1'));
const SEED = { seed: 20260301, numRuns: 1_500 };

const anything = fc.oneof(
  fc.constantFrom(...NUMBERS, ...STREAMS),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: fc.constantFrom(...'0123456789ABCZ-]#/:d1.\u001d\r（１Ａ'), maxLength: 40 }),
  fc.tuple(fc.constantFrom(...NUMBERS), fc.string({ unit: 'binary', maxLength: 8 })).map((parts) => parts.join('')),
);

describe('recogniseCode, of anything', () => {
  it('answers without an exception, the same each time, and with meanings that pass their schema', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const once = recogniseCode(raw);
        expect(recogniseCode(raw)).toEqual(once);
        if (!once.ok) return;
        expect(once.value.candidates.length).toBeGreaterThan(0);
        for (const candidate of once.value.candidates) expect(Candidate.parse(candidate)).toEqual(candidate);
      }),
      SEED,
    );
  });

  it('names the same parcel when its own normalised form is read again', () => {
    // Hyphens are part of an order and of a SKU, so those are not asked.
    const parcels = (candidates: readonly Candidate[]) => candidates.filter(({ kind }) => kind === 'tracking');
    const meanings = (raw: string) => {
      const code = recogniseCode(raw);
      return code.ok && code.value.aimId === null && code.value.gs1 === null ? code.value : null;
    };
    fc.assert(
      fc.property(fc.constantFrom(...NUMBERS), (raw) => {
        const once = meanings(raw);
        const twice = once === null ? null : meanings(once.normalised);
        fc.pre(once !== null && twice !== null);
        expect(parcels(twice?.candidates ?? [])).toEqual(parcels(once?.candidates ?? []));
      }),
      SEED,
    );
  });

  it('S02 the carriers of a site change the order among equals, and never put a worse check first', () => {
    fc.assert(
      fc.property(anything, fc.shuffledSubarray([...KNOWN_CARRIERS]), (raw, preferred) => {
        const plain = recogniseCode(raw);
        const ordered = recogniseCode(raw, preferred);
        expect(ordered.ok).toBe(plain.ok);
        if (!plain.ok || !ordered.ok) return;
        const strengths = (candidates: readonly Candidate[]) =>
          candidates.map(({ specificity, kind }) => `${String(SPECIFICITIES.indexOf(specificity))} ${kind}`);
        expect(strengths(ordered.value.candidates)).toEqual(strengths(plain.value.candidates));
        expect(new Set(ordered.value.candidates)).toEqual(new Set(plain.value.candidates));
      }),
      SEED,
    );
  });
});

/** The algorithms that notice every single wrong digit; the others share remainders and promise less. */
const SURE: readonly string[] = ['gs1', 'luhn', 'mod-37-36'];

describe('a single wrong digit', () => {
  const rows = TRACKING_FORMATS.flatMap(({ id, pattern, check }) => {
    if (check === null || !SURE.includes(check.by)) return [];
    const bodies = NUMBERS.flatMap((number) => pattern.exec(number.replaceAll(/[ -]/g, ''))?.groups?.['body'] ?? []);
    return bodies.map((body) => ({ id, body, check }));
  });

  it('is tried on real numbers', () => expect(rows.length).toBeGreaterThan(20));

  it('is noticed by every format whose algorithm promises it', () => {
    for (const { id, body, check } of rows) {
      const right = checkCharacterOf(body, check);
      for (const wrong of withOneWrongDigit(body))
        expect(checkCharacterOf(wrong, check), `${id} ${wrong}`).not.toBe(right);
    }
  });
});

function withOneWrongDigit(body: string): string[] {
  return [...body].flatMap((sign, at) => {
    if (!/\d/.test(sign)) return [];
    const others = [...'0123456789'].filter((digit) => digit !== sign);
    return others.map((digit) => `${body.slice(0, at)}${digit}${body.slice(at + 1)}`);
  });
}
