import { Check, Inbox, Printer, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { Locale } from '../../shared/i18n/locales.ts';
import { Message, useText } from '../i18n/message.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { GradeBadge, GRADES } from '../ui/grade-badge.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { MEANINGS } from '../ui/meaning.tsx';
import { Panel } from '../ui/panel.tsx';
import { ScanField } from '../ui/scan-field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { StatusBand } from '../ui/status-band.tsx';
import { StepStrip } from '../ui/step-strip.tsx';
import { Switch } from '../ui/switch.tsx';
import { WeightGauge } from '../ui/weight-gauge.tsx';
import { SAMPLES } from './samples.ts';

const nothing = (): void => undefined;

/** Every small component beside the others. */
export function PartsGallery({ locale }: { readonly locale: Locale }) {
  const text = useText();
  const sample = SAMPLES[locale];
  return (
    <main className="@container flex flex-col gap-6 bg-surface pb-8">
      <div className="flex flex-col gap-1">
        {MEANINGS.map((meaning) => (
          <StatusBand
            key={meaning}
            meaning={meaning}
            word={text(`ui.meaning.${meaning}`)}
            sentence={sample.refused.sentence}
            rawCode="7730912345678"
          />
        ))}
      </div>
      <div className="grid grid-cols-2 gap-8 px-6">
        <Buttons locale={locale} />
        <States locale={locale} />
        <div className="flex flex-col gap-4">
          {(['ready', 'reading', 'paused'] as const).map((state) => (
            <ScanField key={state} state={state} onCode={nothing} />
          ))}
        </div>
        <div className="flex flex-col gap-8">
          <WeightGauge
            massMg={1_710_000}
            expected={{ massMg: 1_702_000, toleranceMg: 24_000 }}
            state={{ meaning: 'done', label: sample.stable }}
          />
          <WeightGauge
            massMg={12_345_000}
            expected={{ massMg: 1_702_000, toleranceMg: 24_000 }}
            state={{ meaning: 'look', label: sample.stable }}
          />
        </div>
        <EmptyState
          icon={Inbox}
          title={sample.emptyTitle}
          text={sample.emptyText}
          action={<Button icon={RotateCcw}>{text('ui.retry')}</Button>}
        />
        <Skeleton lines={4} />
      </div>
      <Banner
        meaning="look"
        title={<Message id="ui.offline.title" />}
        text={<Message id="ui.offline.text" />}
        action={<Button>{text('ui.retry')}</Button>}
      />
    </main>
  );
}

function Buttons({ locale }: { readonly locale: Locale }) {
  const text = useText();
  const sample = SAMPLES[locale];
  return (
    <div className="flex flex-wrap items-start gap-gap">
      <Button variant="primary" icon={Check} keyHint={text('ui.key.space')} barcode="CMDOK">
        {sample.weighActions[0]}
      </Button>
      <Button icon={Printer} keyHint="F8" barcode="CMDPRINT">
        {text('ui.print')}
      </Button>
      <Button variant="quiet">{text('ui.cancel')}</Button>
      <Button variant="primary" isDisabled>
        {text('ui.save')}
      </Button>
      <Button isDisabled>{text('ui.save')}</Button>
    </div>
  );
}

function States({ locale }: { readonly locale: Locale }) {
  const text = useText();
  const [isOn, setOn] = useState(true);
  return (
    <Panel title={SAMPLES[locale].contents} aside="3">
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {MEANINGS.map((meaning) => (
          <MeaningLabel key={meaning} meaning={meaning}>
            {text(`ui.meaning.${meaning}`)}
          </MeaningLabel>
        ))}
      </div>
      <div className="flex gap-2 text-title">
        {GRADES.map((grade) => (
          <GradeBadge key={grade} grade={grade} />
        ))}
      </div>
      <StepStrip
        currentId="2"
        steps={[
          { id: '1', label: text('ui.language.label') },
          { id: '2', label: SAMPLES[locale].station },
          { id: '3', label: SAMPLES[locale].operator },
        ]}
      />
      <div className="flex gap-8">
        <Switch label={text('ui.sound.label')} isSelected={isOn} onChange={setOn} />
        <Switch label={text('ui.sound.label')} isSelected={!isOn} onChange={(on) => setOn(!on)} />
      </div>
    </Panel>
  );
}
