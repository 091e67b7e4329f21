import { Download, FileText } from 'lucide-react';
import { useState } from 'react';
import type { TraceFile } from '../../shared/protocol/calls/scale-setup.ts';
import { downloadBlob } from '../host/download-blob.ts';
import { useHost } from '../host/host-context.tsx';
import { useCall } from '../host/use-call.ts';
import { useScale } from '../host/use-scale.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { ChangeNote } from './change-note.tsx';
import { formatBytes } from './format-bytes.ts';
import { TraceRecorder } from './scale-setup/trace-recorder.tsx';
import { SettingsSection } from './settings-section.tsx';
import { useInstant } from './use-instant.ts';

/** Recordings of the scale's line: what support needs to find out why a scale is not understood. */
export function TraceList() {
  const text = useText();
  const locale = useLocale();
  const instant = useInstant();
  const traces = useCall('trace.list', {}).data?.traces ?? [];
  const hasLine = useScale()?.kind !== 'not-configured';
  const { binary } = useHost();
  const [failure, setFailure] = useState<unknown>(null);
  const save = async ({ fileName }: TraceFile): Promise<void> => {
    setFailure(null);
    try {
      downloadBlob(await binary.traceBytes(fileName), fileName);
    } catch (error) {
      setFailure(error);
    }
  };
  const saveCell = (trace: TraceFile) => (
    <Button icon={Download} onPress={() => void save(trace)}>
      {text('scale-setup.trace.save')}
    </Button>
  );
  return (
    <SettingsSection title={text('scale-setup.traces')}>
      <p className="max-w-prose text-soft">{text('scale-setup.traces.text')}</p>
      {hasLine ? <TraceRecorder fileName={null} /> : null}
      <DataTable
        label={text('scale-setup.traces')}
        rows={traces}
        rowKey={({ fileName }) => fileName}
        empty={<EmptyState icon={FileText} title={text('scale-setup.traces.none')} />}
        columns={[
          {
            id: 'name',
            header: text('scale-setup.trace.name'),
            isRowHeader: true,
            cell: nameCell,
          },
          { id: 'at', header: text('scale-setup.trace.at'), cell: ({ startedAtMs }) => instant(startedAtMs) },
          {
            id: 'size',
            header: text('scale-setup.trace.size'),
            align: 'end',
            cell: ({ byteLength }) => formatBytes(byteLength, locale),
          },
          {
            id: 'save',
            header: <VisuallyHidden>{text('scale-setup.trace.save')}</VisuallyHidden>,
            align: 'end',
            cell: saveCell,
          },
        ]}
      />
      <ChangeNote failure={failure} done={null} />
    </SettingsSection>
  );
}

const nameCell = ({ fileName }: TraceFile) => <span className="raw wrap-anywhere">{fileName}</span>;
