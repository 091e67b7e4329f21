import { describe, expect, it } from 'vitest';
import type { ExplanationView, WeightView } from '../../../shared/protocol/weight-view.ts';
import { skusToLookFor } from '../../../renderer/receiving/skus-to-look-for.ts';
import { caseView, LINE, LINE_ID } from './views.ts';

const OTHER_ID = '00000000-0000-4000-8000-000000000099';
const view = caseView({ lines: [LINE, { ...LINE, lineId: OTHER_ID, sku: 'HH-BULB' }] });
const lamp = { lineId: LINE_ID, accessory: null };
const bulb = { lineId: OTHER_ID, accessory: null };

function saying(verdict: 'complete' | 'short' | 'cannot-tell', change: Partial<WeightView> = {}) {
  const explanations: ExplanationView[] = [
    { posterior: 0.95, changes: [{ sign: 'missing', count: 1, oneOf: [lamp] }], confirms: null },
    { posterior: 0.05, changes: [{ sign: 'missing', count: 1, oneOf: [bulb] }], confirms: null },
  ];
  const probabilities = { complete: 0, short: 1, over: 0 };
  const said = { verdict, probabilities, smallestNoticeableMg: 1, caution: 'none' as const };
  return skusToLookFor({ verdict: said, explanations, next: null, ...change }, view);
}

describe('what to look for beside what the weight says', () => {
  it('is what the leading explanation names', () => expect(saying('short')).toEqual(['HH-LAMP']));

  it('is each of those that the weight cannot tell apart', () => {
    const alike: ExplanationView = {
      posterior: 1,
      changes: [{ sign: 'missing', count: 1, oneOf: [lamp, bulb] }],
      confirms: null,
    };
    expect(saying('short', { explanations: [alike] })).toEqual(['HH-LAMP', 'HH-BULB']);
  });

  it('is what to count first while it cannot tell', () => {
    expect(saying('cannot-tell', { next: { kind: 'count', ...bulb } })).toEqual(['HH-BULB']);
    expect(saying('cannot-tell', { next: { kind: 'weigh-packaging' } })).toEqual([]);
  });

  it('is nothing while all is there, and no accessory', () => {
    expect(saying('complete')).toEqual([]);
    const charger = { lineId: LINE_ID, accessory: 'charger' };
    const missing: ExplanationView = {
      posterior: 1,
      changes: [{ sign: 'missing', count: 1, oneOf: [charger] }],
      confirms: null,
    };
    expect(saying('short', { explanations: [missing] })).toEqual([]);
  });
});
