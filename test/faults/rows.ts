import { noPowerCutsBecause } from './compile-shim.ts';
import { brokenBy, type FaultOutcome, type FaultRow, type FaultRun, spread } from './fault-row.ts';
import { killLoop } from './kills.ts';
import { HOSTILE_ROWS } from '../proof/hostile/rows.ts';
import { cutLoop } from './power-cuts.ts';

/** A control that loses nothing in fewer cuts than this says that the cuts are none. */
const CONTROL_SHARE = 0.8;

export const FAULT_ROWS: readonly FaultRow[] = [
  {
    id: 'D2',
    claim: 'no acknowledged event is lost when the bench is killed',
    target: '1,000 kills: 0 lost, 0 half transactions, integrity ok, ready again within 2 s',
    blocked: () => null,
    run: runKills,
  },
  {
    id: 'D3',
    claim: 'no acknowledged event is lost when the power goes',
    target: '500 cuts: 0 lost, 0 damaged; the control without syncs loses in at least 80 % (9.1)',
    blocked: noPowerCutsBecause,
    run: runCuts,
  },
  ...HOSTILE_ROWS,
];

/** @throws RangeError for an id that is no row. */
export function rowNamed(id: string): FaultRow {
  const row = FAULT_ROWS.find((other) => other.id === id);
  if (!row) throw new RangeError(`${id} is no row: ${FAULT_ROWS.map((other) => other.id).join(', ')}`);
  return row;
}

async function runKills({ size, seed, workDir }: FaultRun): Promise<FaultOutcome> {
  const kills = size === 'full' ? 1_000 : 10;
  const { saved, unknown, restartMs, found } = await killLoop({ kills, seed, workDir });
  return {
    figure: `${kills} kills, ${saved} answered, ${unknown} cut off, ${found.lost.length} lost; ready in ${spread(restartMs)}`,
    broken: [
      ...brokenBy('answered and lost', found.lost),
      ...brokenBy('half a transaction', found.half),
      ...brokenBy('damage', found.damage),
      ...(saved === 0 ? ['nothing was answered before the kills: they prove nothing'] : []),
    ],
  };
}

async function runCuts({ size, seed, workDir }: FaultRun): Promise<FaultOutcome> {
  const [cuts, control, mostWrites] = size === 'full' ? [500, 100, 5_000] : [6, 4, 1_200];
  const kept = await cutLoop({ cuts, seed, workDir: `${workDir}/full`, mostWrites, isLazy: false });
  const lazy = await cutLoop({ cuts: control, seed, workDir: `${workDir}/lazy`, mostWrites, isLazy: true });
  const share = lazy.cutsThatLost / Math.max(1, lazy.cutsAnswered);
  return {
    figure:
      `${cuts} cuts, ${kept.saved} answered, ${kept.found.lost.length} lost, ${kept.found.damage.length} damaged; ` +
      `control: lost in ${lazy.cutsThatLost} of ${lazy.cutsAnswered} cuts (${lazy.found.lost.length} commands)`,
    broken: [
      ...brokenBy('answered and lost', kept.found.lost),
      ...brokenBy('half a transaction', kept.found.half),
      ...brokenBy('damage', kept.found.damage),
      ...(share < CONTROL_SHARE
        ? [`the control lost in ${Math.round(share * 100)} % of its cuts: the cuts are blind`]
        : []),
    ],
  };
}
