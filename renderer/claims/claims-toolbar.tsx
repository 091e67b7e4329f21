import { Download } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { CLAIM_EXPORT_FORMATS } from '../../shared/protocol/calls/claims.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import type { ClaimExport, ExportFormat } from './use-export.ts';

export interface ClaimsToolbarProps {
  readonly month: string;
  readonly months: readonly string[];
  readonly onMonth: (month: string) => void;
  readonly carrier: string | null;
  /** An empty one stands for claims that name none. */
  readonly carriers: readonly string[];
  readonly onCarrier: (carrier: string | null) => void;
  readonly exported: ClaimExport;
}

/** No carrier is called so. */
const EVERY = '*';

/** Which claims are shown, and the sheet of them. */
export function ClaimsToolbar(props: ClaimsToolbarProps) {
  const { month, months, onMonth, carrier, carriers, onCarrier, exported } = props;
  const text = useText();
  const known = [...new Set([...months, ...(month === 'open' ? [] : [month])])];
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  return (
    <header className="flex flex-wrap items-end gap-x-4 gap-y-2 border-b border-line px-4 py-3">
      <div className="me-auto">
        <h1 className="text-title font-bold">{text('claims.title')}</h1>
        <p className="text-small text-muted">{text('claims.grid.hint')}</p>
      </div>
      <Box>
        <Select
          label={text('claims.month.label')}
          value={month}
          options={[
            { value: 'open', label: text('claims.month.open') },
            ...known.map((each) => ({ value: each, label: each })),
          ]}
          onChange={onMonth}
        />
      </Box>
      <Box>
        <Select
          label={text('claims.carrier.label')}
          value={carrier ?? EVERY}
          options={[
            { value: EVERY, label: text('claims.carrier.all') },
            ...carriers.map((each) => ({ value: each, label: each === '' ? text('claims.carrier.none') : each })),
          ]}
          onChange={(value) => onCarrier(value === EVERY ? null : value)}
        />
      </Box>
      <Box>
        <Select<ExportFormat>
          label={text('claims.export.format')}
          value={format}
          options={CLAIM_EXPORT_FORMATS.map((each) => ({ value: each, label: text(`claims.export.format.${each}`) }))}
          onChange={setFormat}
        />
      </Box>
      <Button
        variant="primary"
        icon={Download}
        keyHint="Ctrl+S"
        isDisabled={exported.isRunning}
        onPress={() => exported.run(format)}
      >
        {text('claims.export.xlsx')}
      </Button>
    </header>
  );
}

const Box = ({ children }: { readonly children: ReactNode }) => <div className="w-44">{children}</div>;
