import { Eraser, PenLine, Printer } from 'lucide-react';
import { useState } from 'react';
import type { SignatureStrokes } from '../../shared/dock/dock-events.ts';
import { ARRIVAL_CONDITIONS } from '../../shared/domain/arrival-condition.ts';
import type { DockView } from '../../shared/protocol/dock-view.ts';
import { useText, type Text } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { MeaningIcon } from '../ui/meaning.tsx';
import { SignaturePad } from './signature-pad.tsx';
import { useDockLocale } from './use-dock-locale.ts';
import type { DockDesk } from './use-dock.ts';

/** What the driver reads, and where the driver signs: with a finger here, or with a pen on the printed sheet. */
export function SignaturePanel({ desk, dock }: { readonly desk: DockDesk; readonly dock: DockView }) {
  const text = useText();
  const locale = useDockLocale();
  const [strokes, setStrokes] = useState<SignatureStrokes>([]);
  const sign = (signature: SignatureStrokes | 'paper'): void =>
    desk.change((send, dockId) => send('dock.sign', { dockId, locale, signature }), null);
  return (
    <Panel title={text('dock.finish.driver-reads')}>
      <ul className="flex flex-col gap-1 leading-snug">
        {sentences(dock, text).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {dock.signature === null ? (
        <>
          <SignaturePad label={text('dock.finish.sign-here')} strokes={strokes} onStrokes={setStrokes} />
          <div className="flex flex-wrap gap-2">
            <Button icon={PenLine} isDisabled={strokes.length === 0} onPress={() => sign(strokes)}>
              {text('dock.finish.accept')}
            </Button>
            <Button icon={Eraser} isDisabled={strokes.length === 0} onPress={() => setStrokes([])}>
              {text('dock.finish.clear')}
            </Button>
            <Button icon={Printer} onPress={() => sign('paper')} className="ms-auto">
              {text('dock.finish.on-paper')}
            </Button>
          </div>
        </>
      ) : (
        <Signed signature={dock.signature} />
      )}
    </Panel>
  );
}

function Signed({ signature }: { readonly signature: SignatureStrokes | 'paper' }) {
  const text = useText();
  const isPaper = signature === 'paper';
  return (
    <>
      {isPaper ? null : <SignaturePad label={text('dock.finish.signed')} strokes={signature} onStrokes={null} />}
      <p className="flex items-center gap-3 font-semibold text-done-text">
        <MeaningIcon meaning="done" className="size-8 shrink-0" />
        {text(isPaper ? 'dock.finish.paper-chosen' : 'dock.finish.signed')}
      </p>
    </>
  );
}

/** The sentences as the host will write them down with the signature. */
function sentences({ counted, announced, damaged, damagedParcels }: DockView, text: Text): string[] {
  const count =
    announced === null
      ? text('dock.reservation.counted', { counted })
      : text('dock.reservation.count', { counted, announced });
  const present = ARRIVAL_CONDITIONS.filter((condition) => damaged.some((parcel) => parcel.condition === condition));
  const said = present.map((condition) =>
    text(damagedParcels === 'refuse' ? `dock.refusal.${condition}` : `dock.reservation.${condition}`),
  );
  return [count, ...said];
}
