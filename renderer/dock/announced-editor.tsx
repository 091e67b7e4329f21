import { Check } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { AnnouncedFields, announcedOf, NOTHING_ANNOUNCED } from './announced-fields.tsx';
import { doneBand } from './dock-band.ts';
import type { DockDesk } from './use-dock.ts';

/** The carrier's list when it comes later, or was wrong: it replaces what was announced. */
export function AnnouncedEditor({ desk, onDone }: { readonly desk: DockDesk; readonly onDone: () => void }) {
  const text = useText();
  const [draft, setDraft] = useState(NOTHING_ANNOUNCED);
  const announced = announcedOf(draft);
  const keep = (): void => {
    if (announced === null) return;
    desk.change((send, dockId) => send('dock.announce', { dockId, ...announced }), doneBand('dock.band.listed'));
    onDone();
  };
  return (
    <>
      <AnnouncedFields draft={draft} onDraft={setDraft} />
      <Button icon={Check} isDisabled={announced === null} onPress={keep} className="self-start">
        {text('dock.open.keep')}
      </Button>
    </>
  );
}
