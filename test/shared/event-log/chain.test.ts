import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../electron/ids.ts';
import { checkChain } from '../../../shared/event-log/chain.ts';
import { decodeStored } from '../../../shared/event-log/decode-stored.ts';
import { GENESIS_HASH } from '../../../shared/event-log/envelope.ts';
import { RecordWriter, STATION_A, STATION_B } from '../../support/builders.ts';
import { seeded } from '../../support/property-seed.ts';

const LENGTH = 200;
const writer = new RecordWriter();
for (let at = 0; at < LENGTH; at += 1) {
  writer.write([{ type: 'ScanRepeated', schemaVersion: 1, data: { raw: `scan ${at}` } }], {
    streamId: `return-case:${STATION_B.replace(/b/g, (at % 16).toString(16))}`,
  });
}
const TEXTS: readonly string[] = writer.events.map(({ text }) => text);
const HEAD = { stationSeq: LENGTH, hash: writer.events.at(-1)?.hash };

const check = (texts: readonly string[]) =>
  checkChain(
    STATION_A,
    texts.map((text) => decodeStored(text, sha256)),
  );
const anyEvent = fc.nat({ max: LENGTH - 1 });

/** `at` counts from 0, a `stationSeq` from 1. */
function edited(at: number): string[] {
  return TEXTS.with(at, (TEXTS[at] ?? '').replace('"raw":"scan', '"raw":"scam'));
}

describe('a chain of two hundred events', () => {
  it('is whole as it was written, also from the middle on', () => {
    expect(check(TEXTS)).toEqual({ head: HEAD, fault: null, gaps: [] });
    const from = { stationSeq: 100, hash: sha256(TEXTS[99] ?? '') };
    const rest = TEXTS.slice(100).map((text) => decodeStored(text, sha256));
    expect(checkChain(STATION_A, rest, { from })).toEqual({ head: HEAD, fault: null, gaps: [] });
    expect(check([])).toEqual({ head: { stationSeq: 0, hash: GENESIS_HASH }, fault: null, gaps: [] });
  });

  it('shows an edited event at the one after it, and an edited last event by another head', () => {
    const property = fc.property(anyEvent, (at) => {
      const { head, fault } = check(edited(at));
      if (at === LENGTH - 1) {
        expect(fault).toBeNull();
        expect(head.hash).not.toBe(HEAD.hash);
      } else {
        expect(fault).toEqual({ stationId: STATION_A, stationSeq: at + 2, kind: 'wrong-previous-hash' });
        expect(head.stationSeq).toBe(at + 1);
      }
    });
    fc.assert(property, seeded(20_260_512, 40));
  });

  it('shows a deleted event at the one after it, and a cut end by another head', () => {
    const property = fc.property(anyEvent, (at) => {
      const { head, fault } = check(TEXTS.toSpliced(at, 1));
      if (at === LENGTH - 1) expect(head.stationSeq).toBe(LENGTH - 1);
      else expect(fault).toEqual({ stationId: STATION_A, stationSeq: at + 2, kind: 'gap' });
    });
    fc.assert(property, seeded(20_260_513, 100));
  });

  it('shows an inserted event where it stands', () => {
    const property = fc.property(anyEvent, (at) => {
      const copied = check(TEXTS.toSpliced(at, 0, TEXTS[at] ?? ''));
      expect(copied.fault).toEqual({ stationId: STATION_A, stationSeq: at + 1, kind: 'gap' });
    });
    fc.assert(property, seeded(20_260_514, 100));
  });

  it('shows two swapped events at the first of them', () => {
    const property = fc.property(anyEvent, anyEvent, (one, other) => {
      fc.pre(one < other);
      const swapped = TEXTS.with(one, TEXTS[other] ?? '').with(other, TEXTS[one] ?? '');
      expect(check(swapped).fault).toEqual({ stationId: STATION_A, stationSeq: other + 1, kind: 'gap' });
      expect(check(swapped).head.stationSeq).toBe(one);
    });
    fc.assert(property, seeded(20_260_515, 40));
  });

  it('shows an event of another station', () => {
    const foreign = (TEXTS[7] ?? '').replaceAll(STATION_A, STATION_B);
    expect(check(TEXTS.with(7, foreign)).fault).toEqual({ stationId: STATION_A, stationSeq: 8, kind: 'wrong-station' });
  });
});

describe("another station's chain that came in pieces", () => {
  const inPieces = (texts: readonly string[]) =>
    checkChain(
      STATION_A,
      texts.map((text) => decodeStored(text, sha256)),
      { isWhole: false },
    );
  const pieces = [...TEXTS.slice(10, 20), ...TEXTS.slice(50)];

  it('R6: names what is missing, and is no fault', () => {
    const gaps = [
      { fromSeq: 1, toSeq: 10 },
      { fromSeq: 21, toSeq: 50 },
    ];
    expect(inPieces(pieces)).toEqual({ head: HEAD, fault: null, gaps });
  });

  it('R6: is still checked behind a gap, and in our own chain a gap stays a fault', () => {
    const forged = pieces.with(30, edited(70)[70] ?? '');
    expect(inPieces(forged).fault).toEqual({ stationId: STATION_A, stationSeq: 72, kind: 'wrong-previous-hash' });
    expect(check(pieces).fault).toEqual({ stationId: STATION_A, stationSeq: 11, kind: 'gap' });
  });
});
