import { CircleHelp, RotateCcw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ScaleCandidate, ScaleListening } from '../../../shared/protocol/scale-listening.ts';
import { useChange } from '../../host/use-change.ts';
import { useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { MeaningLabel } from '../../ui/meaning-label.tsx';
import { ChangeNote } from '../change-note.tsx';
import { CandidateCard } from './candidate-card.tsx';
import { listeningWords } from './listening-words.ts';

export interface ListenStepProps {
  readonly path: string;
  /** Null until the host has said something about this port. */
  readonly listening: ScaleListening | null;
  readonly onTake: (candidate: ScaleCandidate) => void;
}

/** The bench listens and says what it hears; a person decides by comparing with the display. */
export function ListenStep({ path, listening, onTake }: ListenStepProps) {
  const text = useText();
  const { run: listen, isRunning, failure } = useChange('scale.listen');
  const begun = useRef('');
  useEffect(() => {
    if (begun.current === path) return;
    begun.current = path;
    void listen({ path });
  }, [listen, path]);
  const words = listeningWords(listening ?? { phase: 'opening', hint: null });
  const candidates = listening?.candidates ?? [];
  const again = (): void => void listen({ path });
  return (
    <div className="flex flex-col gap-4">
      <div role="status" className="flex flex-col gap-1">
        <MeaningLabel meaning={words.meaning} className="text-title">
          {text(words.said, { baud: String(listening?.baudRate ?? 0), probing: listening?.probing ?? '' })}
        </MeaningLabel>
        {words.remedy === null ? null : <p className="max-w-prose text-soft">{text(words.remedy, { path })}</p>}
      </div>
      <Progress listening={listening} />
      {candidates.length === 0 ? null : (
        <div className="grid items-start gap-gap @min-[40rem]:grid-cols-2">
          {candidates.map((candidate) => (
            <CandidateCard
              key={`${candidate.protocol} ${candidate.baudRate} ${candidate.parity}`}
              candidate={candidate}
              isOnly={candidates.length === 1}
              onTake={onTake}
            />
          ))}
        </div>
      )}
      <NextTry listening={listening} isRunning={isRunning} onAgain={again} />
      <ChangeNote failure={failure} done={null} />
    </div>
  );
}

function Progress({ listening }: { readonly listening: ScaleListening | null }) {
  const text = useText();
  const isSearching = listening === null || ['opening', 'drain', 'listening', 'probing'].includes(listening.phase);
  if (!isSearching) return null;
  return (
    <progress
      className="h-3 w-full accent-accent"
      value={listening?.progressPercent ?? 0}
      max={100}
      aria-label={text('scale-setup.progress')}
    />
  );
}

interface NextTryProps {
  readonly listening: ScaleListening | null;
  readonly isRunning: boolean;
  readonly onAgain: () => void;
}

/** What to try when listening has come to nothing: asking writes to the port, so a person has to agree. */
function NextTry({ listening, isRunning, onAgain }: NextTryProps) {
  const text = useText();
  const { run: probe, isRunning: isAsking, failure } = useChange('scale.probe');
  const phase = listening?.phase;
  if (phase !== 'nothing-heard' && phase !== 'not-understood' && phase !== 'unsure' && phase !== 'stopped') return null;
  const isSilent = phase === 'nothing-heard';
  return (
    <div className="flex flex-col gap-3">
      {isSilent ? <p className="max-w-prose text-soft">{text('scale-setup.probe.text')}</p> : null}
      <div className="flex flex-wrap items-center gap-gap">
        {isSilent ? (
          <Button variant="primary" icon={CircleHelp} isDisabled={isAsking} onPress={() => void probe({})}>
            {text('scale-setup.probe')}
          </Button>
        ) : null}
        <Button icon={RotateCcw} isDisabled={isRunning} onPress={onAgain}>
          {text('scale-setup.again')}
        </Button>
        <ChangeNote failure={failure} done={null} />
      </div>
    </div>
  );
}
