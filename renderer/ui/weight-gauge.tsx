import type { ReactNode } from 'react';
import { Meter } from 'react-aria-components';
import { formatMass, formatMassParts } from '../format/mass.ts';
import { useLocale, useText, type Text } from '../i18n/message.tsx';
import { classes } from './classes.ts';
import { gaugeScale, type GaugeScale } from './gauge-scale.ts';
import { MeaningLabel } from './meaning-label.tsx';
import type { Meaning } from './meaning.tsx';

export interface WeightGaugeProps {
  /** What the scale says, mg; null while no mass can be trusted. */
  readonly massMg: number | null;
  /** The scale's division, mg. */
  readonly divisionMg?: number;
  /** What the parcel should weigh; absent while masses are unlearned. */
  readonly expected?: { readonly massMg: number; readonly toleranceMg: number };
  /** The scale's state in a word: stable, moving, no signal. */
  readonly state: { readonly meaning: Meaning; readonly label: ReactNode };
}

/** The weight to be read from two metres, and where it stands against what was expected. */
export function WeightGauge({ massMg, divisionMg, expected, state }: WeightGaugeProps) {
  return (
    <div className="@container flex flex-col gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <WeightFigures massMg={massMg} divisionMg={divisionMg} />
        <MeaningLabel meaning={state.meaning}>{state.label}</MeaningLabel>
      </div>
      {expected === undefined ? null : <WeightBand massMg={massMg} divisionMg={divisionMg} expected={expected} />}
    </div>
  );
}

interface FiguresProps {
  readonly massMg: number | null;
  readonly divisionMg: number | undefined;
}

function WeightFigures({ massMg, divisionMg }: FiguresProps) {
  const text = useText();
  const locale = useLocale();
  if (massMg === null) {
    return (
      <p className="text-status font-bold text-muted">
        <span aria-hidden>–</span>
        <span className="sr-only">{text('ui.weight.none')}</span>
      </p>
    );
  }
  const { figures, unit } = formatMassParts(massMg, { locale, ...(divisionMg === undefined ? {} : { divisionMg }) });
  const size = figures.length > 5 ? 'text-item @min-[22rem]:text-status' : 'text-status';
  return (
    <p className={classes(size, 'font-bold tracking-tight whitespace-nowrap')}>
      {figures}
      <span className="ms-2 text-title font-semibold text-muted">{unit}</span>
    </p>
  );
}

interface BandProps extends FiguresProps {
  readonly expected: { readonly massMg: number; readonly toleranceMg: number };
}

/** Band and needle differ in shape, so the gauge reads the same without colour. */
function WeightBand({ massMg, divisionMg, expected }: BandProps) {
  const text = useText();
  const locale = useLocale();
  const scale = gaugeScale({ massMg, expectedMg: expected.massMg, toleranceMg: expected.toleranceMg });
  const show = (mg: number): string => formatMass(mg, { locale, ...(divisionMg === undefined ? {} : { divisionMg }) });
  const expectation = text('ui.weight.expected', {
    mass: show(expected.massMg),
    tolerance: show(expected.toleranceMg),
  });
  const verdict = verdictText(text, scale, massMg === null ? '' : show(Math.abs(massMg - expected.massMg)));
  return (
    <div className="flex flex-col gap-1">
      <Meter
        aria-label={text('ui.weight.label')}
        value={(scale.needle ?? 0.5) * 100}
        valueLabel={[massMg === null ? text('ui.weight.none') : show(massMg), expectation, verdict].join(', ')}
      >
        <GaugeTrack scale={scale} />
      </Meter>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-small">
        <p className="text-soft">{expectation}</p>
        {verdict === '' ? null : (
          <MeaningLabel meaning={scale.verdict === 'inside' ? 'done' : 'look'}>{verdict}</MeaningLabel>
        )}
      </div>
    </div>
  );
}

function GaugeTrack({ scale }: { readonly scale: GaugeScale }) {
  const { bandStart, bandEnd, needle, isClamped, verdict } = scale;
  const left = `${String(bandStart * 100)}%`;
  const width = `${String((bandEnd - bandStart) * 100)}%`;
  return (
    <div aria-hidden className="relative mx-2 my-1.5 h-10">
      <div className="absolute inset-x-0 top-1/2 h-3 -translate-y-1/2 rounded-full bg-sunken ring-1 ring-control" />
      <div className="absolute inset-y-1 rounded-mark border-2 border-done bg-surface" style={{ left, width }}>
        <div className={classes('size-full', verdict === 'inside' ? 'bg-done' : 'bg-done/25')} />
      </div>
      {needle === null ? null : (
        <div
          data-meter-needle=""
          className={classes('absolute -inset-y-1 w-1.5 -translate-x-1/2 rounded-full bg-ink', isClamped && 'bg-stop')}
          style={{ left: `${String(needle * 100)}%` }}
        >
          <div className="absolute -top-1 left-1/2 size-4 -translate-x-1/2 rotate-45 bg-ink" />
        </div>
      )}
    </div>
  );
}

function verdictText(text: Text, { verdict }: GaugeScale, mass: string): string {
  if (verdict === 'none') return '';
  return verdict === 'inside' ? text('ui.weight.inside') : text(`ui.weight.${verdict}`, { mass });
}
