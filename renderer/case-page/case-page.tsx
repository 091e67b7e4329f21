import { FileQuestion } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useCall } from '../host/use-call.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Banner } from '../ui/banner.tsx';
import { DeskLayout } from '../ui/desk-layout.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { CaseCertificates } from './case-certificates.tsx';
import { CaseConflict } from './case-conflict.tsx';
import { CaseContents } from './case-contents.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseParcels } from './case-parcels.tsx';
import { CasePhotos } from './case-photos.tsx';
import { CaseTimeline } from './case-timeline.tsx';
import { CaseWeightCertificates } from './case-weight-certificates.tsx';
import { itemName } from '../format/item-name.ts';

export interface CasePageProps {
  readonly bar: ReactNode;
  readonly caseId: string;
  /** What may be done with the case; other features give it. */
  readonly actions?: ReactNode;
}

/** One case to read: what it is, what came, what was found, and everything that happened, whoever did it where. */
export function CasePage({ bar, caseId, actions }: CasePageProps) {
  const text = useText();
  const found = useCall('case.get', { caseId });
  if (found.isError) {
    return (
      <DeskLayout bar={bar} title={text('case.title')}>
        <EmptyState icon={FileQuestion} title={text('case.missing')} text={text('case.missing-hint')} />
      </DeskLayout>
    );
  }
  if (found.data === undefined)
    return (
      <DeskLayout bar={bar} title={text('case.title')}>
        {null}
      </DeskLayout>
    );
  return <Shown bar={bar} view={found.data} actions={actions} />;
}

function Shown({
  bar,
  view,
  actions,
}: {
  readonly bar: ReactNode;
  readonly view: CaseView;
  readonly actions: ReactNode;
}) {
  const text = useText();
  const title = useTitle(view);
  return (
    <DeskLayout
      bar={bar}
      title={title}
      actions={actions}
      notice={view.isReadOnly ? <Banner meaning="look" title={text('case.read-only')} /> : null}
    >
      {view.isInConflict ? <CaseConflict caseId={view.caseId} /> : null}
      <div className="grid items-start gap-6 @min-[80rem]:grid-cols-2">
        <CaseFacts view={view} />
        <CaseParcels parcels={view.parcels} />
      </div>
      <CaseContents view={view} />
      <CasePhotos photos={view.photos} />
      <CaseCertificates certificates={view.certificates} />
      <CaseWeightCertificates view={view} />
      <CaseTimeline caseId={view.caseId} />
    </DeskLayout>
  );
}

/** The goods, else the number under which they came. */
function useTitle({ lines, rmaNumbers, parcels }: CaseView): string {
  const text = useText();
  const locale = useLocale();
  const [line] = lines;
  return (line && itemName(line, locale)) ?? rmaNumbers[0] ?? parcels[0]?.trackingNumber ?? text('case.title');
}
