import { ArrowLeft, FolderOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/message.tsx';
import { Banner } from '../ui/banner.tsx';
import { DeskLayout } from '../ui/desk-layout.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { MatterList } from './matter-list.tsx';
import { MatterPanel } from './matter-panel.tsx';
import { NewMatter } from './new-matter.tsx';
import { useMatters } from './use-matters.ts';

export interface NoParcelScreenProps {
  /** `AppBar`. */
  readonly bar: ReactNode;
  /** The case that the address names; null for none. */
  readonly shownCase: string | null;
  /** Where open work is. */
  readonly backHref: string;
}

/** Cases whose goods stay with the customer, or never came: opened by a number, shown by files, settled. */
export function NoParcelScreen({ bar, shownCase, backHref }: NoParcelScreenProps) {
  const text = useText();
  const desk = useMatters(shownCase);
  const { failure, chosen } = desk;
  const back = (
    <a href={backHref} className="flex min-h-target-2 items-center gap-2 font-semibold text-accent">
      <ArrowLeft aria-hidden className="size-5" />
      {text('no-parcel.back')}
    </a>
  );
  return (
    <div className="h-full">
      <DeskLayout bar={bar} title={text('no-parcel.title')} actions={back}>
        {failure === null ? null : (
          <Banner meaning="stop" title={text(failure.what)} text={`${text(failure.why)} ${text(failure.remedy)}`} />
        )}
        <div className="grid items-start gap-6 @min-[60rem]:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
          <div className="flex flex-col gap-6">
            <NewMatter desk={desk} />
            <MatterList desk={desk} />
          </div>
          <section className="bg-surface p-5">
            {chosen === null ? (
              <EmptyState icon={FolderOpen} title={text('no-parcel.choose')} />
            ) : (
              <MatterPanel key={chosen.caseId} desk={desk} view={chosen} />
            )}
          </section>
        </div>
      </DeskLayout>
    </div>
  );
}
