import bwipjs from 'bwip-js/node';
import { describe, expect, it } from 'vitest';
import { GS1_RULES } from '../../../../../shared/domain/code/gs1/dictionary.ts';

/** What the label printer's own copy of the dictionary says of one element. */
function complaint(ai: string, value: string): string {
  try {
    bwipjs.raw({ bcid: 'gs1-128', text: `(${ai})${value}` });
    return '';
  } catch (error) {
    return String(error);
  }
}

const UNKNOWN = /GS1unknownAI/;
const LENGTH = /GS1valueToo(?:Long|Short)/;

describe('the dictionary, against the one inside the label printer', () => {
  it('has identifiers and lengths that the printer has too', () => {
    for (const { ai, components } of GS1_RULES.values()) {
      const longest = components.reduce((sum, { max }) => sum + max, 0);
      const asked = complaint(ai, '0'.repeat(longest));
      expect(UNKNOWN.test(asked) || LENGTH.test(asked), `${ai}: ${asked}`).toBe(false);
      expect(complaint(ai, '0'.repeat(longest + 1)), ai).toMatch(/GS1valueTooLong/);
    }
  });

  it('lacks only what was allocated after its commit', () => {
    const hundred = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));
    const groups = ['', ...'0123456789', '43', '70', '72', '80', '82'];
    const names = groups.flatMap((group) => hundred.map((rest) => `${group}${rest}`));
    const newer = names.filter((name) => !GS1_RULES.has(name) && !UNKNOWN.test(complaint(name, '0')));
    expect(newer).toEqual(['717', '8040', '8041', '8042', '8043']);
  });
});
