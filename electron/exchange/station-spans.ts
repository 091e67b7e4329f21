import { setImmediate as nextTurn } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import type { Cut, StationRange } from '../../shared/exchange/manifest.ts';
import type { ChainText, ExchangeStore } from '../store/exchange-store.ts';

/** Which events of a station are wanted; between the two there may be gaps. */
export interface StationSpan {
  readonly stationId: string;
  readonly fromSeq: number;
  readonly toSeq: number;
}

export type Since = { readonly date: string } | { readonly cut: Cut } | null;

/** How many events are looked at for their date in one go. */
const LOOK = 2_000;

/**
 * What an export has to carry: of every station everything, what came after the cut, or what its own clock says came
 * on the date or later. Always up to the end as it is now, so that what is appended meanwhile is the next export's.
 */
export async function stationSpans(since: Since, zone: string, exchange: ExchangeStore): Promise<StationSpan[]> {
  const spans: StationSpan[] = [];
  for (const { station_id: stationId, last_seq: toSeq } of exchange.stations()) {
    const fromSeq = await firstWanted(since, { stationId, toSeq, zone }, exchange);
    if (fromSeq !== null && fromSeq <= toSeq) spans.push({ stationId, fromSeq, toSeq });
  }
  return spans;
}

async function firstWanted(
  since: Since,
  { stationId, toSeq, zone }: { stationId: string; toSeq: number; zone: string },
  exchange: ExchangeStore,
): Promise<number | null> {
  if (since === null) return 1;
  if ('cut' in since) return (since.cut[stationId] ?? 0) + 1;
  const fromMs = Temporal.PlainDate.from(since.date).toZonedDateTime(zone).epochMilliseconds;
  for (let after = 0; after < toSeq; after += LOOK) {
    const found = exchange.firstSince(stationId, after, Math.min(after + LOOK, toSeq), fromMs);
    if (found !== null) return found;
    await nextTurn();
  }
  return null;
}

/** The unbroken pieces of one page of a station's events. */
export function unbrokenRanges(stationId: string, page: readonly ChainText[]): StationRange[] {
  const ranges: StationRange[] = [];
  for (const { station_seq: seq, hash: endHash } of page) {
    const last = ranges.at(-1);
    if (last && last.toSeq + 1 === seq) ranges[ranges.length - 1] = { ...last, toSeq: seq, endHash };
    else ranges.push({ stationId, fromSeq: seq, toSeq: seq, endHash });
  }
  return ranges;
}
