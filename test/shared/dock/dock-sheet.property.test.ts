import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DockEvent } from '../../../shared/dock/dock-events.ts';
import { dockSheetOf } from '../../../shared/dock/dock-sheet.ts';
import { PROPERTY_TIMEOUT_MS, seeded, shuffled } from '../../support/property-seed.ts';
import { dockOf, givenDock, marked, scanned } from './given-dock.ts';

const numbers = fc.uniqueArray(fc.stringMatching(/^[A-Z]{2}\d{6}$/), { minLength: 1, maxLength: 12 });
const announced = fc.record({
  announcedCount: fc.option(fc.nat(20)),
  announcedTracking: fc.array(fc.stringMatching(/^[A-Z]{2}\d{6}$/), { maxLength: 6 }),
});

/** The sheet without the instants, which are when somebody scanned. */
function figuresOf(...steps: DockEvent[]) {
  const { counted, announced: total, difference, missing, extra, damaged } = dockSheetOf(dockOf(...steps));
  return {
    counted,
    total,
    difference,
    missing,
    extra: extra.map(({ key }) => key),
    damaged: damaged.map(({ key }) => key),
  };
}

describe('the sheet of a delivery', () => {
  it(
    'is the same for any order of the scans and however often a label was read',
    () => {
      fc.assert(
        fc.property(
          numbers,
          announced,
          fc.array(fc.nat(11), { maxLength: 20 }),
          fc.nat(),
          (pile, list, again, seed) => {
            const once = pile.map(scanned);
            const repeats = again.flatMap((index) => pile[index] ?? []).map(scanned);
            const marks = pile.filter((_key, index) => index % 3 === 0).map((key) => marked(key, 'torn'));
            const tidy = figuresOf(givenDock(list), ...once, ...marks);
            const wild = figuresOf(givenDock(list), ...shuffled([...once, ...repeats], seed), ...marks.toReversed());
            expect(wild).toEqual(tidy);
            expect(wild.counted).toBe(pile.length);
          },
        ),
        seeded(20_261_122, 120),
      );
    },
    PROPERTY_TIMEOUT_MS,
  );
});
