import { Package } from 'lucide-react';
import { useText } from '../i18n/message.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ListRow } from '../ui/list-row.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { Panel } from '../ui/panel.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { toteNameOf } from './tote-band.ts';
import { ToteMark } from './tote-mark.tsx';
import type { ToteDesk } from './use-tote-desk.ts';

/** The totes in use, open ones first: each a target, with its number in its colour. */
export function ToteList({ desk: { totes, chosen, choose } }: { readonly desk: ToteDesk }) {
  const text = useText();
  if (totes === undefined) return <Skeleton lines={4} />;
  return (
    <Panel title={text('tote.in-use')} aside={String(totes.length)}>
      {totes.length === 0 ? (
        <EmptyState icon={Package} title={text('tote.none')} text={text('tote.none.text')} />
      ) : (
        <ul className="divide-y divide-line">
          {totes.map((tote) => (
            <ListRow
              key={tote.toteId}
              isSelected={tote.code === chosen?.code}
              onPress={() => choose(tote.code === chosen?.code ? null : tote.code)}
              title={
                <span className="flex items-center gap-4">
                  <ToteMark tote={tote} />
                  <span className="flex min-w-0 flex-col">
                    <span>{text(`certificate.disposition.${tote.disposition}`)}</span>
                    <span className="text-small font-normal text-muted">{toteNameOf(tote, text)}</span>
                  </span>
                </span>
              }
              aside={
                <span className="flex flex-col items-end">
                  <span className="font-semibold tabular-nums">{text('tote.units', { units: tote.units })}</span>
                  <MeaningLabel meaning={tote.status === 'open' ? 'done' : 'look'} className="text-small">
                    {text(`tote.status.${tote.status}`)}
                  </MeaningLabel>
                </span>
              }
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}
