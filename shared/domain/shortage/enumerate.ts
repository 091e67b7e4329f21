import { createHeap } from './heap.ts';
import type { MassClass } from './mass-classes.ts';
import { logReadingOf, type Packing, type Scale } from './packing.ts';
import { reachOf } from './reach.ts';
import { waysOf } from './story-weights.ts';
import type { WaybillEvidence } from './waybill-evidence.ts';

/** One hypothesis of masses: how many units of each class are missing or extra. Classes that are complete do not stand here. */
export interface MassHypothesis {
  readonly changes: readonly { readonly at: number; readonly missing: number; readonly extra: number }[];
  readonly missing: number;
  readonly extra: number;
  /** Of all units that are there. */
  readonly massMg: number;
  readonly varianceMg2: number;
  /** Of the units that are missing. */
  readonly missingMg: number;
  readonly missingVarianceMg2: number;
  /** Of the story, the reading and the waybill together, unnormalised. */
  readonly logWeight: number;
}

export interface Enumeration {
  readonly hypotheses: readonly MassHypothesis[];
  /** The log of the sum of all weights found. */
  readonly logTotal: number;
  /** False when the budget ended before what was left counted for nothing. */
  readonly isComplete: boolean;
  readonly nodes: number;
}

/** So many hypotheses are weighed at most, in whatever time that takes: pure code has no clock. */
export const NODE_BUDGET = 200_000;
/** What lies this far (log) below everything found counts for nothing: less than a millionth. */
const NEGLIGIBLE = 14;

interface Node extends MassHypothesis {
  readonly reach: number;
  /** Where the next unit may be changed, so that each hypothesis is reached in one way only. */
  readonly at: number;
  readonly isExtra: boolean;
  /** The log ways of the classes before `at`. */
  readonly logBefore: number;
}

/**
 * All hypotheses that count, best first (A*): from "complete" each step takes one more unit away or puts one more in, in
 * one fixed order of classes, and what may still come of a hypothesis decides whether anybody looks.
 */
export function enumerate(
  classes: readonly MassClass[],
  parts: {
    readonly scale: Scale;
    readonly packings: readonly Packing[];
    readonly logStories: (missing: number, extra: number) => number;
    readonly waybill: WaybillEvidence;
    readonly budget?: number;
  },
): Enumeration {
  const { scale, packings, logStories, waybill, budget = NODE_BUDGET } = parts;
  const ways = classes.map(waysOf);
  const reach = reachOf(classes, parts);
  const open = createHeap<Node>((node) => node.reach);
  const found: MassHypothesis[] = [];
  let best = -Infinity;
  let sum = 0;
  let nodes = 0;

  const isNoticed = ({ logWeight }: MassHypothesis): boolean => logWeight > best - 2 * NEGLIGIBLE;
  const note = (hypothesis: Node): void => {
    nodes += 1;
    const { logWeight } = hypothesis;
    if (logWeight > best) {
      sum = sum * Math.exp(best - logWeight) + 1;
      best = logWeight;
    } else sum += Math.exp(logWeight - best);
    if (isNoticed(hypothesis)) found.push(hypothesis);
    if (hypothesis.reach > worthless()) open.push(hypothesis);
  };
  const total = (): number => (best === -Infinity ? -Infinity : best + Math.log(sum));
  const worthless = (): number => total() - NEGLIGIBLE;
  const nodeOf = (before: Omit<Node, 'logWeight' | 'reach'>): Node => {
    const { massMg, varianceMg2, missingMg, missing, extra, at } = before;
    const last = before.changes.at(-1);
    const logLast = last === undefined ? 0 : (ways[last.at]?.(last.missing, last.extra) ?? -Infinity);
    const logWays = before.logBefore + logLast;
    const logEvidence =
      logReadingOf(scale, packings, massMg, varianceMg2) + waybill.log(missingMg, before.missingVarianceMg2);
    const logWeight = logWays + logStories(missing, extra) + logEvidence;
    return { ...before, logWeight, reach: reach.best({ at, logWays, missing, extra, massMg, missingMg }) };
  };

  const massMg = classes.reduce((mass, { unitMassMg, quantity }) => mass + unitMassMg * quantity, 0);
  const varianceMg2 = classes.reduce((variance, one) => variance + one.varianceMg2 * one.quantity, 0);
  note(nodeOf({ ...UNCHANGED, massMg, varianceMg2 }));
  while (nodes < budget) {
    const node = open.pop();
    if (node === undefined || node.reach <= worthless()) break;
    for (const step of stepsFrom(node, classes, ways)) {
      if (nodes >= budget) break;
      note(nodeOf(step));
    }
  }
  const rest = open.peek();
  const isComplete = rest === undefined || rest.reach <= worthless();
  // What was found first may be nothing beside what was found later.
  return { hypotheses: found.filter(isNoticed), logTotal: total(), isComplete, nodes };
}

type Step = Omit<Node, 'logWeight' | 'reach'>;

const UNCHANGED: Omit<Step, 'massMg' | 'varianceMg2'> = {
  changes: [],
  missing: 0,
  extra: 0,
  missingMg: 0,
  missingVarianceMg2: 0,
  at: 0,
  isExtra: false,
  logBefore: 0,
};

function stepsFrom(
  node: Node,
  classes: readonly MassClass[],
  ways: readonly ((missing: number, extra: number) => number)[],
): readonly Step[] {
  return classes
    .slice(node.at)
    .flatMap((mass, offset): readonly Step[] => {
      const at = node.at + offset;
      const mayLose = at > node.at || !node.isExtra;
      const steps = [
        ...(mayLose ? [stepTo(node, { at, mass, isExtra: false })] : []),
        stepTo(node, { at, mass, isExtra: true }),
      ];
      return steps.filter(({ changes }) => {
        const last = changes.at(-1);
        return last !== undefined && (ways[at]?.(last.missing, last.extra) ?? -Infinity) > -Infinity;
      });
    })
    .map((step) => ({ ...step, logBefore: logBefore(node, step, ways) }));
}

function stepTo(node: Node, { at, mass, isExtra }: { at: number; mass: MassClass; isExtra: boolean }): Step {
  const last = node.changes.at(-1);
  const isSame = last?.at === at;
  const before = isSame ? last : { at, missing: 0, extra: 0 };
  const change = { at, missing: before.missing + (isExtra ? 0 : 1), extra: before.extra + (isExtra ? 1 : 0) };
  const sign = isExtra ? 1 : -1;
  return {
    changes: [...(isSame ? node.changes.slice(0, -1) : node.changes), change],
    missing: node.missing + (isExtra ? 0 : 1),
    extra: node.extra + (isExtra ? 1 : 0),
    massMg: node.massMg + sign * mass.unitMassMg,
    varianceMg2: node.varianceMg2 + sign * mass.varianceMg2,
    missingMg: node.missingMg + (isExtra ? 0 : mass.unitMassMg),
    missingVarianceMg2: node.missingVarianceMg2 + (isExtra ? 0 : mass.varianceMg2),
    at,
    isExtra,
    logBefore: node.logBefore,
  };
}

/** What the classes before the one that changes now have come to. */
function logBefore(node: Node, step: Step, ways: readonly ((missing: number, extra: number) => number)[]): number {
  const last = node.changes.at(-1);
  if (last === undefined || last.at === step.at) return node.logBefore;
  return node.logBefore + (ways[last.at]?.(last.missing, last.extra) ?? -Infinity);
}
