import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CLAIM_EVENTS } from '../../../shared/claim/claim-events.ts';
import { foldClaim } from '../../../shared/claim/fold-claim.ts';
import { sha256 } from '../../../electron/ids.ts';
import { DOCK_EVENTS } from '../../../shared/dock/dock-events.ts';
import { foldDock } from '../../../shared/dock/fold-dock.ts';
import { MASS_EVENTS } from '../../../shared/domain/masses/mass-events.ts';
import { foldSettledMass } from '../../../shared/domain/masses/settled-mass.ts';
import { foldPolicy, PolicyAdopted } from '../../../shared/domain/policy/policy-stream.ts';
import { canonicalJson } from '../../../shared/event-log/canonical-json.ts';
import { decodeStored } from '../../../shared/event-log/decode-stored.ts';
import type { StoredEvent } from '../../../shared/event-log/envelope.ts';
import { STREAM_EVENTS } from '../../../shared/event-log/stream-events.ts';
import { HANDOVER_EVENTS } from '../../../shared/handover/handover-events.ts';
import { foldHandover } from '../../../shared/handover/handover-state.ts';
import { PersonalErased } from '../../../shared/person/erasure.ts';
import { foldPerson, PERSON_EVENTS } from '../../../shared/person/person.ts';
import { decodeCaseEvent } from '../../../shared/return-case/decode-event.ts';
import { RETURN_CASE_EVENTS } from '../../../shared/return-case/events.ts';
import { foldCase } from '../../../shared/return-case/fold-case.ts';
import { ATTEMPT_EVENTS } from '../../../shared/station/attempt-events.ts';
import { CodeNotRecognised, STATION_EVENTS } from '../../../shared/station/station-events.ts';
import { TOTE_EVENTS } from '../../../shared/tote/tote-events.ts';
import { foldTote } from '../../../shared/tote/tote-state.ts';
import { foldStation } from '../../../shared/station/station-state.ts';

/**
 * Stories of events, one folder each and one file per type, as a station wrote them: the exact text, its hash, and what it changed in the
 * state. Files are added and never edited: what was written once must decode and mean the same for good.
 */
const STORIES = ['v1', 'v2', 'goods', 'handover', 'weights', 'masses'].map(
  (story) => new URL(`../../fixtures/events/${story}/`, import.meta.url),
);
/** Scans that are logged and from which nothing follows. */
const CHANGES_NOTHING: readonly string[] = ['ScanRepeated', 'DockScanRepeated'];
const Fixture = z.strictObject({
  text: z.string(),
  hash: z.string(),
  after: z.record(z.string(), z.unknown()),
  /** Events of another bench that this one needs to mean anything. */
  with: z.array(z.string()).default([]),
});

const files = STORIES.flatMap((folder) => readdirSync(folder).map((file) => new URL(file, folder)));
const fixtures = files.map((file) => {
  const { text, hash, after, with: others } = Fixture.parse(JSON.parse(readFileSync(file, 'utf8')));
  const event = decodeStored(text, sha256);
  const { type, schemaVersion } = event.envelope;
  return { type, schemaVersion, event, hash, after, others };
});
type Known = (typeof fixtures)[number];

/** The story as it was when this event had just been written. */
function upTo({ event, others }: Known): StoredEvent[] {
  const { streamId, stationSeq } = event.envelope;
  const own = fixtures.map((fixture) => fixture.event).filter(({ envelope }) => envelope.streamId === streamId);
  const before = own.filter(({ envelope }) => envelope.stationSeq <= stationSeq);
  return [...before, ...others.map((text) => decodeStored(text, sha256))];
}

function stateOf(fixture: Known): unknown {
  const { streamId, data } = fixture.event.envelope;
  const [kind, id = ''] = streamId.split(':');
  if (kind === 'return-case') return foldCase(id, upTo(fixture)).state;
  if (kind === 'station') return foldStation(upTo(fixture));
  if (kind === 'person') return foldPerson(upTo(fixture));
  if (kind === 'claim') return foldClaim(id, upTo(fixture));
  if (kind === 'dock') return foldDock(upTo(fixture));
  if (kind === 'tote') return foldTote(upTo(fixture));
  if (kind === 'mass') return foldSettledMass(upTo(fixture));
  if (kind === 'handover') return foldHandover(upTo(fixture));
  if (kind === 'erasure') return PersonalErased.parse(data);
  if (kind === 'policy') return foldPolicy(upTo(fixture));
  if (kind === 'attempt') return z.union(Object.values(ATTEMPT_EVENTS)).parse(data);
  return CodeNotRecognised.parse(data);
}

describe('the events written so far', () => {
  it('all have a fixture, and no fixture is of a type that is gone', () => {
    const types = [
      ...Object.keys({ ...RETURN_CASE_EVENTS, ...STREAM_EVENTS, ...STATION_EVENTS, ...PERSON_EVENTS }),
      ...Object.keys({
        ...CLAIM_EVENTS,
        ...DOCK_EVENTS,
        ...TOTE_EVENTS,
        ...MASS_EVENTS,
        ...HANDOVER_EVENTS,
        ...ATTEMPT_EVENTS,
        PolicyAdopted,
        PersonalErased,
        CodeNotRecognised,
      }),
    ];
    expect([...new Set(fixtures.map(({ type }) => type))].toSorted()).toEqual([...new Set(types)].toSorted());
  });

  it.each(Object.entries(RETURN_CASE_EVENTS))(
    '%s has a fixture of every version there ever was',
    (type, { version }) => {
      const versions = fixtures.filter((fixture) => fixture.type === type).map(({ schemaVersion }) => schemaVersion);
      expect([...new Set(versions)].toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: version }, (_, at) => at + 1),
      );
    },
  );

  it.each(fixtures)('$type $schemaVersion has its text, its hash and its place in the story', (fixture) => {
    const { type, schemaVersion, event, hash } = fixture;
    expect(event.hash).toBe(hash);
    expect(canonicalJson(JSON.parse(event.text))).toBe(event.text);
    expect(event.envelope).toMatchObject({ type, schemaVersion });
    if (event.envelope.streamId.startsWith('return-case:')) {
      const decoded = decodeCaseEvent(event.envelope);
      expect(decoded).toMatchObject({ type, data: event.envelope.data });
      expect(decodeCaseEvent({ ...event.envelope, schemaVersion: 99 })).toBeNull();
    }
  });

  it.each(fixtures)('$type $schemaVersion means what it meant', (fixture) => {
    expect(stateOf(fixture)).toMatchObject(fixture.after);
    expect(Object.keys(fixture.after).length).toBeGreaterThan(CHANGES_NOTHING.includes(fixture.type) ? -1 : 0);
  });
});
