import type { z } from 'zod';
import type { matterCalls } from '../../shared/protocol/calls/matters.ts';
import type { CaseCommand } from '../../shared/return-case/commands.ts';

type Params = z.infer<(typeof matterCalls)['matter.settle']['params']>;

/** What a person settled, as a command: goods sent again bring the freight of their own leg with them (S06). */
export function settlementOf(params: Params): Extract<CaseCommand, { type: 'SettleMatter' }> {
  const { commandId, outcome, note, trackingNumber, carrier, payer, amountMinor, currency, keepsMinor, paidMinor } =
    params;
  const settled = { outcome, note: note === '' ? null : note, trackingNumber, amountMinor, currency, paidMinor };
  const freight =
    outcome === 're-ship'
      ? {
          freightId: commandId,
          leg: 're-ship' as const,
          carrier,
          trackingNumber,
          amountMinor: null,
          currency: null,
          payer,
          reference: null,
        }
      : null;
  return { type: 'SettleMatter', settled, keepsMinor, freight };
}
