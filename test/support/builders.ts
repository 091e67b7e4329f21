import { v5 } from 'uuid';
import { deriveIdFor, sha256 } from '../../electron/ids.ts';
import { buildCertificateNumber } from '../../shared/domain/certificate/certificate-number.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy/default-policy.ts';
import type { WeightSource } from '../../shared/domain/weighing-record.ts';
import { GENESIS_HASH, type StoredEvent } from '../../shared/event-log/envelope.ts';
import { historyOf } from '../../shared/event-log/history.ts';
import { type NewEvent, seal } from '../../shared/event-log/seal.ts';
import type { CaseCommand } from '../../shared/return-case/commands.ts';
import type { DecideContext } from '../../shared/return-case/decide-context.ts';
import { type CaseEvent, type CaseEventData, RETURN_CASE_EVENTS } from '../../shared/return-case/events.ts';
import { NO_TERMS } from '../../shared/return-case/events/event-parts.ts';
import { caseStreamId } from '../../shared/return-case/fold-case.ts';
import { NOTHING_FOUND } from '../../shared/return-case/questions-inspection.ts';
import { FAKE_START_MS } from './fake-clock.ts';

export const SITE_ID = '6f9e4f0e-52c1-4d0a-9a43-0b5f3c1f7a10';
/** Two benches; A comes before B wherever benches are put in order. */
export const STATION_A = 'aaaaaaaa-0000-4000-8000-00000000000a';
export const STATION_B = 'bbbbbbbb-0000-4000-8000-00000000000b';
export const OPERATOR = 'cccccccc-0000-4000-8000-000000000001';

/** A fixed id for a name. */
export const idOf = (name: string): string => v5(name, SITE_ID);
export const deriveId = deriveIdFor(SITE_ID);

export const CASE_ID = deriveId('rma:RMA1001:1');
export const PARCEL_ID = idOf('parcel 1');
export const LINE_ID = idOf('line 1');
export const UNIT_ID = deriveId(`unit:${LINE_ID}:1`);

type Line = CaseEventData<'CaseOpened'>['lines'][number];

/** One line: a kettle of 1.2 kg worth 29.99. */
export function givenLine(change: Partial<Line> = {}): Line {
  return {
    lineId: LINE_ID,
    sku: 'KETTLE-1',
    gtin: '04006381333931',
    name: 'Kettle',
    nameZh: '电水壶',
    nameEs: 'Hervidor',
    expected: 1,
    unitMassMg: 1_200_000,
    refundMinor: 2_999,
    currency: 'EUR',
    claimedReason: null,
    rmaNumber: 'RMA-1001',
    cartonsPerUnit: 1,
    attributes: [],
    accessories: [],
    soldSerials: [],
    category: null,
    ...change,
  };
}

export function givenOpened(change: Partial<CaseEventData<'CaseOpened'>> = {}): CaseEventData<'CaseOpened'> {
  return {
    caseId: CASE_ID,
    round: 1,
    returnClass: 'customer-return',
    rmaNumbers: ['RMA-1001'],
    orderNumber: 'SO-77',
    lines: [givenLine()],
    terms: NO_TERMS,
    ...change,
  };
}

export function givenParcel(change: Partial<CaseEventData<'ParcelReceived'>> = {}): CaseEventData<'ParcelReceived'> {
  const trackingNumber = 'RR123456785CN';
  return {
    parcelId: PARCEL_ID,
    trackingNumber,
    carrier: 'china-post',
    raw: trackingNumber,
    source: 'wedge',
    ...change,
  };
}

/** A refund of one euro without a return. */
export function givenSettled(change: Partial<CaseEventData<'MatterSettled'>> = {}): CaseEventData<'MatterSettled'> {
  const money = { amountMinor: 100, currency: 'EUR', paidMinor: null };
  return { outcome: 'refund', note: null, trackingNumber: null, ...money, ...change };
}

export function givenPhoto(
  name: string,
  change: Partial<CaseEventData<'PhotoAdded'>> = {},
): CaseEventData<'PhotoAdded'> {
  return {
    photoId: idOf(`photo ${name}`),
    sha256: sha256(`photo ${name}`),
    slot: 'item',
    unitId: null,
    width: 1_600,
    height: 1_200,
    byteLength: 123_456,
    ...change,
  };
}

export const SCALE_SOURCE: WeightSource = {
  kind: 'scale',
  scaleName: 'Bench scale',
  protocol: 'st-gs-csv',
  divisionMg: 1_000,
  unit: 'kg',
  net: false,
  capturedAtMs: FAKE_START_MS,
  rawHex: '53542C47532C2B303031',
  trace: [{ atMs: FAKE_START_MS, rawHex: '53542C47532C2B303031' }],
};

