import { ArrowDownToLine, ArrowUpFromLine, Plug, Unplug } from 'lucide-react';
import { useState } from 'react';
import { formatMass } from '../format/mass.ts';
import { useHost } from '../host/host-context.tsx';
import type { CallParams } from '../host/use-call.ts';
import { useScale } from '../host/use-scale.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { DemoButton } from './demo-button.tsx';
import { DemoFailure } from './demo-failure.tsx';

export interface DemoScaleProps {
  /** Of the parcel in hand, mg. */
  readonly grossMg: number;
  /** What lies on the pan, mg; it lies there whoever is signed in. */
  readonly loadMg: number;
  readonly onLoad: (loadMg: number) => void;
}

/** The simulated scale: what it sends goes through the same decoder as a real one. */
export function DemoScale({ grossMg, loadMg, onLoad }: DemoScaleProps) {
  const text = useText();
  const locale = useLocale();
  const { link } = useHost();
  const scale = useScale();
  const [failure, setFailure] = useState<unknown>(null);
  const isPluggedIn = scale?.kind !== 'missing';
  const move = (params: CallParams<'demo.scale'>): void => {
    setFailure(null);
    link.call('demo.scale', params).then(() => onLoad(loadAfter(params, loadMg)), setFailure);
  };
  return (
    <div className="flex flex-col gap-3">
      {loadMg === 0 ? (
        <DemoButton
          icon={ArrowDownToLine}
          isDisabled={!isPluggedIn}
          onPress={() => move({ action: 'put-on', massMg: grossMg })}
        >
          {text('demo.scale.put-on', { mass: formatMass(grossMg, { locale }) })}
        </DemoButton>
      ) : (
        <DemoButton icon={ArrowUpFromLine} isDisabled={!isPluggedIn} onPress={() => move({ action: 'take-off' })}>
          {text('demo.scale.take-off')}
        </DemoButton>
      )}
      <DemoButton
        icon={isPluggedIn ? Unplug : Plug}
        onPress={() => move({ action: isPluggedIn ? 'unplug' : 'plug-in' })}
      >
        {text(isPluggedIn ? 'demo.scale.unplug' : 'demo.scale.plug-in')}
      </DemoButton>
      <DemoFailure failure={failure} />
    </div>
  );
}

/** What lies on the pan afterwards, mg; pulling the cable moves nothing. */
function loadAfter(params: CallParams<'demo.scale'>, loadMg: number): number {
  if (params.action === 'put-on') return params.massMg;
  return params.action === 'take-off' ? 0 : loadMg;
}
