import { z } from 'zod';
import { BackOfficeView, deliveryCalls, type OutboxView } from '../../shared/protocol/calls/delivery.ts';
import { stationStreamId } from '../../shared/station/station-state.ts';
import type { Author } from '../cases/record.ts';
import type { OutboxRow } from '../store/outbox-queue.ts';
import { RefusedError } from '../refused.ts';
import type { HandlersFor } from '../handler.ts';
import { workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';

const Payload = z.record(z.string(), z.unknown());
const Revived = z.strictObject({ revived: z.boolean() });

/** The outbox one can read, and where it leads. */
export function deliveryHandlers(parts: HostParts) {
  const { outbox, delivery, station, credentials } = parts;
  return {
    'outbox.list': ({ state, limit }) => ({
      facts: outbox.list(state, limit).map((row) => outboxView(row, parts)),
      counts: outbox.counts(),
      backOffice: delivery.view(),
    }),
    'outbox.ofCase': ({ caseId }) => ({ facts: outbox.ofCase(caseId).map((row) => outboxView(row, parts)) }),
    'outbox.resend': (params, context) => {
      const answer = parts.once({ call: 'outbox.resend', params }, Revived, () => {
        const revived = delivery.revive(params.factId);
        if (revived) noteResent(parts, params.factId, workerOf(params, context));
        return { revived };
      });
      delivery.wake();
      return answer;
    },
    'backOffice.get': () => delivery.view(),
    'backOffice.configure': (params, context) => {
      const { url, secret, allowLoopback, commandId } = params;
      const owner = station.identity().stationId;
      const kept = secret ?? credentials.get(owner, 'back-office-secret')?.verifier ?? null;
      const refusal = url === null ? null : delivery.refusalOf(url, kept, allowLoopback);
      if (refusal !== null) {
        throw new RefusedError(
          { kind: `endpoint-${refusal}` },
          `The back office address or secret cannot be used (${refusal}): check both.`,
        );
      }
      const change = { call: 'backOffice.configure', params: { commandId, url, allowLoopback } };
      parts.once(change, z.strictObject({}), () => {
        const data = { url, allowLoopback };
        const worker = workerOf(params, context);
        parts.record.append(stationStreamId(owner), [{ type: 'BackOfficeConfigured', schemaVersion: 1, data }], worker);
        if (secret !== null) credentials.put(owner, 'back-office-secret', secret);
        return {};
      });
      delivery.wake();
      return BackOfficeView.parse(delivery.view());
    },
  } satisfies HandlersFor<typeof deliveryCalls>;
}

function noteResent({ record, station }: HostParts, factId: string, author: Author): void {
  const stream = stationStreamId(station.identity().stationId);
  record.append(stream, [{ type: 'FactResent', schemaVersion: 1, data: { factId } }], author);
}

function outboxView(row: OutboxRow, { caseRows }: HostParts): OutboxView {
  const { factId, caseId, sequence, type, state, occurredAtMs, sendableAtMs, nextAttemptAtMs } = row;
  const { attempts, sentAtMs, lastError } = row;
  const { rmaNumber = null, trackingNumber = null } = caseRows.get(caseId) ?? {};
  const times = { occurredAtMs, sendableAtMs, nextAttemptAtMs, sentAtMs };
  const payload = Payload.parse(row.payload);
  return { factId, caseId, sequence, type, state, ...times, attempts, lastError, payload, rmaNumber, trackingNumber };
}
