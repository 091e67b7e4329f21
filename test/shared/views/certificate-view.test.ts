import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import { certificateContentOf } from '../../../shared/views/certificate-view.ts';
import {
  DAMAGED,
  givenCertificate,
  givenOpened,
  givenParcel,
  givenPhoto,
  idOf,
  LINE_ID,
  UNIT_ID,
  WEIGH,
} from '../../support/builders.ts';
import { FAKE_START_MS } from '../../support/fake-clock.ts';
import { given } from '../../support/given.ts';

const STATION = {
  siteName: 'Warehouse 1',
  siteCode: 'W1',
  stationName: 'Bench 1',
  stationCode: 'B1',
  zone: 'Europe/Madrid',
  locale: 'en',
} as const;
const { weighingId, parcelId, grossMg, source } = WEIGH;
const STORY: CaseEvent[] = [
  { type: 'CaseOpened', data: givenOpened() },
  { type: 'ParcelReceived', data: givenParcel() },
  { type: 'ParcelWeighed', data: { weighingId, parcelId, grossMg, source } },
  { type: 'OuterPackagingRecorded', data: { parcelId, condition: 'wet' } },
  { type: 'ContentCounted', data: { lineId: LINE_ID, counted: 1, by: 'hand' } },
  { type: 'UnitInspected', data: DAMAGED },
  { type: 'PhotoAdded', data: givenPhoto('unit', { unitId: UNIT_ID, slot: 'defect' }) },
  { type: 'CertificateIssued', data: givenCertificate() },
];
const record = given(...STORY);
const content = (of = record, certificateId = givenCertificate().certificateId) =>
  certificateContentOf(of.folded, certificateId, STATION, DEFAULT_POLICY, () => 'Operator 1');

describe('what a certificate says', () => {
  it('comes from the record alone', () => {
    expect(content()).toMatchObject({
      number: 'DC-B1-2026-00001',
      issuedAtMs: FAKE_START_MS + 7_000,
      zone: 'Europe/Madrid',
      languages: ['zh-CN', 'en'],
      references: { trackingNumber: 'RR123456785CN', carrier: 'china-post', rma: 'RMA-1001', order: 'SO-77' },
      parcel: { receivedAtMs: FAKE_START_MS + 1_000, outerPackaging: 'wet', class: 'customer-return' },
      weights: { expectedMg: 1_295_000, measured: { source: 'scale', grossMg, stable: true, divisionMg: 1_000 } },
      unit: { name: '电水壶 / Kettle', sku: 'KETTLE-1', grade: 'C', quantity: 1 },
      defects: [{ kind: 'cut', place: 'front', extent: 'severe' }],
      causeStated: 'transport',
      inspectorName: 'Operator 1',
      photos: [{ sha256: givenPhoto('unit').sha256, slot: 'defect', takenAtMs: FAKE_START_MS + 6_000 }],
    });
  });

  it('S24 has everything received in one reading, where somebody weighed that', () => {
    expect(content()?.weights).not.toHaveProperty('everything');
    const weighAll = { weighAllId: idOf('all'), parcelId, grossMg: 1_300_000, source };
    const before = STORY.slice(0, -1);
    const after = given(...before, { type: 'EverythingWeighed', data: weighAll }, ...STORY.slice(-1));
    expect(content(after)?.weights).toMatchObject({
      measured: { grossMg },
      everything: { source: 'scale', grossMg: 1_300_000, scaleName: 'Bench scale' },
    });
  });

  it('names the hash of the event that issued it', () => {
    expect(content()?.eventHash).toBe(record.events.at(-1)?.hash);
  });

  it('says that a weight was typed', () => {
    const typed = STORY.map((event) =>
      event.type === 'ParcelWeighed'
        ? { ...event, data: { ...event.data, source: { kind: 'manual', reason: 'no-scale' } as const } }
        : event,
    );
    expect(content(given(...typed))?.weights.measured).toEqual({
      source: 'manual',
      grossMg,
      weighedAtMs: FAKE_START_MS + 2_000,
      reason: 'no-scale',
    });
  });

  it('B9 says what was known of the scale: its last check, its zero, whose word the rest was', () => {
    const lastCheck = { atMs: 1_000, nominalMg: 1_000_000, shownMg: 1_001_000, verdict: 'within' as const };
    const known = { stableBy: 'software' as const, zeroOffMg: 4_000, lastCheck };
    const weighed = STORY.map((event) =>
      event.type === 'ParcelWeighed' && source.kind === 'scale'
        ? { ...event, data: { ...event.data, source: { ...source, ...known } } }
        : event,
    );
    expect(content(given(...weighed))?.weights.measured).toMatchObject(known);
  });

  it('leaves out a photograph that is no longer in the case', () => {
    expect(content(given(...STORY.filter(({ type }) => type !== 'PhotoAdded')))?.photos).toEqual([]);
  });

  it('is nothing without the certificate or its unit', () => {
    expect(content(record, idOf('another'))).toBeNull();
    expect(content(given(...STORY.filter(({ type }) => type !== 'UnitInspected')))).toBeNull();
    const undone: CaseEvent = { type: 'StepUndone', data: { commandId: idOf('command 8') } };
    expect(content(given(...STORY, undone))).toBeNull();
  });
});
