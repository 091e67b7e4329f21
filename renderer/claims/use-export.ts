import { useState } from 'react';
import { LOCALES } from '../../shared/i18n/locales.ts';
import { CallFailed } from '../../shared/protocol/client.ts';
import { useHost } from '../host/host-context.tsx';
import type { CallParams, CallResult } from '../host/use-call.ts';
import { useSendChange } from '../host/use-change.ts';
import { useLocale } from '../i18n/message.tsx';
import { downloadBlob } from '../host/download-blob.ts';

export type ExportFormat = CallParams<'claim.export'>['format'];

export interface ClaimExport {
  run(format: ExportFormat): void;
  readonly isRunning: boolean;
  readonly saved: CallResult<'claim.export'> | null;
  readonly failure: CallFailed | null;
}

/** Writes the sheet in the reader's language into the data folder, and hands it over as a download. */
export function useExport(month: string): ClaimExport {
  const { binary } = useHost();
  const send = useSendChange();
  const locale = useLocale();
  const [state, setState] = useState<Pick<ClaimExport, 'isRunning' | 'saved' | 'failure'>>(IDLE);
  const write = async (format: ExportFormat): Promise<void> => {
    setState({ ...IDLE, isRunning: true });
    try {
      const language = LOCALES.find((known) => known === locale) ?? 'en';
      const saved = await send('claim.export', { month, locale: language, format });
      setState({ ...IDLE, saved });
      downloadBlob(await binary.exportBytes(saved.fileName), saved.fileName);
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      setState({ ...IDLE, failure: error });
    }
  };
  return { ...state, run: (format) => void write(format) };
}

const IDLE = { isRunning: false, saved: null, failure: null } as const;
