import type { BenchView } from '../../shared/protocol/bench-view.ts';
import { askedOnScale } from './asked-on-scale.ts';
import { inspectionStep } from './inspection-step.ts';
import { resultOf, type OpenCheck } from './bench-check.ts';
import type { IntakeState } from './intake-state.ts';
import { nextAction, type NextAction } from './next-action.ts';
import { unitAt } from './open-unit.ts';

/** What the screen has open, as far as it stands before the one next action. */
export type OpenQuestions = Pick<
  IntakeState,
  'chooser' | 'check' | 'unit' | 'draft' | 'asked' | 'isWeighingByHand' | 'arrivalPanel'
>;

/**
 * What the one button stands for on this screen. While a question is being asked, its answers are the only way on: a
 * button beside them would throw a half-said defect away, or confirm a grade that is just being given.
 */
export function screenAction(bench: BenchView, open: OpenQuestions): NextAction {
  const next = nextAction(bench, open.chooser !== null);
  if (next.kind === 'choose') return next;
  if (bench.case === null) return open.check === null ? next : checkAction(open.check, bench.scaleCheck);
  if (open.arrivalPanel !== null) return { kind: 'answer' };
  const unit = open.unit === null ? null : unitAt(bench.case, open.unit);
  if (unit !== null && inspectionStep(unit.unit, open.draft, open.asked).kind !== 'settled') return { kind: 'answer' };
  const onScale = askedOnScale(bench);
  if (onScale !== null) return { kind: 'answer', onScale };
  return next.kind === 'weigh' && open.isWeighingByHand ? { kind: 'answer' } : next;
}

/** A load on the pan can be taken; one that was found in order ends the check. */
function checkAction(check: OpenCheck, standing: BenchView['scaleCheck']): NextAction {
  const { stage } = check.watch;
  if (stage === 'taken' && resultOf(check, standing)?.verdict === 'within') return { kind: 'check', does: 'leave' };
  if (stage === 'take' || stage === 'taken') return { kind: 'check', does: 'take' };
  return { kind: 'check', does: stage === 'empty' ? 'empty' : 'put-on' };
}
