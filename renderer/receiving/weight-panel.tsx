import { PencilLine, Scale } from 'lucide-react';
import type { WeighingStatus } from '../../shared/domain/weighing/weighing-state.ts';
import type { BenchView } from '../../shared/protocol/bench-view.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import type { ScaleState } from '../../shared/protocol/scale-state.ts';
import { formatMass } from '../format/mass.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import type { Meaning } from '../ui/meaning.tsx';
import { Panel } from '../ui/panel.tsx';
import { WeightGauge } from '../ui/weight-gauge.tsx';
import { ZeroOff } from '../ui/zero-off.tsx';
import { askedOnScale } from './asked-on-scale.ts';
import { AskedWeight } from './asked-weight.tsx';
import { FurtherWeights } from './further-weights.tsx';
import { useIntake } from './intake-provider.tsx';
import { weightWord } from './weight-state.ts';
import { WeightStoryCard } from './weight-story.tsx';

export interface WeightPanelProps {
  readonly bench: BenchView;
  readonly scale: ScaleState | null;
}

/** The bound weight once there is one, until then what the scale shows; against what was expected. */
export function WeightPanel({ bench, scale }: WeightPanelProps) {
  const text = useText();
  const bound = bench.case?.parcels.at(-1)?.weighing ?? null;
  const title = text('ui.weight.label');
  const onScale = askedOnScale(bench);
  if (onScale !== null) return <AskedWeight onScale={onScale} bench={bench} scale={scale} />;
  if (bound !== null) {
    return (
      <div data-weight="bound">
        <Panel title={title}>
          <BoundWeight bound={bound} view={bench.case} scale={scale} />
        </Panel>
      </div>
    );
  }
  return (
    <Panel title={title}>
      <LiveWeight bench={bench} scale={scale} />
    </Panel>
  );
}

/** While the pan holds, or is about to hold, what is to be weighed; at other times a comparison would accuse nobody's parcel. */
const COMPARES: readonly WeighingStatus[] = ['waiting-for-load', 'settling', 'captured'];

function LiveWeight({ bench, scale }: WeightPanelProps) {
  const text = useText();
  const intake = useIntake();
  const { weighing } = bench;
  const { meaning, word, remedy, portName } = weightWord(scale, weighing);
  const reading = readingOf(scale);
  return (
    <>
      <WeightGauge
        // An empty pan is not "3 245 g too light": it has nothing to say yet.
        massMg={weighing === 'waiting-for-load' ? null : (reading?.massMg ?? null)}
        {...divisionOf(reading?.divisionMg ?? null)}
        {...(COMPARES.includes(weighing) ? expectedOf(bench.case) : {})}
        state={{ meaning, label: text(word, { portName }) }}
      />
      {remedy === null ? null : <p className="text-small text-soft">{text(remedy, { portName })}</p>}
      <ZeroOff reading={reading} />
      {bench.case === null ? null : (
        <div className="flex flex-wrap gap-gap">
          {scale?.kind === 'live' && bench.weighing === 'not-armed' ? (
            <Button icon={Scale} onPress={() => intake.do({ kind: 'weigh-now' })}>
              {text('receiving.weight.again')}
            </Button>
          ) : null}
          <Button icon={PencilLine} onPress={() => intake.weighByHand(true)}>
            {text('receiving.weight.by-hand')}
          </Button>
        </div>
      )}
    </>
  );
}

interface BoundProps {
  readonly bound: NonNullable<CaseView['parcels'][number]['weighing']>;
  readonly view: CaseView | null;
  readonly scale: ScaleState | null;
}

/** The scale may have moved on; the parcel's weight has not. Both are shown once they differ. */
function BoundWeight({ bound, view, scale }: BoundProps) {
  const text = useText();
  const locale = useLocale();
  const reading = readingOf(scale);
  const nowMg = scale?.kind === 'live' ? (reading?.massMg ?? null) : null;
  const isElsewhere = nowMg !== null && nowMg !== bound.grossMg;
  return (
    <>
      <WeightGauge
        massMg={bound.grossMg}
        {...divisionOf(bound.isManual ? null : (reading?.divisionMg ?? null))}
        {...expectedOf(view)}
        state={{ meaning: meaningOf(bound, view), label: text('scale.weighing.captured') }}
      />
      {bound.manualReason === null ? null : (
        <p className="text-small text-soft">
          {text('receiving.weight.was-by-hand', {
            reason: text(`certificate.manual-weight.${bound.manualReason}`),
          })}
        </p>
      )}
      <ZeroOff reading={reading} />
      {view?.weight ? <WeightStoryCard weight={view.weight} view={view} /> : null}
      {isElsewhere ? (
        <p className="text-small text-muted">
          {text('receiving.weight.now', {
            mass: formatMass(nowMg, { locale, ...divisionOf(reading?.divisionMg ?? null) }),
          })}
        </p>
      ) : null}
      {view === null ? null : <FurtherWeights view={view} />}
    </>
  );
}

/** What the count or the explanation says where there is one, else what the site's tolerance says. */
function meaningOf({ deviation }: BoundProps['bound'], view: CaseView | null): Meaning {
  const agreement = view?.weight?.agreement ?? null;
  if (agreement !== null) return agreement.agrees ? 'done' : 'look';
  const verdict = view?.weight?.verdict?.verdict;
  if (verdict !== undefined) return verdict === 'complete' ? 'done' : 'look';
  return deviation === null ? 'done' : 'look';
}

function readingOf(scale: ScaleState | null) {
  return scale?.kind === 'live' || scale?.kind === 'stale' ? scale.reading : null;
}

function divisionOf(divisionMg: number | null): { readonly divisionMg?: number } {
  return divisionMg === null ? {} : { divisionMg };
}

function expectedOf(view: CaseView | null) {
  const explained = view?.weight?.expected;
  if (explained) return { expected: { massMg: explained.expectedMg, toleranceMg: explained.bandMg } };
  if (!view?.expectedWeight) return {};
  const { expectedMg, toleranceMg } = view.expectedWeight;
  return { expected: { massMg: expectedMg, toleranceMg } };
}
