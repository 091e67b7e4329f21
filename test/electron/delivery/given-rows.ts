import { v5 } from 'uuid';
import type { OutboxRow } from '../../../electron/store/outbox-queue.ts';
import type { FactPayload } from '../../../shared/domain/facts/fact-payloads.ts';
import { FAKE_START_MS } from '../../support/fake-clock.ts';

const SITE = '6f9e4f0e-52c1-4d0a-9a43-0b5f3c1f7a10';

/** A fixed id for a name. */
export const idOf = (name: string): string => v5(name, SITE);

export const RECEIVED: FactPayload<'returns.parcel.received.v1'> = {
  parcelId: idOf('parcel'),
  trackingNumber: 'RR123456785CN',
  carrier: 'china-post',
  station: 'B1',
  receivedAtMs: FAKE_START_MS,
  grossMg: 1_254_000,
  weightManual: false,
  parcelClass: 'customer-return',
  rmaNumber: 'RMA-1001',
  orderNumber: 'SO-77',
};

/** The fact number `sequence` of a case, waiting and due. */
export function givenRow(caseName: string, sequence: number, change: Partial<OutboxRow> = {}): OutboxRow {
  return {
    factId: idOf(`${caseName}|${sequence}`),
    caseId: idOf(caseName),
    sequence,
    type: 'returns.parcel.received.v1',
    scope: 'parcel',
    revision: 1,
    occurredAtMs: FAKE_START_MS,
    sendableAtMs: FAKE_START_MS,
    state: 'waiting',
    attempts: 0,
    nextAttemptAtMs: FAKE_START_MS,
    lastError: null,
    body: null,
    payload: RECEIVED,
    sentAtMs: null,
    answer: null,
    ...change,
  };
}
