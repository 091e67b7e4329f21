import { Camera, Plus, Undo2 } from 'lucide-react';
import type { Locale } from '../../shared/i18n/locales.ts';
import { formatElapsed } from '../format/elapsed.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { ChoicePanel } from '../ui/choice-panel.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import { LineRow } from '../ui/line-row.tsx';
import { Panel } from '../ui/panel.tsx';
import { PhotoStrip } from '../ui/photo-strip.tsx';
import { ScanField } from '../ui/scan-field.tsx';
import { StationLayout } from '../ui/station-layout.tsx';
import { StatusBand } from '../ui/status-band.tsx';
import { WeightGauge } from '../ui/weight-gauge.tsx';
import { SampleBar } from './sample-bar.tsx';
import { SAMPLES, type Samples } from './samples.ts';

export type StationView = 'station' | 'question' | 'refused' | 'ready';

export interface StationGalleryProps {
  readonly locale: Locale;
  readonly view: StationView;
}

const nothing = (): void => undefined;

/** The receiving screen as ux.md 4 draws it, in its main states. */
export function StationGallery({ locale, view }: StationGalleryProps) {
  const text = useText();
  const sample = SAMPLES[locale];
  return (
    <StationLayout
      title="Station"
      bar={<SampleBar locale={locale} current="receiving" />}
      band={<Band sample={sample} view={view} />}
      header={<ParcelLine sample={sample} />}
      left={
        <>
          <ScanField state={view === 'refused' ? 'paused' : 'ready'} onCode={nothing} />
          <Panel title={sample.parcel}>
            <KeyValue entries={sample.facts.map(([label, value]) => ({ key: label, label, value }))} />
          </Panel>
        </>
      }
      middle={view === 'question' ? <Question sample={sample} /> : <Contents sample={sample} />}
      {...(view === 'question' ? {} : { right: <Weight sample={sample} isEmpty={view === 'ready'} /> })}
      photos={<Photos sample={sample} />}
      next={
        <Button variant="primary" icon={Camera} keyHint={text('ui.key.space')} barcode="CMDPHOTO">
          {sample.next}
        </Button>
      }
    />
  );
}

interface Part {
  readonly sample: Samples;
}

function Band({ sample, view }: Part & { readonly view: StationView }) {
  const undo = (
    <Button icon={Undo2} barcode="CMDUNDO">
      {sample.undo}
    </Button>
  );
  if (view === 'ready') return <StatusBand meaning="waiting" {...sample.ready} action={undo} />;
  if (view === 'refused')
    return <StatusBand meaning="stop" {...sample.refused} rawCode="7730912345678" action={undo} />;
  if (view === 'question') return <StatusBand meaning="done" word="OK" sentence={sample.known} action={undo} />;
  return <StatusBand meaning="look" {...sample.band} action={undo} />;
}

function ParcelLine({ sample }: Part) {
  return (
    <>
      <p className="font-semibold">
        <span className="raw">SF1234567890123</span> · <span className="raw">RMA-20391</span> · {sample.carrier}
      </p>
      <p>{sample.known}</p>
      <p className="text-small text-muted">{formatElapsed(41_000)}</p>
    </>
  );
}

function Contents({ sample }: Part) {
  const [jacket, socks, card] = sample.lines;
  const [done, partial, open] = sample.lineStates;
  return (
    <Panel title={sample.contents} aside={sample.known}>
      <ul className="divide-y divide-line">
        <LineRow title={jacket?.[0]} detail={jacket?.[1]} count={jacket?.[2]} meaning="done" stateWord={done} />
        <LineRow
          title={socks?.[0]}
          detail={socks?.[1]}
          count={socks?.[2]}
          meaning="look"
          stateWord={partial}
          isCurrent
        />
        <LineRow title={card?.[0]} detail={card?.[1]} count={card?.[2]} meaning="waiting" stateWord={open} />
      </ul>
      <div>
        <Button variant="quiet" icon={Plus} keyHint="F6">
          {sample.addLine}
        </Button>
      </div>
    </Panel>
  );
}

function Question({ sample }: Part) {
  return (
    <ChoicePanel
      question={sample.question}
      reason={sample.reason}
      onChoose={nothing}
      choices={sample.answers.map((label, at) => ({
        value: String(at),
        label,
        keyHint: `F${String(at + 1)}`,
        barcode: `CMDANS${String(at + 1)}`,
      }))}
    />
  );
}

function Weight({ sample, isEmpty }: Part & { readonly isEmpty: boolean }) {
  const text = useText();
  return (
    <Panel title={text('ui.weight.label')}>
      <WeightGauge
        massMg={isEmpty ? null : 1_284_000}
        expected={{ massMg: 1_702_000, toleranceMg: 24_000 }}
        state={
          isEmpty
            ? { meaning: 'waiting', label: text('ui.meaning.waiting') }
            : { meaning: 'done', label: sample.stable }
        }
      />
      <p>{sample.hypothesis}</p>
      <div className="flex flex-wrap gap-gap">
        {sample.weighActions.map((label, at) => (
          <Button key={label} keyHint={`F${String(at + 3)}`}>
            {label}
          </Button>
        ))}
      </div>
    </Panel>
  );
}

function Photos({ sample }: Part) {
  const states = ['taken', 'taken', 'open', 'next'] as const;
  return (
    <PhotoStrip
      slots={sample.slots.map((label, at) => ({ id: label, label, state: states[at] ?? 'open' }))}
      onSlot={nothing}
      onMore={nothing}
    />
  );
}
