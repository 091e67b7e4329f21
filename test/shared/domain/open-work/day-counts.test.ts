import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARCEL_CLASSES } from '../../../../shared/domain/facts/fact-payloads.ts';
import { type CountedCase, dayCounts, type Standing } from '../../../../shared/domain/open-work/day-counts.ts';

const DAY = { fromMs: 1_000, untilMs: 2_000 };

const one = (change: Partial<CountedCase>): CountedCase => ({
  status: 'open',
  returnClass: 'customer-return',
  receivedAtMs: 1_100,
  receivedBy: 'ana',
  closedAtMs: null,
  closedBy: null,
  ...change,
});
const closed = (closedAtMs: number, change: Partial<CountedCase> = {}): CountedCase =>
  one({ status: 'closed', closedAtMs, closedBy: 'ben', ...change });

const foots = ({ received, closed: done, open, parked }: Standing): boolean => received === done + open + parked;

describe('the counts of a day', () => {
  it('say where today’s stand, and what was carried over apart', () => {
    const counts = dayCounts(
      [
        one({}),
        one({ status: 'parked', returnClass: 'unidentified' }),
        closed(1_500),
        one({ receivedAtMs: 900 }),
        closed(1_500, { receivedAtMs: 900 }),
      ],
      DAY,
    );
    expect(counts).toMatchObject({ received: 3, closed: 1, open: 1, parked: 1 });
    expect(counts.carriedOver).toEqual({ received: 2, closed: 1, open: 1, parked: 0 });
    expect(counts.byClass.map(({ returnClass, received }) => [returnClass, received])).toEqual([
      ['customer-return', 2],
      ['unidentified', 1],
    ]);
    expect(counts.byPerson).toEqual([
      { personId: 'ana', received: 3, closed: 0 },
      { personId: 'ben', received: 0, closed: 2 },
    ]);
  });

  it.each([
    ['joined to another case', one({ status: 'linked' })],
    ['undone', one({ status: 'void' })],
    ['a matter without a parcel', one({ receivedAtMs: null })],
    ['received tomorrow', one({ receivedAtMs: DAY.untilMs })],
    ['done before today', closed(999, { receivedAtMs: 900 })],
  ])('leave out what is %s', (_what, given) => {
    const counts = dayCounts([given], DAY);
    expect([counts.received, counts.carriedOver.received]).toEqual([0, 0]);
  });

  it('foot, whatever a shift brings', () => {
    const time = fc.integer({ min: 0, max: 3_000 });
    const person = fc.constantFrom('ana', 'ben', 'cai');
    const anyCase = fc.record<CountedCase>({
      status: fc.constantFrom('open', 'parked', 'closed', 'linked', 'void'),
      returnClass: fc.constantFrom(...PARCEL_CLASSES),
      receivedAtMs: fc.option(time),
      receivedBy: fc.option(person),
      closedAtMs: fc.option(time),
      closedBy: fc.option(person),
    });
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 60 }), (cases) => {
        const counts = dayCounts(cases, DAY);
        const sum = (pick: (part: Standing) => number): number =>
          counts.byClass.reduce((total, part) => total + pick(part), 0);
        return (
          [counts, counts.carriedOver, ...counts.byClass].every(foots) &&
          sum((part) => part.received) === counts.received &&
          sum((part) => part.closed) === counts.closed
        );
      }),
    );
  });
});
