import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../electron/ids.ts';
import { decodeStored } from '../../../shared/event-log/decode-stored.ts';
import { GENESIS_HASH } from '../../../shared/event-log/envelope.ts';
import { seal } from '../../../shared/event-log/seal.ts';
import { idOf, OPERATOR, RecordWriter, STATION_A } from '../../support/builders.ts';
import { FAKE_START_MS } from '../../support/fake-clock.ts';
import { seeded } from '../../support/property-seed.ts';

const CONTEXT = {
  eventId: idOf('event'),
  commandId: idOf('command'),
  streamId: `return-case:${idOf('case')}`,
  parents: [],
  streamVersion: 1,
  stationId: STATION_A,
  stationSeq: 1,
  occurredAtMs: FAKE_START_MS,
  zone: 'Europe/Madrid',
  clock: 'ok',
  actor: OPERATOR,
  prevHash: GENESIS_HASH,
} as const;

describe('sealing an event', () => {
  it('writes the text that is hashed, and reading the text gives the event back', () => {
    const data = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }));
    const property = fc.property(data, (told) => {
      const sealed = seal({ type: 'CaseParked', schemaVersion: 1, data: told }, CONTEXT, sha256);
      expect(sealed.hash).toBe(sha256(sealed.text));
      const decoded = decodeStored(sealed.text, sha256);
      expect(decoded.hash).toBe(sealed.hash);
      expect(decoded.text).toBe(sealed.text);
      expect(decoded.envelope).toEqual(JSON.parse(JSON.stringify(sealed.envelope)));
    });
    fc.assert(property, seeded(20_260_511, 300));
  });

  it('hashes the exact text: one more blank is another event', () => {
    const { text, hash } = seal({ type: 'CaseParked', schemaVersion: 1, data: {} }, CONTEXT, sha256);
    const spaced = decodeStored(text.replace('{', '{ '), sha256);
    expect(spaced.envelope).toEqual(decodeStored(text, sha256).envelope);
    expect(spaced.hash).not.toBe(hash);
  });

  it('keeps a member that a newer version has added', () => {
    const { text } = seal({ type: 'CaseParked', schemaVersion: 1, data: {} }, CONTEXT, sha256);
    const newer = text.replace('{', '{"witness":"x",');
    expect(decodeStored(newer, sha256)).toMatchObject({ text: newer, envelope: { witness: 'x' } });
  });

  it.each([
    ['no JSON', '{'],
    ['no object', '[]'],
    [
      'no stream',
      JSON.stringify({ ...CONTEXT, streamId: 'somewhere', type: 'CaseParked', schemaVersion: 1, data: {} }),
    ],
    [
      'a hash of another length',
      JSON.stringify({ ...CONTEXT, prevHash: 'ab', type: 'Ab', schemaVersion: 1, data: {} }),
    ],
    ['version 0', JSON.stringify({ ...CONTEXT, streamVersion: 0, type: 'CaseParked', schemaVersion: 1, data: {} })],
  ])('refuses to read %s', (_what, text) => {
    expect(() => decodeStored(text, sha256)).toThrow();
  });

  it('chains a station: every event names the hash of the one before', () => {
    const writer = new RecordWriter();
    for (let step = 0; step < 5; step += 1) writer.step({ type: 'CaseResumed', data: {} });
    const hashes = [GENESIS_HASH, ...writer.events.map(({ hash }) => hash)];
    expect(writer.events.map(({ envelope }) => envelope.prevHash)).toEqual(hashes.slice(0, -1));
  });
});
