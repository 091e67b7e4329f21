import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { failureMessage, failureMessageOf, type FailureMessage } from '../host/failure-message.ts';
import { useHost } from '../host/host-context.tsx';
import { callKey, useCall } from '../host/use-call.ts';
import { useSendChange, type SendChange } from '../host/use-change.ts';
import { encodeFile } from '../photo/encode-photo.ts';
import { EVIDENCE, pickFile } from '../photo/pick-file.ts';

const LIST = callKey('matter.list');

/** The screen of cases without a parcel: which there are, which one is looked at, and what can be done with it. */
export interface MatterDesk {
  readonly cases: readonly CaseView[] | null;
  readonly chosen: CaseView | null;
  readonly failure: FailureMessage | null;
  readonly isBusy: boolean;
  choose(caseId: string | null): void;
  /** Sends one change; its answer is the case as it is then, and stays chosen. */
  change(send: (send: SendChange) => Promise<{ readonly case: CaseView }>): void;
  undo(caseId: string, step: string): void;
  /** Asks for a file, cleans a picture up, uploads it and attaches it. */
  attach(caseId: string): void;
}

/** `asked` is the case to begin with, where the address names one. */
export function useMatters(asked: string | null): MatterDesk {
  const { binary, link } = useHost();
  const send = useSendChange();
  const queries = useQueryClient();
  const cases = useCall('matter.list', {}).data?.cases ?? null;
  // Undefined until somebody chose: then it is the case that was asked for.
  const [picked, setChosen] = useState<CaseView | null | undefined>(undefined);
  const chosen = picked === undefined ? (cases?.find(({ caseId }) => caseId === asked) ?? null) : picked;
  const [failure, setFailure] = useState<FailureMessage | null>(null);
  const [running, setRunning] = useState(0);
  useEffect(() => void queries.invalidateQueries({ queryKey: LIST }), [queries]);

  const run = async (work: () => Promise<CaseView | null | FailureMessage>): Promise<void> => {
    setRunning((count) => count + 1);
    setFailure(null);
    try {
      const result = await work();
      if (result !== null && 'what' in result) setFailure(result);
      else setChosen(result);
      await queries.invalidateQueries({ queryKey: LIST });
    } catch (error) {
      setFailure(failureMessage(error));
    } finally {
      setRunning((count) => count - 1);
    }
  };
  /** After an undo the case may be gone: it was its opening that was taken back. */
  const afterUndo = async (caseId: string): Promise<CaseView | null> =>
    link.call('case.get', { caseId }).catch(() => null);

  return {
    cases,
    chosen,
    failure,
    isBusy: running > 0,
    choose: (caseId) => {
      setFailure(null);
      setChosen(cases?.find((other) => other.caseId === caseId) ?? null);
    },
    change: (sendChange) => void run(async () => (await sendChange(send)).case),
    undo: (caseId, step) =>
      void run(async () => {
        await send('step.undo', { caseId, step });
        return afterUndo(caseId);
      }),
    attach: (caseId) =>
      void run(async () => {
        const file = await pickFile(document, EVIDENCE);
        if (file === null) return chosen;
        const bytes = await bytesOf(file);
        if ('what' in bytes) return bytes;
        const { sha256 } = await binary.putEvidence(bytes);
        return (await send('evidence.attach', { caseId, sha256, title: file.name.slice(0, 200) })).case;
      }),
  };
}

/** A PDF as it is, a picture drawn anew: what was hidden in it stays behind. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | FailureMessage> {
  if (file.type === 'application/pdf') return new Uint8Array(await file.arrayBuffer());
  const encoded = await encodeFile(file);
  return encoded.ok ? encoded.value : failureMessageOf(encoded.error);
}
