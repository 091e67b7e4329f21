import type { GapProblem } from '../../shared/domain/shortage/gap-problem.ts';
import { type GapSolution, solveGap } from '../../shared/domain/shortage/solve-gap.ts';
import { whereLost } from '../../shared/domain/shortage/where-lost.ts';
import { oracle } from '../support/oracle.ts';
import { randomFrom, simulateParcel, type SimulatedParcel, type World } from '../support/simulated-parcels.ts';
import { type LabelledParcel, simulateLabelled } from '../support/simulated-waybills.ts';
import { compareTails, type Measured } from './measure.ts';
import type { Sizes } from './sizes.ts';

/** Worlds that are not as the model says: looked at, not promised. */
const WORLDS: readonly (readonly [string, World])[] = [
  ['spreads twice those told', { spreadFactor: 2 }],
  ['spreads half those told', { spreadFactor: 0.5 }],
  ['5 % of units up to a tenth off', { outliers: 0.05 }],
  ['packed in something that is in no list', { isPackedOtherwise: true }],
];

interface Answer {
  readonly parcel: SimulatedParcel;
  readonly posterior: number;
  readonly isTrue: boolean;
  readonly net: readonly number[];
  readonly isTold: boolean;
}

/**
 * The gap solver (B4) on parcels whose truth is known: against a brute-force enumeration, against the truth, and in
 * worlds that break its model; then its time on 30 lines with 60 units against a bare loop over as many nodes.
 */
export async function benchmarkShortage({ parcels, seed, rounds }: Sizes): Promise<Measured[]> {
  const answers = answersIn({}, parcels, seed);
  const truly = answers.map(({ parcel }) => oracle(parcel.problem).hypotheses[0]);
  const differing = answers.filter(({ net }, at) => JSON.stringify(net) !== JSON.stringify(truly[at]?.net));
  const sure = answers.filter((_, at) => (truly[at]?.posterior ?? 0) > 0.9);
  const baseline = 'all parcels';
  return [
    share(
      `parcels explained otherwise than by brute force, of ${parcels}`,
      baseline,
      [differing.length, parcels],
      0.01,
    ),
    share(
      'sure by brute force, and not named right',
      'parcels it is sure of',
      [sure.filter(({ isTrue }) => !isTrue).length, sure.length],
      0.05,
    ),
    share('calibration error over 10 bins', baseline, [calibrationError(answers), parcels], 0.03),
    ...waybillRows(parcels, seed + 2),
    ...WORLDS.flatMap(([name, world]) => worldRows(name, answersIn(world, parcels, seed + 1))),
    await timed(rounds),
  ];
}

function answersIn(world: World, parcels: number, seed: number): readonly Answer[] {
  const random = randomFrom(seed);
  return Array.from({ length: parcels }, () => {
    const parcel = simulateParcel(random, world);
    return answerOf(parcel, solveGap(problemOf(parcel)));
  });
}

const problemOf = ({ problem }: SimulatedParcel): GapProblem => ({
  ...problem,
  packaging: problem.packaging.map((one, at) => ({ ...one, name: `P${String(at)}` })),
});

function answerOf<Parcel extends SimulatedParcel>(parcel: Parcel, solution: GapSolution): Answer & { parcel: Parcel } {
  const net = netOf(parcel.problem.lines, solution);
  return {
    parcel,
    net,
    posterior: solution.hypotheses[0]?.posterior ?? 0,
    isTrue: JSON.stringify(net) === JSON.stringify(parcel.truth),
    isTold: solution.caution === 'none',
  };
}

/** With a label of the pick-up beside the reading (S25): what is missing, and where it went. */
function waybillRows(parcels: number, seed: number): readonly Measured[] {
  const labelled = labelledIn({}, parcels, seed);
  const differing = labelled.filter(
    ({ parcel, net }) => JSON.stringify(net) !== JSON.stringify(oracle(parcel.problem).hypotheses[0]?.net),
  );
  const elsewhere = labelledIn({ isPackedOtherwise: true }, parcels, seed + 1);
  return [
    share('with a waybill: explained otherwise than by brute force', 'all parcels', [differing.length, parcels], 0.01),
    share('with a waybill: calibration error', 'all parcels', [calibrationError(labelled), parcels], 0.03),
    storyRow('with a waybill: where it was lost told wrong', labelled, 0.05),
    ...worldRows('with a waybill, packed in something that is in no list', elsewhere),
    storyRow('the same: where it was lost told wrong', elsewhere),
  ];
}

