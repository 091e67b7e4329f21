import { createHash } from 'node:crypto';
import { ZodError } from 'zod';
import { accepted, refused, type Result } from '../../shared/domain/result.ts';
import { cloudEventText } from '../../shared/protocol/cloud-event.ts';
import { oneLine, type DeliveryFailure } from './delivery-failure.ts';
import type { OutboxRow } from '../store/outbox-queue.ts';

/**
 * The bytes a row goes out with: those it was first sent with, or the CloudEvent made now. Refused when the payload is
 * not one of its type: a mistake of ours, but one that must stop one case and not the sender.
 */
export function factBody(row: OutboxRow, source: string): Result<string, DeliveryFailure> {
  if (row.body !== null) return accepted(row.body);
  const { factId: id, type, caseId, sequence, occurredAtMs, payload } = row;
  try {
    return accepted(cloudEventText({ id, type, caseId, sequence, occurredAtMs, source, payload }, sha256));
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    return refused({ kind: 'malformed-fact', status: null, text: oneLine(issuesOf(error)) });
  }
}

function issuesOf(error: ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
