import { ArrowLeft, FileCheck } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { CARRIER_CONDUCTS, type CarrierConduct } from '../../shared/domain/arrival-condition.ts';
import type { DockView } from '../../shared/protocol/dock-view.ts';
import { useKeptFocus } from '../input/use-kept-focus.ts';
import { useText, type Text } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { StationLayout } from '../ui/station-layout.tsx';
import { TextField } from '../ui/text-field.tsx';
import { CountLists } from './count-lists.tsx';
import { DockBandView } from './dock-band-view.tsx';
import { DOCK_KEY } from './dock-keys.ts';
import { mustSign } from './must-sign.ts';
import { SignaturePanel } from './signature-panel.tsx';
import type { DockDesk } from './use-dock.ts';

export interface FinishingStageProps {
  readonly bar: ReactNode;
  readonly desk: DockDesk;
  readonly dock: DockView;
  readonly onBack: () => void;
  /** Ends the drop-off, once it may end. */
  readonly onClose: () => void;
}

/** What the delivery came to, how the carrier behaved, and the driver's signature under it. */
export function FinishingStage({ bar, desk, dock, onBack, onClose }: FinishingStageProps) {
  const text = useText();
  useKeptFocus();
  const isUnsigned = mustSign(dock);
  return (
    <StationLayout
      title={text('dock.title')}
      bar={bar}
      band={<DockBandView desk={desk} />}
      header={
        <p className="min-w-0 flex-1 self-center truncate font-semibold">
          {text('dock.finish.title', { carrier: dock.carrier })}
        </p>
      }
      left={
        <>
          <Button icon={ArrowLeft} keyHint={DOCK_KEY.back} onPress={onBack} className="self-start">
            {text('ui.back')}
          </Button>
          <p className="text-title leading-tight font-bold text-balance">{countSentence(dock, text)}</p>
          <CountLists dock={dock} />
          <ConductFields desk={desk} dock={dock} />
        </>
      }
      middle={<SignaturePanel desk={desk} dock={dock} />}
      photos={null}
      next={
        <Button
          variant="primary"
          icon={FileCheck}
          {...(isUnsigned ? {} : { keyHint: text('ui.key.space'), barcode: 'CMDCONFIRM' })}
          isDisabled={isUnsigned || desk.isBusy}
          onPress={onClose}
          className="w-full text-title"
        >
          {text(isUnsigned ? 'dock.finish.needs-signature' : 'dock.finish.close')}
        </Button>
      }
    />
  );
}

/** The count against what was announced, in one sentence. */
function countSentence({ counted, announced, difference }: DockView, text: Text): string {
  if (announced === null || difference === null) return text('dock.finish.counted', { counted });
  if (difference === 0) return text('dock.finish.all-here', { counted, announced });
  const id = difference < 0 ? 'dock.finish.short' : 'dock.finish.over';
  return text(id, { counted, announced, difference: Math.abs(difference) });
}

const NONE = 'none';
const CONDUCTS = [NONE, ...CARRIER_CONDUCTS] as const;

/** S54: whether the carrier wanted a signature or money before anybody could look. */
function ConductFields({ desk, dock }: { readonly desk: DockDesk; readonly dock: DockView }) {
  const text = useText();
  const [note, setNote] = useState(dock.note);
  const save = (conduct: CarrierConduct | null): void => {
    if (conduct === dock.conduct && note.trim() === dock.note) return;
    desk.change((send, dockId) => send('dock.noteConduct', { dockId, conduct, note }), null);
  };
  return (
    <div className="flex flex-col gap-3">
      <Select
        label={text('dock.finish.conduct')}
        options={CONDUCTS.map((value) => ({ value, label: text(`dock.conduct.${value}`) }))}
        value={dock.conduct ?? NONE}
        onChange={(value) => save(value === NONE ? null : value)}
      />
      <TextField
        label={text('dock.finish.note')}
        value={note}
        onChange={setNote}
        onBlur={() => save(dock.conduct)}
        maxLength={500}
      />
    </div>
  );
}
