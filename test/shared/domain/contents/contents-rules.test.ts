import { describe, expect, it } from 'vitest';
import { tallyCartons } from '../../../../shared/domain/contents/cartons.ts';
import {
  type LineCount,
  proposedShipmentCause,
  SHIPMENT_CAUSES,
  SHIPMENT_EFFECTS,
} from '../../../../shared/domain/contents/shipment-cause.ts';
import { outcomeAmountMinor, proposedOutcome } from '../../../../shared/domain/contents/shortage-outcome.ts';
import { proposedSubstitutions } from '../../../../shared/domain/contents/substitution.ts';

describe('S27 S28 what is done about a short line', () => {
  it.each([
    ['S27 not on the delivery note', false, 'torn', 'resupply', 'S27'],
    ['S28 on the note, box torn', true, 'torn', 'courier-claim', 'S28'],
    ['S28 nobody looked at the note, box opened', null, 'opened', 'courier-claim', 'S28'],
    ['S28 on the note, box intact', true, 'intact', 'refund-part', 'S28'],
    ['S28 nobody said anything', null, null, 'refund-part', 'S28'],
  ] as const)('%s', (_what, onDeliveryNote, outside, outcome, ruleId) => {
    expect(proposedOutcome({ onDeliveryNote, outside, where: null })).toEqual({ outcome, ruleId });
    expect(proposedOutcome({ onDeliveryNote, outside, where: 'cannot-tell' })).toEqual({ outcome, ruleId });
  });

  it.each([
    ['S26 left full, box intact', true, 'intact', 'lost-on-the-way', 'courier-claim', 'S26'],
    ['S26 left light, box torn', true, 'torn', 'left-light', 'refund-part', 'S26'],
    ['S26 left full, not on the delivery note', false, 'torn', 'lost-on-the-way', 'resupply', 'S27'],
    ['S26 came as it left, box torn', true, 'torn', 'as-it-left', 'courier-claim', 'S28'],
  ] as const)('%s', (_what, onDeliveryNote, outside, where, outcome, ruleId) => {
    expect(proposedOutcome({ onDeliveryNote, outside, where })).toEqual({ outcome, ruleId });
  });

  it.each([
    ['a third of the line', 'refund-part', 3, 1, 1_000, 333],
    ['the whole line', 'courier-claim', 3, 3, 1_000, 1_000],
    ['a resupply moves no money', 'resupply', 3, 1, 1_000, 0],
    ['a line without a value', 'refund-part', 3, 1, null, null],
  ] as const)('S28 the amount: %s', (_what, outcome, expected, missing, refundMinor, amount) => {
    expect(outcomeAmountMinor(outcome, { expected, missing, refundMinor })).toBe(amount);
  });
});

describe('S30 how a shipment went wrong', () => {
  const LINE: LineCount = { expected: 2, counted: 1, extra: 0, substitute: null, wasLightAtDispatch: false };

  it.each([
    ['one of two is missing', {}, 'too-few'],
    ['none is here', { counted: 0 }, 'nothing-sent'],
    ['another colour lies there', { substitute: 'same-kind' }, 'wrong-style'],
    ['another product lies there', { substitute: 'other' }, 'wrong-item'],
    ['it was light when it left', { wasLightAtDispatch: true }, 'under-packed'],
    ['one more than expected', { counted: 2, extra: 1 }, 'too-many'],
    ['complete', { counted: 2 }, null],
  ] as const)('%s', (_what, change, cause) => {
    expect(proposedShipmentCause({ ...LINE, ...change })).toBe(cause);
  });

  it('gives each cause its effect on count and weight', () => {
    expect(Object.keys(SHIPMENT_EFFECTS)).toEqual([...SHIPMENT_CAUSES]);
    expect(SHIPMENT_EFFECTS['too-many']).toEqual({ count: 'more', weight: 'more' });
    expect(SHIPMENT_EFFECTS['wrong-item']).toEqual({ count: 'less', weight: 'other' });
  });
});

describe('S30 a wrong item beside a short line', () => {
  const red = { lineId: 'red', sku: 'HH-MUG-RED', name: 'Stoneware mug, red' };
  const lamp = { lineId: 'lamp', sku: 'HH-LAMP', name: 'Table lamp' };
  const blue = { unexpectedId: 'blue', sku: 'HH-MUG-BLU', name: 'Stoneware mug, blue' };
  const bolt = { unexpectedId: 'bolt', sku: null, name: '炻瓷马克杯' };

  it.each([
    ['another colour', [red], [blue], [{ unexpectedId: 'blue', lineId: 'red', kind: 'same-kind' }]],
    ['the only thing, however unlike', [red], [bolt], [{ unexpectedId: 'bolt', lineId: 'red', kind: 'other' }]],
    ['the most alike of two lines', [lamp, red], [blue], [{ unexpectedId: 'blue', lineId: 'red', kind: 'same-kind' }]],
    ['nothing alike among several', [lamp, red], [bolt], []],
    ['nothing short', [], [blue], []],
    ['nothing extra', [red], [], []],
  ])('%s', (_what, lines, extras, proposed) => {
    expect(proposedSubstitutions(lines, extras)).toEqual(proposed);
  });

  it('never gives one thing to two lines', () => {
    const other = { ...red, lineId: 'red-2' };
    expect(proposedSubstitutions([red, other], [blue])).toHaveLength(1);
  });
});

describe('units that travel in several cartons', () => {
  it.each([
    ['none here', {}, { whole: 0, here: 0, awaited: [1, 2, 3], isPartial: false }],
    ['two of three', { 1: 1, 3: 1 }, { whole: 0, here: 2, awaited: [2], isPartial: true }],
    ['all three', { 1: 1, 2: 1, 3: 1 }, { whole: 1, here: 3, awaited: [], isPartial: false }],
    ['more than there can be', { 1: 9, 2: 1, 3: 1 }, { whole: 1, here: 3, awaited: [], isPartial: false }],
  ])('%s', (_what, counts, tally) => {
    expect(tallyCartons(1, 3, counts)).toEqual({ expected: 3, ...tally });
  });

  it('counts whole units of several', () => {
    expect(tallyCartons(2, 2, { 1: 2, 2: 1 })).toEqual({
      whole: 1,
      here: 3,
      expected: 4,
      awaited: [2],
      isPartial: true,
    });
  });
});
