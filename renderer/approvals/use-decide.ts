import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApprovalView } from '../../shared/protocol/calls/approvals.ts';
import { callKey } from '../host/use-call.ts';
import { useSendChange } from '../host/use-change.ts';
import { nameOf } from './approval-card.tsx';

/** The last decision of this sitting, which can be taken back while its window is open. */
export interface LastDecision {
  readonly caseId: string;
  readonly step: string;
  readonly name: string;
  readonly kind: 'granted' | 'denied' | 'undone';
}

export interface Deciding {
  readonly last: LastDecision | null;
  readonly failure: unknown;
  readonly isRunning: boolean;
  /** Resolves with whether it was taken. */
  decide(approval: ApprovalView, granted: boolean, note: string): Promise<boolean>;
  undo(): Promise<void>;
}

/** One decision after the other; what was decided leaves the list, and the next one stands in its place. */
export function useDecide(): Deciding {
  const send = useSendChange();
  const queries = useQueryClient();
  const [last, setLast] = useState<LastDecision | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [isRunning, setRunning] = useState(false);
  const attempt = async (work: () => Promise<LastDecision>): Promise<boolean> => {
    setRunning(true);
    setFailure(null);
    try {
      setLast(await work());
      return true;
    } catch (error) {
      setFailure(error);
      return false;
    } finally {
      await queries.invalidateQueries({ queryKey: [callKey('approval.list')[0]] });
      setRunning(false);
    }
  };
  return {
    last,
    failure,
    isRunning,
    decide: (approval, granted, note) =>
      attempt(async () => {
        const { caseId, approvalId, money, seen } = approval;
        const written = note.trim() === '' ? null : note.trim();
        const amountMinor = money?.refundMinor ?? null;
        const params = { caseId, approvalId, granted, note: written, amountMinor, seen };
        const { step } = await send('approval.decide', params);
        return { caseId, step, name: nameOf(approval), kind: granted ? 'granted' : 'denied' };
      }),
    undo: async () => {
      if (last === null || last.kind === 'undone') return;
      await attempt(async () => {
        await send('step.undo', { caseId: last.caseId, step: last.step });
        return { ...last, kind: 'undone' };
      });
    },
  };
}
