import { useQueryClient } from '@tanstack/react-query';
import { Check, Scale } from 'lucide-react';
import { useState } from 'react';
import type { MassView } from '../../../shared/protocol/calls/masses.ts';
import { formatMass } from '../../format/mass.ts';
import { callKey, useCall } from '../../host/use-call.ts';
import { useChange } from '../../host/use-change.ts';
import { useScale } from '../../host/use-scale.ts';
import { useLocale, useText } from '../../i18n/message.tsx';
import { useZone } from '../../i18n/zone.ts';
import { Button } from '../../ui/button.tsx';
import { KeyValue } from '../../ui/key-value.tsx';
import { MeaningLabel } from '../../ui/meaning-label.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ChangeNote } from '../change-note.tsx';
import { SettingsSection } from '../settings-section.tsx';
import { useRoles } from '../use-roles.ts';
import { massName, massOrigin, massTask, massWeighed } from './mass-words.ts';
import { SamplePlot } from './sample-plot.tsx';

export interface MassDetailProps {
  /** As the list has it, until its own answer is here. */
  readonly listed: MassView;
  readonly onChanged: () => void;
}

/** One thing: what counts and why, what each parcel said, and what a person may say to that. */
export function MassDetail({ listed, onChanged }: MassDetailProps) {
  const text = useText();
  const locale = useLocale();
  const queries = useQueryClient();
  const { subject } = listed;
  const known = useCall('mass.get', { subject }).data;
  const mass = known?.mass ?? listed;
  const mayChange = useRoles('supervisor', 'administrator');
  const task = massTask(mass, locale, text);
  const changed = (): void => {
    void queries.invalidateQueries({ queryKey: callKey('mass.get', { subject }) });
    onChanged();
  };
  return (
    <SettingsSection title={massName(mass, locale, text)}>
      {task === null ? null : <MeaningLabel meaning="look">{task}</MeaningLabel>}
      <Figures mass={mass} />
      {known === undefined || known.samples.length === 0 ? null : (
        <SamplePlot samples={known.samples} inForceMg={mass.inForce?.massMg ?? null} />
      )}
      {mayChange ? (
        <>
          <Settle mass={mass} onSettled={changed} />
          <WeighNow mass={mass} onWeighed={changed} />
        </>
      ) : (
        <MeaningLabel meaning="waiting">{text('mass.readonly')}</MeaningLabel>
      )}
    </SettingsSection>
  );
}

function Figures({ mass }: { readonly mass: MassView }) {
  const text = useText();
  const locale = useLocale();
  const timeZone = useZone();
  const show = (massMg: number | null): string => (massMg === null ? '–' : formatMass(massMg, { locale }));
  const { inForce, declaredMg, learnedMg, parcels, outliers } = mass;
  const weighed = massWeighed(mass, { locale, timeZone }, text);
  const counts = inForce === null ? '–' : `${show(inForce.massMg)} ± ${show(inForce.spreadMg)}`;
  return (
    <KeyValue
      entries={[
        { key: 'counts', label: text('mass.counts'), value: `${counts} · ${massOrigin(mass, text)}` },
        ...(weighed === null
          ? []
          : [{ key: 'weighed', label: text('mass.weighed-how'), value: <Lines lines={weighed} /> }]),
        { key: 'declared', label: text('mass.declared-mass'), value: show(declaredMg) },
        {
          key: 'learned',
          label: text('mass.learned-mass'),
          value: learnedMg === null ? '–' : `${show(learnedMg)} · ${text('mass.from', { parcels, outliers })}`,
        },
      ]}
    />
  );
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ));

/** What the shop says, or what parcels taught: a person says which counts. */
function Settle({ mass, onSettled }: { readonly mass: MassView; readonly onSettled: () => void }) {
  const text = useText();
  const { run, isRunning, failure } = useChange('mass.settle');
  const [isDone, setDone] = useState(false);
  const settle = async (use: 'declared' | 'learned'): Promise<void> => {
    if ((await run({ subject: mass.subject, use })) === null) return;
    setDone(true);
    onSettled();
  };
  return (
    <div className="flex flex-col gap-gap">
      <div className="flex flex-wrap gap-gap">
        <Button icon={Check} isDisabled={mass.declaredMg === null || isRunning} onPress={() => void settle('declared')}>
          {text('mass.keep-declared')}
        </Button>
        <Button icon={Check} isDisabled={mass.learnedMg === null || isRunning} onPress={() => void settle('learned')}>
          {text('mass.use-learned')}
        </Button>
      </div>
      <ChangeNote failure={failure} done={isDone ? text('mass.settled') : null} />
    </div>
  );
}

/** One piece more or less than was typed makes at least so great a difference, up to three pieces. */
const FAR_OFF = 0.25;

/** Some of them on the scale: the more, the finer. */
function WeighNow({ mass, onWeighed }: { readonly mass: MassView; readonly onWeighed: () => void }) {
  const text = useText();
  const locale = useLocale();
  const scale = useScale();
  const { run, isRunning, failure } = useChange('mass.weigh');
  const [typed, setTyped] = useState('1');
  const [isDone, setDone] = useState(false);
  const quantity = Number(typed.replaceAll(/\D/g, ''));
  const massMg = scale?.kind === 'live' ? scale.reading.massMg : null;
  const eachMg = massMg === null || quantity < 1 ? null : Math.round(massMg / quantity);
  const take = async (): Promise<void> => {
    if ((await run({ subject: mass.subject, quantity })) === null) return;
    setDone(true);
    onWeighed();
  };
  return (
    <div className="flex flex-col gap-gap border-t border-line pt-4">
      <h3 className="font-semibold">{text('mass.weigh')}</h3>
      <p className="text-small text-soft">{text('mass.weigh.text')}</p>
      <div className="flex flex-wrap items-end gap-gap">
        <p className="min-w-32 text-status leading-none font-bold tabular-nums">
          {massMg === null ? '–' : formatMass(massMg, { locale })}
        </p>
        <div className="w-32">
          <TextField
            label={text('mass.quantity')}
            inputMode="numeric"
            value={typed}
            onChange={setTyped}
            maxLength={3}
          />
        </div>
        <Button icon={Scale} isDisabled={quantity < 1 || massMg === null || isRunning} onPress={() => void take()}>
          {text('mass.take')}
        </Button>
      </div>
      {eachMg === null || eachMg <= 0 ? null : <Each eachMg={eachMg} quantity={quantity} mass={mass} />}
      <ChangeNote failure={failure} done={isDone ? text('mass.settled') : null} />
    </div>
  );
}

/** What one would weigh by that; far from what is known, the pieces are counted once more before it is taken. */
function Each({
  eachMg,
  quantity,
  mass: { inForce, declaredMg, learnedMg },
}: {
  readonly eachMg: number;
  readonly quantity: number;
  readonly mass: MassView;
}) {
  const text = useText();
  const locale = useLocale();
  const show = (massMg: number): string => formatMass(massMg, { locale });
  const knownMg = inForce?.massMg ?? declaredMg ?? learnedMg;
  const each = text('mass.each', { mass: show(eachMg) });
  if (knownMg === null || Math.abs(eachMg - knownMg) <= FAR_OFF * knownMg)
    return <p className="font-semibold">{each}</p>;
  return (
    <MeaningLabel meaning="look">
      {each} · {text('mass.each.far', { quantity, known: show(knownMg) })}
    </MeaningLabel>
  );
}
