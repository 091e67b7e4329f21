import { Circle, Square } from 'lucide-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callKey } from '../../host/use-call.ts';
import { useChange } from '../../host/use-change.ts';
import { useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { ChangeNote } from '../change-note.tsx';

/** Starts and ends the writing of every byte into a file; `fileName` of the one being written, null for none. */
export function TraceRecorder({ fileName }: { readonly fileName: string | null }) {
  const text = useText();
  const queries = useQueryClient();
  const start = useChange('scale.traceStart');
  const stop = useChange('scale.traceStop');
  const [written, setWritten] = useState<string | null>(null);
  const [begun, setBegun] = useState<string | null>(null);
  // What the host says of a recording comes a moment after it was ended here.
  const running = begun ?? (fileName === written ? null : fileName);
  const begin = async (): Promise<void> => {
    setWritten(null);
    setBegun((await start.run({}))?.trace.fileName ?? null);
  };
  const end = async (): Promise<void> => {
    const answer = await stop.run({});
    setBegun(null);
    setWritten(answer?.trace.fileName ?? null);
    await queries.invalidateQueries({ queryKey: callKey('trace.list') });
  };
  return (
    <div className="flex flex-wrap items-center gap-gap">
      {running === null ? (
        <Button icon={Circle} isDisabled={start.isRunning} onPress={() => void begin()}>
          {text('scale-setup.trace.start')}
        </Button>
      ) : (
        <Button icon={Square} isDisabled={stop.isRunning} onPress={() => void end()}>
          {text('scale-setup.trace.stop')}
        </Button>
      )}
      {running === null ? null : (
        <p className="text-soft">{text('scale-setup.trace.running', { fileName: running })}</p>
      )}
      <ChangeNote
        failure={start.failure ?? stop.failure}
        done={written === null ? null : text('scale-setup.trace.written', { fileName: written })}
      />
    </div>
  );
}