export const DEFECT = { defectId: idOf('defect'), kind: 'cut', place: 'front', extent: 'severe' } as const;

/** What the unit of the given line was found to be. */
export function givenInspected(change: Partial<CaseEventData<'UnitInspected'>> = {}): CaseEventData<'UnitInspected'> {
  const data = { unitId: UNIT_ID, lineId: LINE_ID, ordinal: 1, grade: 'A' as const };
  return { ...data, isSealed: true, defects: [], causeStated: null, ...NOTHING_FOUND, ...change };
}

/** A unit with everything a certificate needs but its photograph. */
export const DAMAGED = givenInspected({ grade: 'C', isSealed: false, defects: [DEFECT], causeStated: 'transport' });

export function givenCertificate(
  change: Partial<CaseEventData<'CertificateIssued'>> = {},
): CaseEventData<'CertificateIssued'> {
  const photoSha256s = [givenPhoto('unit').sha256];
  const certificateId = idOf('certificate');
  return {
    certificateId,
    number: 'DC-B1-2026-00001',
    unitId: UNIT_ID,
    languages: ['zh-CN', 'en'],
    photoSha256s,
    ...change,
  };
}

export function givenWeightCertificate(
  change: Partial<CaseEventData<'WeightCertified'>> = {},
): CaseEventData<'WeightCertified'> {
  return {
    certificateId: idOf(`weight certificate ${change.version ?? 1}`),
    parcelId: PARCEL_ID,
    number: buildCertificateNumber({ series: 'WC', stationCode: 'B1', year: 2026, sequence: 1 }),
    version: 1,
    languages: ['en'],
    recordSha256: sha256('weight record'),
    ...change,
  };
}

export const WEIGH: Extract<CaseCommand, { type: 'WeighParcel' }> = {
  type: 'WeighParcel',
  weighingId: idOf('weighing'),
  parcelId: PARCEL_ID,
  grossMg: 1_295_000,
  source: SCALE_SOURCE,
};

export const GROUNDS = { policyVersion: DEFAULT_POLICY.version };

/** An operator deciding a minute after the record starts, with nothing released. */
export function givenContext(change: Partial<DecideContext> = {}): DecideContext {
  return {
    nowMs: FAKE_START_MS + 60_000,
    policy: DEFAULT_POLICY,
    roles: ['operator'],
    actor: OPERATOR,
    deriveId,
    releasedEventIds: new Set(),
    releasedFacts: [],
    ...change,
  };
}

/** A case event as it goes into the record. */
export const asNew = ({ type, data }: CaseEvent): NewEvent => ({
  type,
  schemaVersion: RETURN_CASE_EVENTS[type].version,
  data,
});

export interface WriteOptions {
  readonly stationId?: string;
  readonly commandId?: string;
  readonly streamId?: string;
  /** What the author had seen of the stream; everything written so far unless told. */
  readonly seen?: readonly StoredEvent[];
  readonly atMs?: number;
}

/** Writes records by hand: a chain per station, one stream unless told otherwise, one second between events. */
export class RecordWriter {
  readonly events: StoredEvent[] = [];
  #commands = 0;

  /** One step: its events share a command id. */
  write(newEvents: readonly NewEvent[], options: WriteOptions = {}): StoredEvent[] {
    const commandId = options.commandId ?? idOf(`command ${(this.#commands += 1)}`);
    let seen = options.seen;
    return newEvents.map((event) => {
      const sealed = this.#seal(event, { ...options, commandId, ...(seen && { seen }) });
      this.events.push(sealed);
      seen &&= [...seen, sealed];
      return sealed;
    });
  }

  step(...events: CaseEvent[]): StoredEvent[] {
    return this.write(events.map(asNew));
  }

  #seal(event: NewEvent, options: WriteOptions & { readonly commandId: string }): StoredEvent {
    const { stationId = STATION_A, streamId = caseStreamId(CASE_ID), commandId } = options;
    const { heads, ordered } = historyOf((options.seen ?? this.events).filter((e) => e.envelope.streamId === streamId));
    const own = this.events.filter(({ envelope }) => envelope.stationId === stationId);
    const stationSeq = own.length + 1;
    const place = {
      eventId: idOf(`${stationId} ${stationSeq}`),
      streamId,
      parents: heads,
      streamVersion: 1 + Math.max(0, ...ordered.map(({ envelope }) => envelope.streamVersion)),
    };
    const chain = { stationId, stationSeq, prevHash: own.at(-1)?.hash ?? GENESIS_HASH };
    const occurredAtMs = options.atMs ?? FAKE_START_MS + this.events.length * 1_000;
    const when = { occurredAtMs, zone: 'Europe/Madrid', clock: 'ok' as const };
    return seal(event, { ...place, ...chain, ...when, commandId, actor: OPERATOR }, sha256);
  }
}
