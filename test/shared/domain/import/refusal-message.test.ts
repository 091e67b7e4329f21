import { describe, expect, it } from 'vitest';
import { IntlMessageFormat } from 'intl-messageformat';
import { z } from 'zod';
import { findColumns } from '../../../../shared/domain/import/column-header.ts';
import {
  REFUSED_ROWS_HEADINGS,
  refusedRowMessage,
  tableRefusalMessage,
  type RefusalMessage,
} from '../../../../shared/domain/import/refusal-message.ts';
import { REFUSED_ROW_KINDS } from '../../../../shared/domain/import/refused-row.ts';
import { RETURNS_COLUMNS } from '../../../../shared/domain/import/returns-columns.ts';
import en from '../../../../shared/i18n/messages/import/en.json' with { type: 'json' };
import es from '../../../../shared/i18n/messages/import/es.json' with { type: 'json' };
import zh from '../../../../shared/i18n/messages/import/zh-CN.json' with { type: 'json' };

const Texts = z.record(z.string(), z.string());
const CATALOGUES = { en: Texts.parse(en), es: Texts.parse(es), 'zh-CN': Texts.parse(zh) };

function sentences({ id, values }: RefusalMessage): string[] {
  return Object.entries(CATALOGUES).map(([language, texts]) =>
    String(new IntlMessageFormat(texts[id] ?? `no ${id}`, language).format(values)),
  );
}

describe('refusedRowMessage', () => {
  it.each(REFUSED_ROW_KINDS)('%s is said in three languages, naming the row or the column', (kind) => {
    const message = refusedRowMessage({ rowNumber: 4711, cells: [], column: 'Qty', kind, value: '<b>x</b>' });
    for (const sentence of sentences(message)) expect(sentence).toMatch(/4[.,]?711|Qty/);
  });

  it('shows the beginning of a long cell', () => {
    const cell = 'x'.repeat(500);
    const { values } = refusedRowMessage({ rowNumber: 2, cells: [], column: 'Qty', kind: 'not-a-number', value: cell });
    expect(values).toEqual({ row: 2, column: 'Qty', value: 'x'.repeat(60) });
  });
});

describe('tableRefusalMessage', () => {
  it.each([
    { kind: 'file-too-large', bytes: 1, limit: 1 },
    { kind: 'too-many-rows', limit: 200_000 },
    { kind: 'no-rows' },
    { kind: 'too-many-broken-quotes', rowNumber: 9 },
    { kind: 'missing-column', field: 'sku', accepted: ['sku'] },
    { kind: 'duplicate-column', field: 'sku', header: 'SKU' },
  ] as const)('$kind is said in three languages', (refusal) => {
    for (const sentence of sentences(tableRefusalMessage(refusal))) expect(sentence).not.toMatch(/^no import|\{/);
  });
});

describe('the headings of a file of refused rows', () => {
  it('are never taken for a column when the file comes back', () => {
    const headings = Object.values(CATALOGUES).flatMap((texts) =>
      Object.values(REFUSED_ROWS_HEADINGS).map((id) => texts[id] ?? 'reason'),
    );
    const found = findColumns(['RMA', 'SKU', ...headings], RETURNS_COLUMNS);
    expect(found.ok && found.value.ignored).toEqual(headings);
  });
});
