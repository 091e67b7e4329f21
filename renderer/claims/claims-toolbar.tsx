import { Download } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { CLAIM_EXPORT_FORMATS } from '../../shared/protocol/calls/claims.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
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

const BOX = 'h-11 min-w-32 rounded-control border-2 border-control bg-surface px-3 text-small';

/** Which claims are shown, and the sheet of them. */
export function ClaimsToolbar(props: ClaimsToolbarProps) {
  const { month, months, onMonth, carrier, carriers, onCarrier, exported } = props;
  const text = useText();
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  return (
    <header className="flex flex-wrap items-end gap-x-4 gap-y-2 border-b border-line px-4 py-3">
      <div className="me-auto">
        <h1 className="text-title font-bold">{text('claims.title')}</h1>
        <p className="text-small text-muted">{text('claims.grid.hint')}</p>
      </div>
      <Choice label={text('claims.month.label')} value={month} onChange={onMonth}>
        <option value="open">{text('claims.month.open')}</option>
        {[...new Set([...months, ...(month === 'open' ? [] : [month])])].map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </Choice>
      <Choice
        label={text('claims.carrier.label')}
        value={carrier ?? '*'}
        onChange={(value) => onCarrier(value === '*' ? null : value)}
      >
        <option value="*">{text('claims.carrier.all')}</option>
        {carriers.map((each) => (
          <option key={each} value={each}>
            {each === '' ? text('claims.carrier.none') : each}
          </option>
        ))}
      </Choice>
      <Choice
        label={text('claims.export.format')}
        value={format}
        onChange={(value) => setFormat(CLAIM_EXPORT_FORMATS.find((each) => each === value) ?? 'xlsx')}
      >
        {CLAIM_EXPORT_FORMATS.map((each) => (
          <option key={each} value={each}>
            {text(`claims.export.format.${each}`)}
          </option>
        ))}
      </Choice>
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

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <label className="flex flex-col gap-0.5 text-small">
      <span className="font-semibold text-soft">{label}</span>
      <select value={value} onChange={({ target }) => onChange(target.value)} className={BOX}>
        {children}
      </select>
    </label>
  );
}
