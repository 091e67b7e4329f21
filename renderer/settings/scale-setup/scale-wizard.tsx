import { ArrowLeft, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ProvenProfile } from '../../../shared/protocol/calls/scale-setup.ts';
import type { ScaleCandidate } from '../../../shared/protocol/scale-listening.ts';
import { useSendChange } from '../../host/use-change.ts';
import { useText } from '../../i18n/message.tsx';
import { useFunctionKeys } from '../../input/use-function-keys.ts';
import { Button } from '../../ui/button.tsx';
import { StepStrip } from '../../ui/step-strip.tsx';
import { SettingsSection } from '../settings-section.tsx';
import { CheckStep } from './check-step.tsx';
import { ListenStep } from './listen-step.tsx';
import { NameStep } from './name-step.tsx';
import { PortStep } from './port-step.tsx';
import { RawBytes } from './raw-bytes.tsx';
import { TraceRecorder } from './trace-recorder.tsx';
import { useListening } from './use-listening.ts';
import { type SetupPlace, STEPS, placeBefore, stepOf } from './wizard-place.ts';

export interface ScaleWizardProps {
  readonly onClose: () => void;
}

/**
 * Sets a scale up: its port, what speaks there, a known load as proof, a name. Whoever leaves, by whichever way, gives
 * the port back to the scale in use.
 */
export function ScaleWizard({ onClose }: ScaleWizardProps) {
  const text = useText();
  const send = useSendChange();
  const [place, go] = useState<SetupPlace>({ path: '', candidate: null, proven: null });
  const listening = useListening(place.path);
  const step = stepOf(place);
  useEffect(() => () => void send('scale.listenStop', {}).catch(() => undefined), [send]);
  const before = placeBefore(place);
  const back = (): void => (before === null ? onClose() : go(before));
  useFunctionKeys({ Escape: back });
  return (
    <SettingsSection title={text(`scale-setup.step.${step}.title`)}>
      <StepStrip steps={STEPS.map((id) => ({ id, label: text(`scale-setup.step.${id}`) }))} currentId={step} />
      <div className="min-h-80">
        {step === 'port' ? <PortStep onChoose={(path) => go({ ...place, path })} /> : null}
        {step === 'listen' ? (
          <ListenStep path={place.path} listening={listening} onTake={(candidate) => go({ ...place, candidate })} />
        ) : null}
        <LaterSteps place={place} onProven={(proven) => go({ ...place, proven })} onSaved={onClose} />
      </div>
      <div className="flex flex-wrap gap-gap">
        <Button icon={ArrowLeft} onPress={back}>
          {text('ui.back')}
        </Button>
        <Button variant="quiet" icon={X} onPress={onClose}>
          {text('scale-setup.leave')}
        </Button>
      </div>
      {step === 'port' ? null : (
        <>
          <RawBytes rawHex={listening?.rawHex ?? ''} />
          <TraceRecorder fileName={listening?.tracing ?? null} />
        </>
      )}
    </SettingsSection>
  );
}

interface LaterStepsProps {
  readonly place: SetupPlace;
  readonly onProven: (proven: { readonly profile: ProvenProfile; readonly isChecked: boolean }) => void;
  readonly onSaved: () => void;
}

function LaterSteps({ place: { path, candidate, proven }, onProven, onSaved }: LaterStepsProps) {
  const live = useLiveCandidate(path, candidate);
  if (live === null) return null;
  if (proven !== null) return <NameStep proven={proven.profile} isChecked={proven.isChecked} onSaved={onSaved} />;
  return <CheckStep path={path} candidate={live} onProven={(profile, isChecked) => onProven({ profile, isChecked })} />;
}

/** The chosen candidate as it is heard now, so that its value goes on following the pan. */
function useLiveCandidate(path: string, chosen: ScaleCandidate | null): ScaleCandidate | null {
  const listening = useListening(path);
  return listening?.candidates.find((each) => each.protocol === chosen?.protocol) ?? chosen;
}
