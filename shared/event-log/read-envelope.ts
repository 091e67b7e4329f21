import { Envelope } from './envelope.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const STREAM = /^[a-z][a-z-]*:[0-9a-f-]{36}$/;
const TYPE = /^[A-Z][A-Za-z]{2,63}$/;
const HASH = /^[0-9a-f]{64}$/;
const LONGEST = 64;

/**
 * Reads an envelope from its text. What plainly is one is taken as it stands; the schema has the say on all the rest,
 * so that nothing is taken here which it would refuse. A record is read by the million, and the schema takes as long
 * again as the reading.
 * @throws SyntaxError or a zod error when the text is not an envelope.
 */
export function readEnvelope(text: string): Envelope {
  const value: unknown = JSON.parse(text);
  return isPlainlyEnvelope(value) ? value : Envelope.parse(value);
}

/** Never true of what `Envelope` refuses. */
export function isPlainlyEnvelope(value: unknown): value is Envelope {
  if (!isObject(value)) return false;
  const { eventId, commandId, streamId, stationId, parents, type, data, prevHash } = value;
  return (
    [eventId, commandId, stationId].every((id) => matches(id, UUID)) &&
    matches(streamId, STREAM) &&
    matches(type, TYPE) &&
    matches(prevHash, HASH) &&
    areParents(parents) &&
    isObject(data) &&
    areCircumstances(value)
  );
}

function areCircumstances({ streamVersion, stationSeq, schemaVersion, occurredAtMs, zone, clock, actor }: Members) {
  return (
    [streamVersion, stationSeq, schemaVersion].every(isCount) &&
    Number.isSafeInteger(occurredAtMs) &&
    [zone, actor].every(isShort) &&
    (clock === 'ok' || clock === 'jumped')
  );
}

type Members = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const matches = (value: unknown, pattern: RegExp): boolean => typeof value === 'string' && pattern.test(value);

const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isSafeInteger(value) && value > 0;

const isShort = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.length <= LONGEST;

function areParents(value: unknown): boolean {
  return Array.isArray(value) && value.length <= LONGEST && value.every((id) => matches(id, UUID));
}
