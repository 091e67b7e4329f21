import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { Locale } from '../../shared/i18n/locales.ts';
import { formatMass } from '../format/mass.ts';
import { formatMoney } from '../format/money.ts';
import { formatDateTime } from '../format/time.ts';
import { Message, useText, type Text } from '../i18n/message.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { DeskLayout } from '../ui/desk-layout.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { GradeBadge } from '../ui/grade-badge.tsx';
import { ListRow } from '../ui/list-row.tsx';
import { THEMES, type Theme } from '../ui/look.ts';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { MEANINGS } from '../ui/meaning.tsx';
import { Select } from '../ui/select.tsx';
import { Switch } from '../ui/switch.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { TextField } from '../ui/text-field.tsx';
import { SampleBar } from './sample-bar.tsx';
import { SAMPLES } from './samples.ts';

const ROWS = [0, 1, 2, 3] as const;
type Row = (typeof ROWS)[number];

/** Pages for people who sit: a table, a form, a list. */
export function DeskGallery({ locale }: { readonly locale: Locale }) {
  const text = useText();
  const sample = SAMPLES[locale];
  return (
    <DeskLayout
      bar={<SampleBar locale={locale} current="delivery" />}
      notice={
        <Banner
          meaning="look"
          title={<Message id="ui.offline.title" />}
          text={<Message id="ui.offline.text" />}
          action={<Button>{text('ui.retry')}</Button>}
        />
      }
      title={text('ui.nav.delivery')}
      actions={<Button icon={RotateCcw}>{text('ui.retry')}</Button>}
    >
      <Tabs
        label={text('ui.nav.label')}
        tabs={[
          { id: 'facts', label: text('ui.nav.delivery'), content: <Facts locale={locale} /> },
          { id: 'form', label: text('ui.nav.settings'), content: <Form locale={locale} /> },
        ]}
      />
      <ul className="divide-y divide-line bg-surface">
        {sample.lines.map(([title, detail, count], at) => (
          <ListRow
            key={title}
            title={title}
            detail={detail}
            aside={count}
            isSelected={at === 1}
            onPress={() => undefined}
          />
        ))}
      </ul>
      <Form locale={locale} />
    </DeskLayout>
  );
}

function Facts({ locale }: { readonly locale: Locale }) {
  const text = useText();
  const sample = SAMPLES[locale];
  return (
    <DataTable
      label={text('ui.nav.delivery')}
      rows={ROWS}
      rowKey={String}
      empty={<EmptyState icon={RotateCcw} title={sample.emptyTitle} />}
      columns={factColumns(text, locale)}
    />
  );
}

function factColumns(text: Text, locale: Locale): readonly Column<Row>[] {
  const time = { locale, timeZone: 'Asia/Shanghai' };
  const cell = {
    code: (row: Row) => <span className="raw">SF12345678901{row}</span>,
    grade: (row: Row) => <GradeBadge grade={(['A', 'B', 'C', 'D'] as const)[row]} />,
    state: (row: Row) => <MeaningLabel meaning={MEANINGS[row]}>{text(`ui.meaning.${MEANINGS[row]}`)}</MeaningLabel>,
  };
  return [
    { id: 'code', header: SAMPLES[locale].parcel, isRowHeader: true, cell: cell.code },
    { id: 'grade', header: text('ui.grade', { grade: '' }), cell: cell.grade },
    {
      id: 'time',
      header: text('ui.meaning.done'),
      cell: (row) => formatDateTime(1_785_000_000_000 + row * 61_000, time),
    },
    {
      id: 'mass',
      header: text('ui.weight.label'),
      align: 'end',
      cell: (row) => formatMass(1_284_000 * (row + 1) ** 2, { locale }),
    },
    { id: 'money', header: 'CNY', align: 'end', cell: (row) => formatMoney(129_900 * (row + 1), 'CNY', locale) },
    { id: 'state', header: text('ui.meaning.waiting'), cell: cell.state },
  ];
}

function Form({ locale }: { readonly locale: Locale }) {
  const text = useText();
  const [theme, setTheme] = useState<Theme>('light');
  const [isOn, setOn] = useState(true);
  const sample = SAMPLES[locale];
  return (
    <div className="grid max-w-4xl grid-cols-2 gap-6 bg-surface p-6">
      <TextField label={sample.station} defaultValue="B1" hint={sample.emptyText} />
      <TextField label={sample.operator} defaultValue="" error={text('ui.required')} />
      <Select
        label={text('ui.theme.label')}
        value={theme}
        onChange={setTheme}
        options={THEMES.map((value) => ({ value, label: text(`ui.theme.${value}`) }))}
      />
      <Switch label={text('ui.sound.label')} isSelected={isOn} onChange={setOn} />
    </div>
  );
}