type Labelled = Answer & { readonly parcel: LabelledParcel; readonly where: string };

function labelledIn(world: World, parcels: number, seed: number): readonly Labelled[] {
  const random = randomFrom(seed);
  return Array.from({ length: parcels }, () => {
    const parcel = simulateLabelled(random, world);
    const problem = problemOf(parcel);
    const solution = solveGap(problem);
    return { ...answerOf(parcel, solution), where: whereLost(problem, solution)?.where ?? 'cannot-tell' };
  });
}

function storyRow(name: string, labelled: readonly Labelled[], atMost?: number): Measured {
  const told = labelled.filter(({ where }) => where !== 'cannot-tell');
  const wrong = told.filter(({ where, parcel }) => where !== parcel.story).length;
  return share(name, 'parcels it tells it of', [wrong, told.length], atMost);
}

const netOf = (lines: readonly { readonly sku: string }[], { hypotheses: [first] }: GapSolution): readonly number[] =>
  lines.map(({ sku }) => (first?.extra[sku] ?? 0) - (first?.missing[sku] ?? 0));

function worldRows(name: string, answers: readonly Answer[]): readonly Measured[] {
  const sure = answers.filter(({ posterior, isTold }) => posterior > 0.9 && isTold);
  const wrong = sure.filter(({ isTrue }) => !isTrue).length;
  return [
    share(`${name}: sure and wrong`, 'parcels it is sure of', [wrong, sure.length]),
    share(`${name}: calibration error`, 'all parcels', [calibrationError(answers), answers.length]),
  ];
}

/** How many parcels the promised posteriors are off by, bin by bin. */
function calibrationError(answers: readonly Answer[]): number {
  const bins = Map.groupBy(answers, ({ posterior }) => Math.min(9, Math.floor(posterior * 10)));
  return [...bins.values()].reduce((error, bin) => {
    const promised = bin.reduce((sum, { posterior }) => sum + posterior, 0);
    return error + Math.abs(promised - bin.filter(({ isTrue }) => isTrue).length);
  }, 0);
}

function share(name: string, baseline: string, [takes, all]: readonly [number, number], atMost?: number): Measured {
  const ratio = takes / all;
  const promise = atMost === undefined ? null : ({ of: 'ratio', atMost } as const);
  return {
    name,
    baseline,
    promise,
    unit: 'parcels',
    takes,
    baselineTakes: all,
    ratio,
    low: ratio,
    high: ratio,
    rounds: 1,
  };
}

const LINES = 30;

/** Equal masses, tiny accessories and large quantities, light by as much as two of the lines explain. */
function largeProblem(turn: number): GapProblem {
  const lines = Array.from({ length: LINES }, (_, at) => ({
    sku: `SKU-${String(at)}`,
    quantity: 2,
    unitMassMg: at % 3 === 0 ? 180_000 : 4_000 + 17_000 * at + 300 * turn,
    spreadMg: 900 + 40 * at,
  }));
  const fullMg = 85_000 + lines.reduce((sum, { quantity, unitMassMg }) => sum + quantity * unitMassMg, 0);
  const grossMg = Math.round((fullMg - 180_000 - 2_000 * turn) / 5_000) * 5_000;
  return { grossMg, divisionMg: 5_000, packaging: [{ name: 'box', massMg: 85_000, spreadMg: 2_000 }], lines };
}

async function timed(rounds: number): Promise<Measured> {
  const problems = Array.from({ length: 20 }, (_, turn) => largeProblem(turn));
  const nodes = Math.max(...problems.map((problem) => solveGap(problem).nodes));
  let at = 0;
  return compareTails(
    {
      name: `explain a weight of ${LINES} lines with 60 units (up to ${nodes} nodes): p95`,
      baseline: 'a bare loop over as many nodes',
      promise: null,
      repeats: problems.length,
      rounds,
      subject: () => solveGap(problems[(at += 1) % problems.length] ?? largeProblem(0)),
      against: () => bareLoop(nodes),
    },
    0.95,
  );
}

/** What no search can do without: a number for each node, kept. */
function bareLoop(nodes: number): number {
  const kept = new Float64Array(nodes);
  let sum = 0;
  for (let node = 0; node < nodes; node += 1) {
    kept[node] = Math.exp(-node / nodes) * (node % 7);
    sum += kept[node] ?? 0;
  }
  return sum;
}
