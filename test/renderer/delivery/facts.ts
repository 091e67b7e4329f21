import type { OutboxView } from '../../../shared/protocol/calls/delivery.ts';

export const NOW_MS = 1_785_000_000_000;

/** A received parcel, waiting, with everything a row holds. */
export function aFact(change: Partial<OutboxView> = {}): OutboxView {
  return {
    factId: '00000000-0000-4000-8000-000000000001',
    caseId: '00000000-0000-4000-8000-00000000000c',
    sequence: 1,
    type: 'returns.parcel.received.v1',
    state: 'waiting',
    occurredAtMs: NOW_MS - 60_000,
    sendableAtMs: NOW_MS - 50_000,
    nextAttemptAtMs: NOW_MS - 50_000,
    attempts: 0,
    sentAtMs: null,
    lastError: null,
    payload: {},
    rmaNumber: 'RMA-20001',
    trackingNumber: 'RR417921168ES',
    ...change,
  };
}
