import { FolderCheck } from 'lucide-react';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useText } from '../i18n/message.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ListRow } from '../ui/list-row.tsx';
import { Panel } from '../ui/panel.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { MatterDesk } from './use-matters.ts';

/** How people name a case without a parcel: its RMA, else its order. */
export const numberOf = ({ rmaNumbers, orderNumber }: CaseView): string => rmaNumbers[0] ?? orderNumber ?? '';

/** Those that are not closed, each with the day it is due. */
export function MatterList({ desk }: { readonly desk: MatterDesk }) {
  const text = useText();
  const { cases, chosen } = desk;
  if (cases === null) return <Skeleton lines={3} />;
  return (
    <section className="bg-surface p-5">
      <Panel title={text('no-parcel.list')} aside={String(cases.length)}>
        {cases.length === 0 ? <EmptyState icon={FolderCheck} title={text('no-parcel.list.empty')} /> : null}
        <ul className="divide-y divide-line">
          {cases.map((view) => {
            const { matter, urgency } = view.progress;
            return (
              <ListRow
                key={view.caseId}
                title={<span className="raw">{numberOf(view)}</span>}
                detail={matter === null ? '' : text(`no-parcel.matter.${matter.matter}`)}
                aside={urgency.dueOn === null ? null : text('no-parcel.list.due', { date: urgency.dueOn })}
                isSelected={chosen?.caseId === view.caseId}
                onPress={() => desk.choose(view.caseId)}
              />
            );
          })}
        </ul>
      </Panel>
    </section>
  );
}
