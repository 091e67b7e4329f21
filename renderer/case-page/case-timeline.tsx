import { useCall } from '../host/use-call.ts';
import { useText } from '../i18n/message.tsx';
import { classes } from '../ui/classes.ts';
import { CaseSection } from './case-section.tsx';
import { stepWords } from './step-words.ts';
import { useFigures } from './use-figures.ts';

/** Every step, newest first, with who took it at which bench; what counts no more stays in sight, struck through. */
export function CaseTimeline({ caseId }: { readonly caseId: string }) {
  const text = useText();
  const { moment } = useFigures();
  const entries = useCall('case.timeline', { caseId }).data?.entries;
  if (entries === undefined) return null;
  return (
    <CaseSection title={text('case.section.timeline')}>
      <ol className="divide-y divide-line">
        {entries.toReversed().map(({ eventId, type, atMs, by, station, state }) => (
          <li key={eventId} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2">
            <span className="flex flex-wrap items-baseline gap-x-3">
              <span className={classes('font-medium', state !== 'counts' && 'text-muted line-through')}>
                {text(stepWords(type))}
              </span>
              {state === 'counts' ? null : <span className="text-small text-muted">{text(`case.state.${state}`)}</span>}
            </span>
            <span className="text-small text-muted">{[moment(atMs), by.name, station].join(' · ')}</span>
          </li>
        ))}
      </ol>
    </CaseSection>
  );
}
