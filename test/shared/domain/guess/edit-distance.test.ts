import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../../shared/domain/guess/edit-distance.ts';
import { nearbyKeys } from '../../../../shared/domain/guess/nearby-keys.ts';
import { PROPERTY_TIMEOUT_MS, seeded } from '../../../support/property-seed.ts';

describe('editDistance', () => {
  it.each([
    ['RMA20391', 'RMA20391', 0],
    ['RMA20391', 'RMA20397', 1],
    ['RMA20391', 'RMA2391', 1],
    ['RMA20391', 'RMA203911', 1],
    ['RMA20391', 'RMA20931', 1],
    ['RMA20391', 'RMA23091', 1],
    ['RMA20391', 'RMA23019', 2],
    ['RMA20391', 'SO77', 3],
    ['', '', 0],
    ['', 'AB', 2],
  ])('%s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
    expect(editDistance(b, a, 2)).toBe(distance);
  });
});

describe('nearbyKeys', () => {
  const key = fc.stringMatching(/^[A-Z0-9]{4,12}$/);

  it('names exactly the keys that are at most one mistake away', { timeout: PROPERTY_TIMEOUT_MS }, () => {
    fc.assert(
      fc.property(key, (text) => {
        const near = nearbyKeys(text);
        expect(near.every((other) => editDistance(text, other, 1) <= 1)).toBe(true);
        expect(new Set(near).size).toBe(near.length);
      }),
      seeded(20_391, 60),
    );
  });

  it('finds a number with one mistake', { timeout: PROPERTY_TIMEOUT_MS }, () => {
    const letter = fc.constantFrom(...'ABC0189');
    fc.assert(
      fc.property(
        key,
        fc.nat(),
        letter,
        fc.constantFrom('wrong', 'missing', 'extra', 'swapped'),
        (text, n, by, how) => {
          const at = n % text.length;
          const [head, tail] = [text.slice(0, at), text.slice(at)];
          const mistaken = {
            wrong: head + by + tail.slice(1),
            missing: head + tail.slice(1),
            extra: head + by + tail,
            swapped: head + (tail[1] ?? '') + (tail[0] ?? '') + tail.slice(2),
          }[how];
          fc.pre(mistaken.length >= 4);
          expect(nearbyKeys(mistaken)).toContain(text);
        },
      ),
      seeded(20_392, 200),
    );
  });

  it.each(['', 'AB1', 'A'.repeat(41)])('has nothing near %j, which is no number', (text) => {
    expect(nearbyKeys(text)).toEqual([]);
  });
});
