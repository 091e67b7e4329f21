import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/event-log/canonical-json.ts';
import { Envelope } from '../../../shared/event-log/envelope.ts';
import { isPlainlyEnvelope, readEnvelope } from '../../../shared/event-log/read-envelope.ts';

const ID = '0190a0b0-0000-7000-8000-000000000001';
const GOOD = {
  eventId: ID,
  commandId: ID,
  streamId: `return-case:${ID}`,
  parents: [ID],
  streamVersion: 2,
  stationId: ID,
  stationSeq: 7,
  occurredAtMs: 1_767_225_600_000,
  zone: 'UTC',
  clock: 'ok',
  actor: 'station',
  type: 'NoteAdded',
  schemaVersion: 1,
  data: { text: '好' },
  prevHash: 'a'.repeat(64),
};

/** What a hand, a disk or a newer version may put in the place of a member. */
const ODD = fc.oneof(
  fc.anything({ maxDepth: 1 }),
  fc.constantFrom(
    '',
    'x'.repeat(65),
    ID.toUpperCase(),
    '0'.repeat(36),
    0,
    -1,
    1.5,
    2 ** 53,
    null,
    undefined,
    [ID],
    ['x'],
  ),
  fc.constant(Array.from({ length: 65 }, () => ID)),
);

describe('reading an envelope', () => {
  it('takes what plainly is one, a member of a newer version included', () => {
    const newer = { ...GOOD, colour: 'red' };
    expect(isPlainlyEnvelope(newer)).toBe(true);
    expect(readEnvelope(canonicalJson(newer))).toEqual(Envelope.parse(newer));
  });

  it('takes nothing the schema would refuse', () => {
    const anyMember = fc.constantFrom(...Object.keys(GOOD));
    fc.assert(
      fc.property(anyMember, ODD, (member, odd) => {
        const spoilt = { ...GOOD, [member]: odd };
        if (isPlainlyEnvelope(spoilt)) expect(Envelope.safeParse(spoilt).success).toBe(true);
      }),
    );
  });

  it.each(Object.keys(GOOD))('refuses one without its %s', (member) => {
    const { [member]: _gone, ...rest } = { ...GOOD } as Record<string, unknown>;
    expect(() => readEnvelope(canonicalJson(rest))).toThrow();
  });

  it('leaves to the schema what is rare: an id of all zeros is one', () => {
    const rare = { ...GOOD, commandId: '00000000-0000-0000-0000-000000000000' };
    expect(isPlainlyEnvelope(rare)).toBe(false);
    expect(readEnvelope(canonicalJson(rare))).toMatchObject({ commandId: rare.commandId });
  });
});
