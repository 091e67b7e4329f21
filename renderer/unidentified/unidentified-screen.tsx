import { FileDown, PackageSearch } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { LOCALES } from '../../shared/i18n/locales.ts';
import { downloadBlob } from '../host/download-blob.ts';
import { useHost } from '../host/host-context.tsx';
import { useCall, type CallResult } from '../host/use-call.ts';
import { useChange } from '../host/use-change.ts';
import { useSession } from '../host/use-session.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { DeskLayout } from '../ui/desk-layout.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { UnknownParcel } from './unknown-parcel.tsx';

/** More than the shelves hold. */
const LIMIT = 200;

export interface UnidentifiedScreenProps {
  /** `AppBar`. */
  readonly bar: ReactNode;
}

/** Every parcel that nobody knows, the longest waiting first, with its pictures and what it may be. */
export function UnidentifiedScreen({ bar }: UnidentifiedScreenProps) {
  const text = useText();
  const list = useCall('unidentified.list', { limit: LIMIT });
  return (
    <DeskLayout bar={bar} title={text('unidentified.list.title')} actions={<ExportButton />}>
      {list.isError ? <Banner meaning="stop" title={text('unidentified.list.failed')} /> : null}
      {list.data === undefined ? <Skeleton lines={6} /> : <ParcelList parcels={list.data.parcels} />}
    </DeskLayout>
  );
}

function ParcelList({ parcels }: CallResult<'unidentified.list'>) {
  const text = useText();
  if (parcels.length === 0) return <EmptyState icon={PackageSearch} title={text('unidentified.list.none')} />;
  return (
    <ol aria-label={text('unidentified.list.title')} className="divide-y divide-line bg-surface">
      {parcels.map((parcel) => (
        <UnknownParcel key={parcel.caseId} parcel={parcel} />
      ))}
    </ol>
  );
}

/** The same list as files for customer service; it carries names, so not everybody takes it out of the house. */
function ExportButton() {
  const text = useText();
  const reader = useLocale();
  const roles = useSession().session?.person.roles ?? [];
  const { binary } = useHost();
  const { run, isRunning, failure } = useChange('unidentified.export');
  const [saved, setSaved] = useState<CallResult<'unidentified.export'> | null>(null);
  if (!roles.some((role) => role === 'finance' || role === 'supervisor' || role === 'administrator')) return null;
  const save = async (): Promise<void> => {
    const made = await run({ locale: LOCALES.find((locale) => locale === reader) ?? 'en' });
    setSaved(made);
    for (const { fileName } of made === null ? [] : [made.html, made.csv]) {
      const blob = await binary.exportBytes(fileName).catch(() => null);
      if (blob !== null) downloadBlob(blob, fileName);
    }
  };
  return (
    <div className="flex flex-col items-end gap-2">
      <Button icon={FileDown} isDisabled={isRunning} onPress={() => void save()}>
        {text('unidentified.export')}
      </Button>
      {saved === null ? null : (
        <p className="text-small break-all text-soft" data-saved={saved.html.fileName}>
          {text('unidentified.export.saved', { path: saved.html.savedTo })}
        </p>
      )}
      {failure === null ? null : <p className="text-small text-stop-text">{text('unidentified.export.failed')}</p>}
    </div>
  );
}
