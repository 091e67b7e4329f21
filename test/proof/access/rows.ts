import { brokenBy, type FaultOutcome, type FaultRow, type FaultRun } from '../../faults/fault-row.ts';
import { tamperLoop } from './tamper-loop.ts';

/** Rows about access whose full size takes longer than a test may. */
export const ACCESS_ROWS: readonly FaultRow[] = [
  {
    id: 'A12',
    claim: 'a record that was changed behind its back is found, and where',
    target: '10,000 of 10,000 changes found, the first wrong event named',
    blocked: () => null,
    run: runTamperings,
  },
];

async function runTamperings({ size, seed, workDir }: FaultRun): Promise<FaultOutcome> {
  const { tried, missed, misnamed, falseAlarms } = tamperLoop({ times: size === 'full' ? 10_000 : 300, seed, workDir });
  return {
    figure: `${tried - missed.length} of ${tried} changes found, ${misnamed.length} at a wrong place`,
    broken: [
      ...brokenBy('not found', missed),
      ...brokenBy('another event named', misnamed),
      ...brokenBy('false alarm', falseAlarms),
    ],
  };
}
