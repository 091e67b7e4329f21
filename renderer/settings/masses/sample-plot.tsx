import type { CallResult } from '../../host/use-call.ts';
import { formatMass } from '../../format/mass.ts';
import { useLocale, useText } from '../../i18n/message.tsx';

export interface SamplePlotProps {
  readonly samples: CallResult<'mass.get'>['samples'];
  readonly inForceMg: number | null;
}

const WIDTH = 600;
const HEIGHT = 140;
const EDGE = 12;

/**
 * What each parcel said, oldest at the left: a filled dot counts, a ring does not, the line is what is in force. Shapes
 * tell them apart, not colours.
 */
export function SamplePlot({ samples, inForceMg }: SamplePlotProps) {
  const text = useText();
  const locale = useLocale();
  const said = samples.map(({ massMg }) => massMg);
  const masses = inForceMg === null ? said : [...said, inForceMg];
  const least = Math.min(...masses);
  const most = Math.max(...masses);
  const range = Math.max(1, most - least);
  const y = (massMg: number): number => HEIGHT - EDGE - ((massMg - least) / range) * (HEIGHT - 2 * EDGE);
  const x = (at: number): number => EDGE + ((at + 0.5) / samples.length) * (WIDTH - 2 * EDGE);
  const show = (massMg: number): string => formatMass(massMg, { locale });
  const used = samples.filter(({ isUsed }) => isUsed).length;
  const extent = { least: show(Math.min(...said)), most: show(Math.max(...said)) };
  const label = text('mass.plot', { parcels: samples.length, used, ...extent });
  return (
    <figure className="flex flex-col gap-1">
      <div className="flex gap-2">
        <div aria-hidden className="flex flex-col justify-between text-end text-small text-soft tabular-nums">
          <span>{show(most)}</span>
          {most === least ? null : <span>{show(least)}</span>}
        </div>
        <svg role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="min-w-0 flex-1 text-ink">
          {inForceMg === null ? null : (
            <line
              x1={EDGE}
              x2={WIDTH - EDGE}
              y1={y(inForceMg)}
              y2={y(inForceMg)}
              stroke="currentColor"
              strokeWidth={2}
              strokeDasharray="6 6"
            />
          )}
          {samples.map(({ caseId, massMg, isUsed }, at) => (
            <circle
              key={caseId}
              cx={x(at)}
              cy={y(massMg)}
              r={6}
              stroke="currentColor"
              strokeWidth={2}
              fill={isUsed ? 'currentColor' : 'none'}
            />
          ))}
        </svg>
      </div>
      <figcaption className="text-small text-soft">{label}</figcaption>
    </figure>
  );
}
