import { RotateCcw, X } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { KeyboardScanner } from '../../../shared/domain/keyboard-scanner.ts';
import { useText } from '../../i18n/message.tsx';
import type { KeyInput } from '../../input/key-tap.ts';
import { learnKeyboardScanner, SCANS_TO_LEARN, shownScan } from '../../input/learn-keyboard-scanner.ts';
import { Button } from '../../ui/button.tsx';
import { MeaningLabel } from '../../ui/meaning-label.tsx';
import { LearnedForm } from './learned-form.tsx';
import { useKeyScans } from './use-key-scans.ts';

export interface LearnPanelProps {
  readonly isBusy: boolean;
  readonly onSave: (scanner: KeyboardScanner) => void;
  readonly onCancel: () => void;
}

/** A few scans of one check code, and what they say of the scanner. */
export function LearnPanel({ isBusy, onSave, onCancel }: LearnPanelProps) {
  const text = useText();
  const [scans, setScans] = useState<readonly (readonly KeyInput[])[]>([]);
  const isListening = scans.length < SCANS_TO_LEARN;
  useKeyScans(isListening, (keys) => setScans((before) => [...before, keys]));
  useEscape(onCancel);
  const learned = isListening ? null : learnKeyboardScanner(scans);
  return (
    <div className="flex flex-col gap-4 border-t border-line pt-4">
      <h3 className="text-title font-bold">{text('scanner.keyboard.learn')}</h3>
      {learned === null ? <ListeningSteps scans={scans} /> : null}
      {learned?.kind === 'refused' ? (
        <div role="alert" className="flex flex-col gap-1">
          <MeaningLabel meaning="stop">{text(`scanner.learn.${learned.fault}`)}</MeaningLabel>
          <p className="raw wrap-anywhere text-muted">{shownScan(scans.at(-1) ?? [])}</p>
          <p className="max-w-prose text-soft">{text(`scanner.learn.${learned.fault}.remedy`)}</p>
        </div>
      ) : null}
      {learned?.kind === 'learned' ? (
        <LearnedForm learned={learned.scanner} notes={learned.notes} isBusy={isBusy} onSave={onSave} />
      ) : null}
      <div className="flex flex-wrap gap-gap">
        {scans.length === 0 ? null : (
          <Button
            variant={learned?.kind === 'refused' ? 'primary' : 'quiet'}
            icon={RotateCcw}
            onPress={() => setScans([])}
          >
            {text('scanner.keyboard.again')}
          </Button>
        )}
        <Button variant="quiet" icon={X} keyHint="Esc" onPress={onCancel}>
          {text('ui.cancel')}
        </Button>
      </div>
    </div>
  );
}

/** What to do, how far it is, and what came last: a scan is answered at once. */
function ListeningSteps({ scans }: { readonly scans: readonly (readonly KeyInput[])[] }) {
  const text = useText();
  const last = scans.at(-1);
  return (
    <div className="flex flex-col gap-3">
      <p className="max-w-prose">{text('scanner.keyboard.scan', { count: SCANS_TO_LEARN })}</p>
      <p role="status" data-scans-learned={scans.length} className="flex flex-wrap items-center gap-3">
        <span aria-hidden className="flex gap-2">
          {Array.from({ length: SCANS_TO_LEARN }, (_, at) => (
            <span
              key={at}
              className={`size-4 rounded-full border-2 ${at < scans.length ? 'border-done bg-done' : 'border-control'}`}
            />
          ))}
        </span>
        <span className="font-semibold">
          {text('scanner.keyboard.progress', { done: scans.length, count: SCANS_TO_LEARN })}
        </span>
        {last === undefined ? null : <span className="raw wrap-anywhere text-muted">{shownScan(last)}</span>}
      </p>
    </div>
  );
}

/** The one key that is not the scanner's while it is learned. */
function useEscape(onEscape: () => void): void {
  const escape = useEffectEvent(onEscape);
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') escape();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
