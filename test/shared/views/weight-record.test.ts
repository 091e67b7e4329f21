import { describe, expect, it } from 'vitest';
import { answerGap } from '../../../electron/cli/solve-gap.ts';
import { canonicalJson } from '../../../shared/event-log/canonical-json.ts';
import { weightFindingOf } from '../../../shared/return-case/weight-finding.ts';
import { weightRecordOf } from '../../../shared/views/weight-record.ts';
import { idOf, PARCEL_ID, SCALE_SOURCE } from '../../support/builders.ts';
import { doing, expecting, weighed } from '../../support/given-weighed.ts';

const JACKET = { sku: 'JACKET', massMg: 800_000 };
const TABLET = {
  sku: 'TABLET',
  massMg: 900_000,
  expected: 2,
  accessories: [{ code: 'charger', name: 'Charger', massMg: 180_000 }],
};
const short = () => weighed(expecting([JACKET, TABLET]), 100_000 + 800_000 + 1_800_000 - 180_000);

async function* bytesOf(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text);
}

describe('S24 the weight record', () => {
  it('holds the problem as solve-gap reads it, and gets the same answer', async () => {
    const { folded } = short();
    const record = weightRecordOf(folded);
    expect(record?.problem?.lines.map(({ sku }) => sku)).toEqual(['JACKET', 'TABLET', 'TABLET#charger']);
    const { output, isGood } = await answerGap(bytesOf(canonicalJson(record?.problem)));
    const solution = weightFindingOf(folded.state)?.solution;
    expect(isGood).toBe(true);
    expect(output).toMatchObject({ verdict: solution?.verdict, probabilities: solution?.probabilities });
    expect(output).toMatchObject({
      hypotheses: expect.arrayContaining([expect.objectContaining({ missing: { 'TABLET#charger': 1 } })]),
    });
  });

  it('shows each reading with its raw frames, its event and that event’s hash', () => {
    const at = doing(short(), {
      type: 'WeighEverything',
      weighAllId: idOf('all'),
      parcelId: PARCEL_ID,
      grossMg: 2_519_000,
      source: SCALE_SOURCE,
    });
    const photo = { photoId: idOf('photo'), sha256: 'b'.repeat(64), slot: 'weight' as const, unitId: null };
    const shown = doing(at, { type: 'AddPhoto', photo: { ...photo, width: 800, height: 600, byteLength: 900 } });
    const record = weightRecordOf(shown.folded);
    expect(record?.onArrival).toMatchObject({ source: SCALE_SOURCE, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(record?.everything).toMatchObject({ grossMg: 2_519_000, source: SCALE_SOURCE, photoSha256: 'b'.repeat(64) });
  });

  it('is the same whenever it is asked for, and none of a parcel that was not weighed', () => {
    const { folded } = short();
    expect(canonicalJson(weightRecordOf(folded))).toBe(canonicalJson(weightRecordOf(folded)));
    expect(weightRecordOf(expecting([JACKET]).folded)).toBeNull();
  });
});
