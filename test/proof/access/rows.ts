import { brokenBy, spread, type FaultOutcome, type FaultRow, type FaultRun } from '../../faults/fault-row.ts';
import { searchPins } from './pin-dictionary.ts';
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
  {
    id: 'A8',
    claim: 'a PIN is stored so that a copied database gives it to nobody',
    target: '0 PINs found without the pepper, the right one among those tried; the time of a hash is told',
    blocked: () => null,
    run: runDictionary,
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

async function runDictionary({ size, seed }: FaultRun): Promise<FaultOutcome> {
  const search = await searchPins({ times: size === 'full' ? 200 : 10, seed });
  const { tried, found, isFoundWithPepper, tookMs, cpuMs } = search;
  return {
    figure: `${found.length} of ${tried} PINs found; a hash ${cpuMs.toFixed(0)} ms of a core, ${spread(tookMs)}`,
    broken: [
      ...brokenBy('found without the pepper', found),
      ...brokenBy('the search finds nothing at all', isFoundWithPepper ? [] : ['with the pepper']),
    ],
  };
}
