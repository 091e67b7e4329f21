import { describe, expect, it } from 'vitest';
import { SCALE_PROTOCOL_IDS, type ScaleProtocolId } from '../../shared/domain/scale-protocol-ids.ts';
import { fuzzFamily } from './fuzz-family.ts';
import type { ReferenceGrammar } from './reference-grammar.ts';
import { REFERENCES } from './references.ts';

const SEED = Number(process.env['SEED'] ?? 4_001);
const FRAMES = 2_000;

const references = SCALE_PROTOCOL_IDS.flatMap((id): (readonly [ScaleProtocolId, ReferenceGrammar])[] => {
  const reference = REFERENCES[id];
  return reference === undefined ? [] : [[id, reference]];
});

it('every family has a second grammar', () => {
  const missing = SCALE_PROTOCOL_IDS.filter((id) => REFERENCES[id] === undefined);
  expect(missing).toEqual([]);
});

/** Full size: `npm run fuzz`. */
describe(`no mass from a frame that the grammar rejects, seed ${SEED}`, () => {
  it.each(references)('%s', (protocol, reference) => {
    const { crashes, wrongMasses, masses } = fuzzFamily(protocol, reference, FRAMES, SEED);
    expect({ crashes, wrongMasses }).toEqual({ crashes: [], wrongMasses: [] });
    expect(masses).toBeGreaterThan(0);
  });

  it('a reference that knows nothing is found out', () => {
    expect(fuzzFamily('st-gs-csv', () => null, FRAMES, SEED).wrongMasses).not.toEqual([]);
  });
});
