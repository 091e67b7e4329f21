import { Circle, CircleArrowRight, CircleCheck } from 'lucide-react';
import type { MessageId } from '../../shared/i18n/catalogue.ts';
import { useText } from '../i18n/message.tsx';
import { classes } from '../ui/classes.ts';
import type { Walks } from './use-walks.ts';
import { WALK_STEPS, WALKS, type WalkName } from './walk.ts';

const TITLES: Readonly<Record<WalkName, MessageId>> = {
  clean: 'demo.walk.clean',
  short: 'demo.walk.short',
  damaged: 'demo.walk.damaged',
  unidentified: 'demo.walk.unidentified',
};

/** Four parcels to learn the bench by; each step ticks itself off when the bench has done it. */
export function TryCard({ walks }: { readonly walks: Walks }) {
  const text = useText();
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-bold">{text('demo.try')}</h2>
      {WALKS.map((walk) => (
        <WalkSteps key={walk} walk={walk} walks={walks} />
      ))}
      {walks.current === null ? <p className="text-small text-soft">{text('demo.walk.finished')}</p> : null}
    </section>
  );
}

/** The current walk with its steps; one that is done or yet to come in one line. */
function WalkSteps({ walk, walks }: { readonly walk: WalkName; readonly walks: Walks }) {
  const text = useText();
  const done = walks.progress[walk];
  const isOpen = walk === walks.current;
  const next = done.indexOf(false);
  return (
    <div className="flex flex-col gap-1">
      <h3 className={classes('flex items-center gap-2 text-small font-semibold', !isOpen && 'text-muted')}>
        {isOpen ? null : <StepMark state={next === -1 ? 'done' : 'open'} />}
        {text(TITLES[walk])}
      </h3>
      {isOpen ? (
        <ol className="flex flex-col gap-1 border-s-4 border-accent ps-3">
          {WALK_STEPS[walk].map(({ words }, at) => (
            <li
              key={words}
              aria-current={at === next ? 'step' : undefined}
              className={classes('flex items-start gap-2 text-small leading-tight', at === next && 'font-bold')}
            >
              <StepMark state={done[at] === true ? 'done' : at === next ? 'now' : 'open'} />
              <span className={classes('min-w-0', done[at] === true && 'text-muted')}>{text(words)}</span>
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  );
}

const MARKS = {
  done: { Icon: CircleCheck, word: 'demo.walk.done', colour: 'text-done-text' },
  now: { Icon: CircleArrowRight, word: 'demo.walk.now', colour: 'text-accent' },
  open: { Icon: Circle, word: 'demo.walk.open', colour: 'text-muted' },
} as const;

function StepMark({ state }: { readonly state: keyof typeof MARKS }) {
  const text = useText();
  const { Icon, word, colour } = MARKS[state];
  return (
    <span role="img" aria-label={text(word)} className={classes('shrink-0', colour)}>
      <Icon aria-hidden className="size-6" strokeWidth={2.25} />
    </span>
  );
}
