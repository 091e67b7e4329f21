import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import { refundProposals } from '../../../shared/return-case/refund-proposal.ts';
import { givenInspected, givenLine, givenOpened, idOf } from '../../support/builders.ts';
import { given } from '../../support/given.ts';

type Line = Parameters<typeof givenLine>[0] & { readonly count?: number };

/** Proposals for lines of which so many were counted, and units with these stated causes on the first line. */
function proposals(lines: readonly Line[], ...causes: ('customer-use' | 'transport')[]) {
  const counted = lines.map(({ count, ...line }, at) => ({
    count,
    line: givenLine({ lineId: idOf(`line ${at}`), ...line }),
  }));
  const opened: CaseEvent = { type: 'CaseOpened', data: givenOpened({ lines: counted.map(({ line }) => line) }) };
  const counts = counted.flatMap(({ count, line }): CaseEvent[] =>
    count === undefined ? [] : [{ type: 'ContentCounted', data: { lineId: line.lineId, counted: count, by: 'hand' } }],
  );
  const units = causes.map((causeStated, at): CaseEvent => ({
    type: 'UnitInspected',
    data: givenInspected({
      unitId: idOf(`unit ${at}`),
      lineId: idOf('line 0'),
      ordinal: at + 1,
      grade: 'C',
      causeStated,
    }),
  }));
  return refundProposals(given([opened, ...counts, ...units]).folded.state, DEFAULT_POLICY);
}

const amounts = (...args: Parameters<typeof proposals>) =>
  proposals(...args).map(({ currency, amountMinor, lines }) => [
    currency,
    amountMinor,
    lines.map((line) => line.quantity),
  ]);

describe('a refund proposal', () => {
  it('is for the units that came back, in whole minor units, never rounded up', () => {
    expect(amounts([{ expected: 3, refundMinor: 1_000, count: 3 }])).toEqual([['EUR', 1_000, [3]]]);
    expect(amounts([{ expected: 3, refundMinor: 1_000, count: 2 }])).toEqual([['EUR', 666, [2]]]);
    expect(amounts([{ expected: 3, refundMinor: 1_000, count: 1 }])).toEqual([['EUR', 333, [1]]]);
  });

  it('adds up the lines of a currency and keeps currencies apart, in the order of the lines', () => {
    const lines = [
      { refundMinor: 500, currency: 'USD', count: 1 },
      { refundMinor: 700, currency: 'EUR', count: 1 },
      { refundMinor: 25, currency: 'USD', count: 1 },
    ];
    expect(amounts(lines)).toEqual([
      ['USD', 525, [1, 1]],
      ['EUR', 700, [1]],
    ]);
  });

  it('leaves out what did not come, was not counted, or has no price', () => {
    expect(amounts([{ count: 0 }])).toEqual([]);
    expect(amounts([{}])).toEqual([]);
    expect(amounts([{ refundMinor: null, count: 1 }])).toEqual([]);
    expect(amounts([{ currency: null, count: 1 }])).toEqual([]);
  });

  it('leaves a unit out whose cause a person has to judge, and that one only', () => {
    const line = { expected: 2, refundMinor: 1_001, count: 2 };
    expect(amounts([line], 'customer-use')).toEqual([['EUR', 500, [1]]]);
    expect(amounts([line], 'customer-use', 'customer-use')).toEqual([]);
    expect(amounts([line], 'transport', 'transport')).toEqual([['EUR', 1_001, [2]]]);
  });

  it('says which rules it rests on', () => {
    expect(proposals([{ count: 1 }])[0]).toMatchObject({ reason: 'S67 S76', lines: [{ sku: 'KETTLE-1' }] });
  });
});
