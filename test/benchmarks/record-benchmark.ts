import { rebuildViews } from '../../electron/cases/rebuild.ts';
import { verifyRecord } from '../../electron/cases/verify.ts';
import { fillBench } from './filled-bench.ts';
import { compare, type Measured } from './measure.ts';
import type { Sizes } from './sizes.ts';

/** What a rebuild and a verification take per million events, worked out from the events there are. */
export async function benchmarkRecord({ rebuildCases, rounds, seed }: Sizes): Promise<Measured[]> {
  const bench = await fillBench({ expected: 20, received: 10, copies: rebuildCases, seed });
  const { parts } = bench;
  const events = parts.events.count();
  const texts = parts.database.prepare('SELECT text FROM event').pluck();
  const against = (): number => texts.all().reduce<number>((sum, text) => sum + sizeOf(text), 0);
  const common = { baseline: 'read every event and parse its JSON', promise: null, repeats: 1, rounds, against };
  const from = `a million events (from ${events})`;
  const rows = [
    await compare({ ...common, name: `rebuild all views of ${from}`, subject: () => rebuildViews(parts) }),
    await compare({
      ...common,
      name: `verify chain, views and photographs of ${from}`,
      subject: () => verifyRecord({ ...parts, ownStationId: parts.station.stationId() }),
    }),
  ];
  await bench.close();
  const perMillion = 1e6 / events / 1_000;
  return rows.map((row) => ({
    ...row,
    unit: 's',
    takes: row.takes * perMillion,
    baselineTakes: row.baselineTakes * perMillion,
  }));
}

const sizeOf = (text: unknown): number => Object.keys(Object(JSON.parse(String(text)))).length;
