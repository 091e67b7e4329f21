import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { CaseSection } from './case-section.tsx';
import { itemName } from '../format/item-name.ts';

/** What should have come and what did: expected = good + defective + missing. */
export function CaseContents({ view }: { readonly view: CaseView }) {
  const text = useText();
  const figure = (counted: number | null, value: number) => (counted === null ? '–' : value);
  return (
    <CaseSection title={text('case.section.contents')}>
      <DataTable
        label={text('case.section.contents')}
        rows={view.lines}
        rowKey={({ lineId }) => lineId}
        empty={<p className="text-muted">{text('case.none')}</p>}
        columns={[
          {
            id: 'item',
            header: text('case.column.item'),
            isRowHeader: true,
            cell: itemCell,
          },
          { id: 'expected', header: text('case.column.expected'), align: 'end', cell: ({ expected }) => expected },
          {
            id: 'good',
            header: text('case.column.good'),
            align: 'end',
            cell: ({ counted, good }) => figure(counted, good),
          },
          {
            id: 'defective',
            header: text('case.column.defective'),
            align: 'end',
            cell: ({ counted, defective }) => figure(counted, defective),
          },
          {
            id: 'missing',
            header: text('case.column.missing'),
            align: 'end',
            cell: ({ counted, missing }) => figure(counted, missing),
          },
        ]}
      />
    </CaseSection>
  );
}

/** Outside the table, so that a new render makes no new component. */
const itemCell = (line: CaseView['lines'][number]) => <Item line={line} />;

function Item({ line }: { readonly line: CaseView['lines'][number] }) {
  const locale = useLocale();
  return (
    <span className="flex flex-col">
      <span>{itemName(line, locale)}</span>
      <span className="text-small font-normal text-muted">{unitsText(line)}</span>
    </span>
  );
}

/** SKU, and what is known of each unit: grade, label, serial, place. */
function unitsText({ sku, units }: CaseView['lines'][number]): string {
  const each = units.map(({ grade, lpn, serial, place }) => [grade, lpn, serial, place].filter(Boolean).join(' '));
  return [sku, ...each].join(' · ');
}
