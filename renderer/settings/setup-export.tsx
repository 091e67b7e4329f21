import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { useChange } from '../host/use-change.ts';
import { useText } from '../i18n/message.tsx';
import { useMay } from '../rights/rights-gate.tsx';
import { Button } from '../ui/button.tsx';
import { ChangeNote } from './change-note.tsx';

/** The site's set-up as a file: the next bench is asked only for its own name. */
export function SetupExport() {
  const text = useText();
  const [savedTo, setSavedTo] = useState<string | null>(null);
  const { run, isRunning, failure } = useChange('setup.export');
  if (useMay('administrator') !== 'yes') return null;
  const save = async (): Promise<void> => setSavedTo((await run({}))?.savedTo ?? null);
  return (
    <div className="flex flex-col items-start gap-2">
      <Button icon={FileDown} isDisabled={isRunning} onPress={() => void save()}>
        {text('people.setup.export')}
      </Button>
      <p className="text-small text-soft">{text('people.setup.export.text')}</p>
      <ChangeNote failure={failure} done={savedTo === null ? null : text('people.saved-to', { path: savedTo })} />
    </div>
  );
}
