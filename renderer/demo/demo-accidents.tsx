import { AudioLines, FileClock, Hourglass, Power, PowerOff, Ruler, Waves } from 'lucide-react';
import { useState } from 'react';
import { SERIAL_PROTOCOL_IDS, type ScaleProtocolId } from '../../shared/domain/scale-protocol-ids.ts';
import { PROTOCOL_NAMES } from '../format/protocol-names.ts';
import { useHost } from '../host/host-context.tsx';
import type { CallParams } from '../host/use-call.ts';
import { useText } from '../i18n/message.tsx';
import { Select } from '../ui/select.tsx';
import { Switch } from '../ui/switch.tsx';
import { DemoButton } from './demo-button.tsx';
import { DemoFailure } from './demo-failure.tsx';

const DRIFT_MG = 4_000;
const SPEEDS = ['', '1200', '2400', '4800', '9600', '19200'] as const;
type Speed = (typeof SPEEDS)[number];

/** What happens to scales: another make, a wrong speed, drift, the unit key, old bytes, noise, no power. */
export function DemoAccidents() {
  const text = useText();
  const { link } = useHost();
  const [failure, setFailure] = useState<unknown>(null);
  const [isOn, setOn] = useState(true);
  const [isHeld, setHeld] = useState(false);
  const move = (params: CallParams<'demo.scale'>): void => {
    setFailure(null);
    link.call('demo.scale', params).catch(setFailure);
  };
  const replay = (): void => {
    setFailure(null);
    link
      .call('trace.list', {})
      .then(({ traces: [newest] }) => move({ action: 'replay', fileName: newest?.fileName ?? '' }))
      .catch(setFailure);
  };
  return (
    <>
      <Indicator onSpeak={(indicator) => move({ action: 'speak', indicator })} />
      <DemoButton icon={Waves} onPress={() => move({ action: 'drift', massMg: DRIFT_MG })}>
        {text('demo.accident.drift')}
      </DemoButton>
      <DemoButton onPress={() => move({ action: 'zero' })}>{text('demo.accident.zero')}</DemoButton>
      <DemoButton icon={Ruler} onPress={() => move({ action: 'press-unit' })}>
        {text('demo.accident.unit')}
      </DemoButton>
      <DemoButton
        icon={isOn ? PowerOff : Power}
        onPress={() => {
          setOn(!isOn);
          move({ action: 'power', isOn: !isOn });
        }}
      >
        {text(isOn ? 'demo.accident.off' : 'demo.accident.on')}
      </DemoButton>
      <DemoButton
        icon={Hourglass}
        onPress={() => {
          setHeld(!isHeld);
          move({ action: 'hold-back', isHeld: !isHeld });
        }}
      >
        {text(isHeld ? 'demo.accident.let-go' : 'demo.accident.hold')}
      </DemoButton>
      <DemoButton icon={AudioLines} onPress={() => move({ action: 'noise' })}>
        {text('demo.accident.noise')}
      </DemoButton>
      <DemoButton icon={FileClock} onPress={replay}>
        {text('demo.accident.replay')}
      </DemoButton>
      <DemoFailure failure={failure} />
    </>
  );
}

interface IndicatorProps {
  readonly onSpeak: (indicator: Extract<CallParams<'demo.scale'>, { action: 'speak' }>['indicator']) => void;
}

/** Which make of scale hangs on the simulated cable, how fast it speaks, and whether it wants to be asked. */
function Indicator({ onSpeak }: IndicatorProps) {
  const text = useText();
  const [protocol, setProtocol] = useState<ScaleProtocolId | ''>('');
  const [speed, setSpeed] = useState<Speed>('');
  const [isAsked, setAsked] = useState(false);
  const speak = (next: { protocol?: ScaleProtocolId | ''; speed?: Speed; isAsked?: boolean }): void => {
    const chosen = { protocol, speed, isAsked, ...next };
    setProtocol(chosen.protocol);
    setSpeed(chosen.speed);
    setAsked(chosen.isAsked);
    if (chosen.protocol === '') return onSpeak(null);
    const baudRate = chosen.speed === '' ? {} : { baudRate: Number(chosen.speed) };
    onSpeak({ protocol: chosen.protocol, mode: chosen.isAsked ? 'polled' : 'streaming', ...baudRate });
  };
  return (
    <div className="flex flex-col gap-3 text-small">
      <Select
        label={text('demo.accident.make')}
        options={[
          { value: '', label: text('demo.accident.make.expected') },
          ...SERIAL_PROTOCOL_IDS.map((value) => ({ value, label: PROTOCOL_NAMES[value] })),
        ]}
        value={protocol}
        onChange={(next) => speak({ protocol: next })}
      />
      <Select
        label={text('settings.scale.baud')}
        isDisabled={protocol === ''}
        options={SPEEDS.map((value) => ({ value, label: value === '' ? text('demo.accident.speed.sold') : value }))}
        value={speed}
        onChange={(next) => speak({ speed: next })}
      />
      <Switch
        label={text('demo.accident.asked')}
        isDisabled={protocol === ''}
        isSelected={isAsked}
        onChange={(next) => speak({ isAsked: next })}
      />
    </div>
  );
}
