import type { DockView } from '../../shared/protocol/dock-view.ts';
import { useText } from '../i18n/message.tsx';
import { Panel } from '../ui/panel.tsx';

const SHOWN = 12;

/** What is damaged, missing and not announced, by number: only what there is. */
export function CountLists({ dock }: { readonly dock: DockView }) {
  const text = useText();
  const { damaged, missing, missingCount, extra, extraCount } = dock;
  const broken = damaged.map(({ trackingNumber, condition }) => ({
    number: trackingNumber,
    note: condition === null ? '' : text(`dock.condition.${condition}`),
  }));
  const plain = (number: string) => ({ number, note: '' });
  return (
    <>
      <NumberList title={text('dock.list.damaged')} total={damaged.length} rows={broken} />
      <NumberList title={text('dock.list.missing')} total={missingCount} rows={missing.map(plain)} />
      <NumberList
        title={text('dock.list.extra')}
        total={extraCount}
        rows={extra.map(({ trackingNumber }) => plain(trackingNumber))}
      />
    </>
  );
}

interface NumberListProps {
  readonly title: string;
  readonly total: number;
  readonly rows: readonly { readonly number: string; readonly note: string }[];
}

function NumberList({ title, total, rows }: NumberListProps) {
  const text = useText();
  if (total === 0) return null;
  const more = total - Math.min(rows.length, SHOWN);
  return (
    <Panel title={title} aside={String(total)}>
      <ul className="flex flex-col gap-1">
        {rows.slice(0, SHOWN).map(({ number, note }) => (
          <li key={number} className="flex flex-wrap justify-between gap-x-3 text-small">
            <span className="raw min-w-0 break-all">{number}</span>
            {note === '' ? null : <span className="font-semibold text-look-text">{note}</span>}
          </li>
        ))}
      </ul>
      {more === 0 ? null : <p className="text-small text-muted">{text('dock.list.more', { count: more })}</p>}
    </Panel>
  );
}
