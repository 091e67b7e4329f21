import { ClipboardCheck } from 'lucide-react';
import { useState } from 'react';
import type { ScaleCheckView } from '../../../shared/protocol/calls/scale-checks.ts';
import { formatMass } from '../../format/mass.ts';
import { actorName } from '../../i18n/actor-name.ts';
import { useLocale, useText } from '../../i18n/message.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { MeaningLabel } from '../../ui/meaning-label.tsx';
import { ChoiceRow } from '../choice-row.tsx';
import { SettingsSection } from '../settings-section.tsx';
import { useInstant } from '../use-instant.ts';

const SHOWN = ['all', 'outside'] as const;

/** The checks of this bench, the newest first. */
export function CheckLog({ checks }: { readonly checks: readonly ScaleCheckView[] }) {
  const text = useText();
  const locale = useLocale();
  const instant = useInstant();
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('all');
  const rows = shown === 'all' ? checks : checks.filter(({ verdict }) => verdict === 'outside');
  const mass = (massMg: number, { divisionMg }: ScaleCheckView): string => formatMass(massMg, { locale, divisionMg });
  return (
    <SettingsSection title={text('scale-check.log')}>
      <ChoiceRow
        label={text('scale-check.filter')}
        options={SHOWN.map((value) => ({ value, label: text(`scale-check.filter.${value}`) }))}
        value={shown}
        onChange={setShown}
      />
      <DataTable
        label={text('scale-check.log')}
        rows={rows}
        rowKey={({ checkId }) => checkId}
        empty={<EmptyState icon={ClipboardCheck} title={text('scale-check.none')} />}
        columns={[
          { id: 'at', header: text('scale-check.column.at'), isRowHeader: true, cell: ({ atMs }) => instant(atMs) },
          { id: 'scale', header: text('scale-check.column.scale'), cell: ({ scaleName }) => scaleName },
          {
            id: 'nominal',
            header: text('scale-check.column.nominal'),
            align: 'end',
            cell: (row) => mass(row.nominalMg, row),
          },
          {
            id: 'shown',
            header: text('scale-check.column.shown'),
            align: 'end',
            cell: (row) => mass(row.shownMg, row),
          },
          { id: 'verdict', header: text('scale-check.column.verdict'), cell: verdictCell },
          {
            id: 'by',
            header: text('scale-check.column.by'),
            cell: ({ by }) => actorName({ actor: by.personId, name: by.name }, text),
          },
        ]}
      />
    </SettingsSection>
  );
}

const verdictCell = ({ verdict }: ScaleCheckView) => <Verdict verdict={verdict} />;

function Verdict({ verdict }: Pick<ScaleCheckView, 'verdict'>) {
  const text = useText();
  return (
    <MeaningLabel meaning={verdict === 'within' ? 'done' : 'look'}>
      {text(`scale-check.verdict.${verdict}`)}
    </MeaningLabel>
  );
}
