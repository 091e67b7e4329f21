import { Camera, Check } from 'lucide-react';
import { ARRIVAL_CONDITIONS } from '../../shared/domain/arrival-condition.ts';
import type { DockParcelView } from '../../shared/protocol/dock-view.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Panel } from '../ui/panel.tsx';
import { CONDITION_KEYS, DOCK_KEY } from './dock-keys.ts';
import type { DockPhotos } from './dock-photos.ts';
import type { DockDesk } from './use-dock.ts';
import { useFunctionKeys } from '../input/use-function-keys.ts';

export interface ConditionPanelProps {
  readonly desk: DockDesk;
  /** The parcel scanned last: the one a press is about. */
  readonly last: DockParcelView | null;
  readonly photos: DockPhotos;
}

const CHOSEN = 'border-look-text! bg-look! text-look-on!';

/** One press says what is wrong with the parcel in hand; the camera looks at it in the same moment. */
export function ConditionPanel({ desk, last, photos }: ConditionPanelProps) {
  const text = useText();
  useFunctionKeys(
    Object.fromEntries(ARRIVAL_CONDITIONS.map((condition) => [CONDITION_KEYS[condition], () => desk.mark(condition)])),
  );
  if (last === null) return null;
  const { condition: chosen, photo } = last;
  return (
    <Panel title={text('dock.damaged.question')}>
      <div role="group" aria-label={text('dock.damaged.question')} className="grid grid-cols-2 gap-2">
        {ARRIVAL_CONDITIONS.map((condition) => (
          <Button
            key={condition}
            variant="choice"
            aria-pressed={chosen === condition}
            keyHint={CONDITION_KEYS[condition]}
            onPress={() => desk.mark(condition)}
            className={classes(
              'min-h-target-2 px-3 text-small',
              condition === 'missing-label' && 'col-span-2',
              chosen === condition && CHOSEN,
            )}
          >
            {text(`dock.condition.${condition}`)}
          </Button>
        ))}
      </div>
      {chosen === null ? null : (
        <div className="flex flex-wrap items-center gap-2">
          <Button icon={Camera} keyHint={DOCK_KEY.photo} onPress={() => desk.photograph()} className="text-small">
            {text(photo === null ? 'dock.damaged.photo' : 'dock.damaged.photo-again')}
          </Button>
          <Button icon={Check} onPress={() => desk.mark(null)} className="text-small">
            {text('dock.damaged.none')}
          </Button>
          {photo === null ? <p className="text-small text-look-text">{text('dock.damaged.no-photo')}</p> : null}
        </div>
      )}
      {photos.camera === 'denied' ? (
        <p className="text-small text-look-text">{text('receiving.camera.denied')}</p>
      ) : null}
    </Panel>
  );
}
