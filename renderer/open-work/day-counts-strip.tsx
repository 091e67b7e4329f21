import type { MessageId } from '../../shared/i18n/catalogue.ts';
import type { DayCountsView } from '../../shared/protocol/work-view.ts';
import { formatCount } from '../format/count.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { classes } from '../ui/classes.ts';

/** Today in figures that foot: received is closed and open and parked; what was carried over stands apart. */
export function DayCountsStrip({ counts }: { readonly counts: DayCountsView }) {
  const text = useText();
  const { carriedOver } = counts;
  const figures: readonly { id: MessageId; value: number; note?: string; isSum?: boolean }[] = [
    { id: 'open-work.count.received', value: counts.received, isSum: true },
    { id: 'open-work.count.closed', value: counts.closed },
    { id: 'open-work.count.open', value: counts.open },
    { id: 'open-work.count.parked', value: counts.parked },
    {
      id: 'open-work.count.carried-over',
      value: carriedOver.received,
      note: text('open-work.count.carried-over.text', {
        open: carriedOver.open + carriedOver.parked,
        closed: carriedOver.closed,
      }),
    },
    { id: 'open-work.count.photos', value: counts.photos },
    { id: 'open-work.count.facts-waiting', value: counts.factsWaiting },
  ];
  return (
    <section
      aria-label={text('open-work.counts')}
      className="grid grid-cols-4 gap-px bg-line *:last:col-span-2 @min-[60rem]:grid-cols-7 @min-[60rem]:*:last:col-span-1"
    >
      {figures.map(({ id, value, note, isSum }) => (
        <Figure
          key={id}
          label={text(id)}
          value={value}
          {...(note === undefined ? {} : { note })}
          isSum={isSum === true}
        />
      ))}
    </section>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: number;
  readonly note?: string;
  readonly isSum: boolean;
}

function Figure({ label, value, note, isSum }: FigureProps) {
  const locale = useLocale();
  return (
    <div className={classes('flex flex-col bg-surface px-4 py-2', isSum && 'border-s-8 border-s-accent')}>
      <span className="text-item leading-tight font-bold">{formatCount(value, locale)}</span>
      <span className="text-small">{label}</span>
      {note === undefined ? null : <span className="text-small text-muted">{note}</span>}
    </div>
  );
}

/** The same by class and by person, on request. */
export function DayCountsTables({ counts }: { readonly counts: DayCountsView }) {
  const text = useText();
  const locale = useLocale();
  const figure = (value: number): string => formatCount(value, locale);
  return (
    <details className="bg-surface px-4 py-2">
      <summary className="flex min-h-12 cursor-default items-center font-semibold">
        {text('open-work.counts.more')}
      </summary>
      <div className="grid gap-6 pb-2 @min-[60rem]:grid-cols-2">
        <CountTable
          head={[
            'open-work.counts.class',
            'open-work.count.received',
            'open-work.count.closed',
            'open-work.count.open',
            'open-work.count.parked',
          ]}
          rows={counts.byClass.map(({ returnClass, received, closed, open, parked }) => [
            text(`certificate.class.${returnClass}`),
            ...[received, closed, open, parked].map(figure),
          ])}
        />
        <CountTable
          head={['open-work.counts.person', 'open-work.count.received', 'open-work.count.closed']}
          rows={counts.byPerson.map(({ person, received, closed }) => [person.name, ...[received, closed].map(figure)])}
        />
      </div>
    </details>
  );
}

interface CountTableProps {
  readonly head: readonly MessageId[];
  readonly rows: readonly (readonly string[])[];
}

function CountTable({ head, rows }: CountTableProps) {
  const text = useText();
  return (
    <table className="w-full self-start">
      <thead className="text-small text-muted">
        <tr>
          {head.map((id, at) => (
            <th key={id} scope="col" className={classes('py-1 font-semibold', at === 0 ? 'text-start' : 'text-end')}>
              {text(id)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {rows.map(([name, ...values]) => (
          <tr key={name}>
            <th scope="row" className="py-1 text-start font-medium">
              {name}
            </th>
            {values.map((value, at) => (
              <td key={head[at + 1]} className="py-1 text-end">
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
