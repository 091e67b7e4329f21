import { Check } from 'lucide-react';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import type { WeightView } from '../../shared/protocol/weight-view.ts';
import { formatPercent } from '../format/percent.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { useIntake } from './intake-provider.tsx';
import { KEY } from './keys.ts';
import { StoryPictures } from './story-pictures.tsx';
import { useSay } from './use-say.ts';
import { explanationSaying, waybillSaying, weightStory } from './weight-words.ts';
import { leaderToConfirm } from './leader-to-confirm.ts';

export interface WeightStoryProps {
  readonly weight: WeightView;
  readonly view: CaseView;
}

/** What the weight says, to be read from two metres: one sentence, how sure it is, and what to do. */
export function WeightStoryCard({ weight, view }: WeightStoryProps) {
  const say = useSay();
  const { meaning, headline, sureness, notes } = weightStory(weight, view);
  const where = waybillSaying(weight);
  return (
    <section data-weight-verdict={verdictOf(weight)} className="flex flex-col gap-gap border-t border-line pt-3">
      <div className="flex items-center justify-between gap-gap">
        <MeaningLabel meaning={meaning}>
          <span className="text-title leading-tight font-bold text-balance">{say(headline)}</span>
        </MeaningLabel>
        <StoryPictures weight={weight} view={view} />
      </div>
      {sureness === null ? null : <Sureness share={sureness} />}
      {where === null ? null : (
        <p data-waybill={weight.waybill?.lost?.where ?? 'said'} className="font-semibold">
          {say(where)}
        </p>
      )}
      {notes.map((note) => (
        <p key={say(note)} className="text-small text-soft">
          {say(note)}
        </p>
      ))}
      <Confirm weight={weight} view={view} />
      <OtherStories weight={weight} view={view} />
    </section>
  );
}

function verdictOf({ verdict, agreement, unknownLineIds }: WeightView): string {
  if (agreement !== null) return agreement.agrees ? 'agrees' : 'disagrees';
  if (unknownLineIds.length > 0) return 'learning';
  return verdict?.verdict ?? 'none';
}

/** A bar that is as long as it is sure, beside the figure: the same without colour. */
function Sureness({ share }: { readonly share: number }) {
  const text = useText();
  const percent = formatPercent(share, useLocale());
  return (
    <div className="flex items-center gap-gap">
      <div aria-hidden className="h-3 flex-1 overflow-hidden rounded-full bg-sunken ring-1 ring-control">
        <div className="h-full bg-ink" style={{ width: `${String(share * 100)}%` }} />
      </div>
      <span className="text-small font-semibold tabular-nums">{text('weight.sure', { percent })}</span>
    </div>
  );
}

/** The leader, once somebody has looked: by touch, by its key or by `CMDITISSO`. */
function Confirm({ weight, view }: WeightStoryProps) {
  const text = useText();
  const intake = useIntake();
  const leader = leaderToConfirm(weight, view);
  if (leader === null) return null;
  return (
    <Button
      icon={Check}
      keyHint={KEY.itIsSo}
      barcode="CMDITISSO"
      aria-keyshortcuts={KEY.itIsSo}
      onPress={() => intake.do(leader)}
    >
      {text('weight.it-is-so')}
    </Button>
  );
}

/** Others that would explain it, quieter. */
function OtherStories({ weight, view }: WeightStoryProps) {
  const text = useText();
  const say = useSay();
  const locale = useLocale();
  const isOpen = weight.verdict !== null && weight.verdict.verdict !== 'complete';
  const shown = weight.verdict?.verdict === 'cannot-tell' ? weight.explanations : weight.explanations.slice(1);
  const others = shown.filter(({ posterior }) => posterior >= WORTH_SAYING);
  if (!isOpen || others.length === 0) return null;
  return (
    <div className="flex flex-col gap-1">
      <h3 className="text-small font-semibold text-muted">{text('weight.others')}</h3>
      <ul className="flex flex-col gap-1">
        {others.map((other) => {
          const words = say(explanationSaying(other, view, weight.isHeldBySiblings));
          return (
            <li key={words} className="flex items-baseline justify-between gap-gap text-small">
              <span>{words}</span>
              <span className="font-semibold tabular-nums">{formatPercent(other.posterior, locale)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** One in fifty: less is noise on a screen. */
const WORTH_SAYING = 0.02;
