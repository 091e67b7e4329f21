import { useEffect, useState } from 'react';
import { UNLEARNED } from '../input/capture-options.ts';
import { createWedgeCapture } from '../input/wedge-capture.ts';
import { Button } from '../ui/button.tsx';
import { ScanField, type ScanState } from '../ui/scan-field.tsx';
import { TextField } from '../ui/text-field.tsx';

/** Try a real scanner here: everything that can have the focus, and what came out. */
export function WedgeGallery() {
  const [log, setLog] = useState<readonly string[]>([]);
  const [state, setState] = useState<ScanState>('ready');
  const add = (entry: string): void => setLog((before) => [...before, entry]);
  useEffect(() => {
    const gapMs = Number(new URLSearchParams(location.search).get('gap') ?? 35);
    const capture = createWedgeCapture({
      window,
      onScan: (scan) => setLog((before) => [...before, `scan ${JSON.stringify(scan)}`]),
      onBurst: (active) => setState(active ? 'reading' : 'ready'),
      onKey: ({ code }) => setLog((before) => [...before, `key ${code}`]),
      options: { ...UNLEARNED, maxGapMs: gapMs, silenceMs: 2 * gapMs },
    });
    return () => capture.dispose();
  }, []);
  return (
    <form className="flex flex-col gap-4 p-6" onSubmit={() => add('submit')}>
      <ScanField state={state} onCode={(code) => add(`typed ${code}`)} />
      <TextField label="note" />
      <Button onPress={() => add('press')}>button</Button>
      <button type="submit">submit</button>
      <ol data-testid="log">
        {log.map((entry, at) => (
          <li key={at}>{entry}</li>
        ))}
      </ol>
    </form>
  );
}
