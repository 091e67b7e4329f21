import { describe, expect, it } from 'vitest';
import { type Checkpoint, type CheckpointedChain, checkCheckpoints } from '../../../shared/event-log/checkpoint.ts';
import { STATION_A } from '../../support/builders.ts';

const hash = (seq: number): string => seq.toString(16).padStart(64, '0');
const KEY = 'k'.repeat(43);
const at = (stationSeq: number, change: Partial<Checkpoint> = {}): Checkpoint => ({
  ...{ stationId: STATION_A, stationSeq, hash: hash(stationSeq), madeAtMs: stationSeq },
  ...{ publicKey: KEY, signature: 's'.repeat(86), ...change },
});
const chain = (last: number, change: Partial<CheckpointedChain> = {}): CheckpointedChain => ({
  head: { stationSeq: last, hash: hash(last) },
  hashAt: (seq) => (seq <= last ? hash(seq) : null),
  ...{ isWhole: true, publicKey: KEY, ...change },
});
const check = (of: CheckpointedChain, ...checkpoints: Checkpoint[]) =>
  checkCheckpoints(of, checkpoints, ({ signature }) => signature.startsWith('s'));

describe('A12 a chain held against what was signed of it', () => {
  it('is vouched for up to the last signature, and no further', () => {
    expect(check(chain(250), at(100), at(200))).toEqual({ fault: null, vouchedSeq: 200 });
    expect(check(chain(250))).toEqual({ fault: null, vouchedSeq: 0 });
  });

  it('that ends before a signature was cut, where it is whole', () => {
    const { fault } = check(chain(150), at(100), at(200));
    expect(fault).toEqual({ fromSeq: 151, toSeq: 151, kind: 'cut-tail' });
    expect(check(chain(150, { isWhole: false }), at(100), at(200))).toEqual({ fault: null, vouchedSeq: 100 });
  });

  it('with another event at a signature was written anew since the signature before', () => {
    const rewritten = chain(250, { hashAt: (seq) => hash(seq > 120 ? seq + 1 : seq) });
    expect(check(rewritten, at(100), at(200))).toEqual({
      fault: { fromSeq: 101, toSeq: 200, kind: 'rewritten' },
      vouchedSeq: 100,
    });
  });

  it('is not vouched for by anybody else', () => {
    const forged = { fault: { fromSeq: 200, toSeq: 200, kind: 'checkpoint-forged' }, vouchedSeq: 100 };
    expect(check(chain(250), at(100), at(200, { signature: 'x'.repeat(86) }))).toEqual(forged);
    expect(check(chain(250), at(100), at(200, { publicKey: 'o'.repeat(43) }))).toEqual(forged);
    const other = chain(250, { publicKey: null, isWhole: false });
    expect(check(other, at(100), at(200, { publicKey: 'o'.repeat(43) }))).toEqual(forged);
  });

  it('of another station that came in pieces is held against what is here', () => {
    const pieces = chain(250, { isWhole: false, hashAt: (seq) => (seq > 150 ? hash(seq) : null) });
    expect(check(pieces, at(100), at(200))).toEqual({ fault: null, vouchedSeq: 200 });
  });
});
