import { describe, expect, it } from 'vitest';
import { classifyAnswer } from '../../../electron/delivery/classify-answer.ts';
import { parseRetryAfterMs } from '../../../electron/delivery/retry-after.ts';

const NOW = Date.UTC(2026, 2, 2, 9);
const httpDate = (offsetMs: number): string => new Date(NOW + offsetMs).toUTCString();

describe('O4 a status', () => {
  it('means exactly one thing, whatever it is', () => {
    const kinds = new Map<string, number[]>();
    for (let status = 200; status <= 599; status++) {
      const verdict = classifyAnswer(status, {}, NOW);
      const key = 'kind' in verdict ? `${verdict.outcome} ${verdict.kind}` : verdict.outcome;
      kinds.set(key, [...(kinds.get(key) ?? []), status]);
    }
    const count = (key: string): number => kinds.get(key)?.length ?? 0;
    expect(count('sent')).toBe(100);
    expect(count('retry redirected')).toBe(100);
    expect(kinds.get('gone')).toEqual([410]);
    expect(kinds.get('dead not-authorised')).toEqual([401, 403]);
    expect(kinds.get('dead conflict')).toEqual([409, 422]);
    expect(kinds.get('retry busy')).toEqual([408, 425, 429, 503]);
    expect(count('retry server-error')).toBe(99);
    expect(count('dead refused')).toBe(92);
  });

  it('holds the whole endpoint only for 429 and 503', () => {
    const held = [408, 425, 429, 500, 502, 503, 504].filter((status) => {
      const verdict = classifyAnswer(status, { 'retry-after': '7' }, NOW);
      return verdict.outcome === 'retry' && verdict.wholeEndpoint && verdict.pauseMs === 7_000;
    });
    expect(held).toEqual([429, 503]);
  });

  it.each([
    [401, 300_000, 'dead'],
    [401, 301_000, 'skewed'],
    [403, -301_000, 'skewed'],
    [400, 301_000, 'dead'],
  ] as const)('%i with a Date %i ms away is %s', (status, offsetMs, outcome) => {
    const verdict = classifyAnswer(status, { date: httpDate(offsetMs) }, NOW);
    expect(verdict).toMatchObject(outcome === 'skewed' ? { outcome, skewMs: offsetMs } : { outcome });
  });
});

describe('O5 Retry-After', () => {
  const DAY = 86_400_000;
  it.each<[string, string | undefined, number | null]>([
    ['120', undefined, 120_000],
    ['0', undefined, 0],
    ['1000000000', undefined, DAY],
    ['-5', undefined, null],
    ['1.5', undefined, null],
    ['soon', undefined, null],
    ['2031', undefined, 2_031_000],
    [httpDate(90_000), undefined, 90_000],
    [httpDate(-90_000), undefined, 0],
    ['Monday, 02-Mar-26 09:01:30 GMT', undefined, 90_000],
    ['Mon Mar  2 09:01:30 2026', undefined, 90_000],
    ['Mon Mar  2 09:01:30 2026', 'Mon Mar  2 09:01:00 2026', 30_000],
    ['Monday 2090', undefined, null],
    ['Mon, 99 Mar 2026 09:01:30 GMT', undefined, null],
    ['2026-03-02T09:01:30Z', undefined, null],
    ['9'.repeat(400), undefined, DAY],
    ['', undefined, null],
    [httpDate(30 * DAY), undefined, DAY],
    [httpDate(DAY + 60_000), httpDate(DAY), 60_000],
  ])('%s (Date %s) is %s ms', (value, date, pauseMs) => {
    expect(parseRetryAfterMs(value, date, NOW)).toBe(pauseMs);
  });

  it('absent is no pause at all', () => {
    expect(parseRetryAfterMs(undefined, undefined, NOW)).toBeNull();
  });
});
