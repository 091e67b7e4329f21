import { describe, expect, it } from 'vitest';
import { DISPOSITIONS } from '../../../../shared/domain/disposition.ts';
import { GRADES } from '../../../../shared/domain/grade.ts';
import { DEFAULT_POLICY } from '../../../../shared/domain/policy/default-policy.ts';
import { Policy } from '../../../../shared/domain/policy/policy.ts';
import { foldPolicy, policyStreamId } from '../../../../shared/domain/policy/policy-stream.ts';
import { deriveId, RecordWriter } from '../../../support/builders.ts';

const adopted = (version: string) => ({ policy: { ...DEFAULT_POLICY, version } });

function folded(...events: { type?: string; data: Record<string, unknown>; schemaVersion?: number }[]) {
  const writer = new RecordWriter();
  const streamId = policyStreamId(deriveId);
  for (const event of events) writer.write([{ type: 'PolicyAdopted', schemaVersion: 1, ...event }], { streamId });
  return foldPolicy(writer.events);
}

describe('the default policy', () => {
  it('is a policy, with the windows of the design', () => {
    expect(Policy.parse(DEFAULT_POLICY)).toEqual(DEFAULT_POLICY);
    expect(DEFAULT_POLICY.undoWindowsMs).toEqual({
      received: 10_000,
      inspected: 60_000,
      restock: 60_000,
      refundReady: 300_000,
      corrected: 10_000,
      unidentified: 60_000,
    });
  });

  it('says for every grade and every disposition what happens and where', () => {
    expect(Object.keys(DEFAULT_POLICY.dispositionByGrade)).toEqual([...GRADES]);
    expect(Object.keys(DEFAULT_POLICY.placeByDisposition)).toEqual([...DISPOSITIONS]);
    expect(Object.keys(DEFAULT_POLICY.stockBinByDisposition)).toEqual([...DISPOSITIONS]);
    for (const { disposition, place } of Object.values(DEFAULT_POLICY.dispositionByGrade)) {
      expect(place).toBe(DEFAULT_POLICY.placeByDisposition[disposition]);
    }
  });

  it('adopted before restores had a term of their own has that of the default', () => {
    const { replacedDays: _replaced, ...retention } = DEFAULT_POLICY.retention;
    expect(Policy.parse({ ...DEFAULT_POLICY, retention })).toEqual(DEFAULT_POLICY);
  });

  it('adopted by an older version has the shelves, flags, note and clocks of the default', () => {
    const { shelves: _shelves, flags: _flags, noteTemplate: _note, workClocks: _clocks, ...older } = DEFAULT_POLICY;
    expect(Policy.parse(older)).toEqual(DEFAULT_POLICY);
  });

  it('lacking a grade or with a rule that is none is no policy', () => {
    const { D: _dropped, ...others } = DEFAULT_POLICY.dispositionByGrade;
    expect(Policy.safeParse({ ...DEFAULT_POLICY, dispositionByGrade: others }).success).toBe(false);
    const wrong = { ...DEFAULT_POLICY.dispositionByGrade, A: { ...others.A, ruleIds: ['rule'] } };
    expect(Policy.safeParse({ ...DEFAULT_POLICY, dispositionByGrade: wrong }).success).toBe(false);
  });
});

describe('the policy in force', () => {
  it('is the default until one is adopted, then the last one adopted', () => {
    expect(folded()).toBe(DEFAULT_POLICY);
    expect(folded({ data: adopted('1') }, { data: adopted('2') }).version).toBe('2');
  });

  it.each([
    ['an unknown type', { type: 'PolicyPatched', data: adopted('2') }],
    ['a newer version', { data: adopted('2'), schemaVersion: 2 }],
    ['a policy it cannot read', { data: { policy: { version: '2' } } }],
  ])('is not changed by %s', (_what, event) => {
    expect(folded({ data: adopted('1') }, event).version).toBe('1');
  });

  it('stands in one stream per site', () => {
    expect(policyStreamId(deriveId)).toBe(`policy:${deriveId('policy')}`);
  });
});
