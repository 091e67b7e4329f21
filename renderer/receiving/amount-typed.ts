import type { Money } from '../../shared/domain/import/money-cell.ts';
import { parseMoney } from '../../shared/domain/import/money-cell.ts';

/** An amount as a person types it, `12.90 EUR` or `12,90`; null for anything else. `usual` stands in for no currency. */
export function amountOf(typed: string, usual: string | null, locale: string): Money | null {
  const assumed = locale.startsWith('es') ? ',' : '.';
  const read = parseMoney(typed, null, { proven: null, assumed });
  if (read.ok) return read.value;
  const assumedCurrency = parseMoney(typed, usual, { proven: null, assumed });
  return assumedCurrency.ok ? assumedCurrency.value : null;
}
