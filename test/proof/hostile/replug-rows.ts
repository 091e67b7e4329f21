import { brokenBy, type FaultOutcome, type FaultRow, type FaultRun, spread } from '../../faults/fault-row.ts';
import { replugLoop } from './replugs.ts';

const BACK_WITHIN_MS = 2_000;
/** In all; half of them with adapters that differ by their number, half by their socket only. */
const CYCLES = { short: 4, full: 200 } as const;

export const REPLUG_ROWS: readonly FaultRow[] = [
  {
    id: 'V4',
    claim: 'a scale that was unplugged is back by itself, on whichever port, and no old weight with it',
    target:
      '200 times pulled in the middle of a frame, every fifth time back under its twin’s name: each within 2 s, 0 handles and timers more, 0 wrong binds',
    blocked: () => (process.platform === 'linux' ? null : 'handles are counted on Linux only'),
    run: runReplugs,
  },
];

async function runReplugs({ size, seed }: FaultRun): Promise<FaultOutcome> {
  const cycles = CYCLES[size] / 2;
  const bySerial = await replugLoop({ cycles, seed, by: 'serial' });
  const bySocket = await replugLoop({ cycles, seed: seed + 1, by: 'socket' });
  const both = [bySerial, bySocket];
  const backMs = both.flatMap((run) => run.backMs);
  const bound = bySerial.bound + bySocket.bound;
  const late = backMs.filter((ms) => ms > BACK_WITHIN_MS).map((ms) => `${Math.round(ms)} ms`);
  return {
    figure:
      `${backMs.length} times: noticed in ${spread(both.flatMap((run) => run.noticedMs))}; back in ${spread(backMs)}; ` +
      `${bound} bound, ${bySerial.powerCuts + bySocket.powerCuts} times without power`,
    broken: [
      ...both.flatMap((run) => brokenBy('wrong bind', run.wrong)),
      ...both.flatMap(({ handlesMore: n }) => (n > 0 ? [`${n} handles more than before`] : [])),
      ...both.flatMap(({ timersMore: n }) => (n > 0 ? [`${n} timers more than before`] : [])),
      ...(bound === cycles * 2 ? [] : [`${bound} parcels were bound`]),
      // Speed is measured by name, on a machine that does nothing else.
      ...(size === 'full' ? brokenBy('back too late', late) : []),
    ],
  };
}
