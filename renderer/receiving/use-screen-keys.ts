import { useEffect } from 'react';
import { DEFECT_EXTENTS } from '../../shared/domain/defect.ts';
import { GRADES } from '../../shared/domain/grade.ts';
import type { BenchView } from '../../shared/protocol/bench-view.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { TURN_AWAY_REASONS } from './arrival-action.ts';
import { CLASS_KEYS } from './class-keys.ts';
import { besidesQuestion } from './besides-question.ts';
import { inspectionStep } from './inspection-step.ts';
import type { Intake } from './intake.ts';
import { useIntake } from './intake-provider.tsx';
import type { ArrivalPanelName, IntakeState } from './intake-state.ts';
import { ANSWER_KEYS, KEY } from './keys.ts';
import { leaderToConfirm } from './leader-to-confirm.ts';
import { PLAIN_REASONS } from './not-coming-panel.tsx';
import { ordinalsOf, unitAt, type UnitPlace } from './open-unit.ts';
import { useKeys, type KeyActions } from './use-keys.ts';
import { isUnknownParcel } from './is-unknown-parcel.ts';

/** The receiving screen's keys (see `keys.ts`), while it is on screen. */
export function useScreenKeys(bench: BenchView): void {
  const intake = useIntake();
  useEffect(() => {
    const next = (): void => intake.next();
    intake.onSpace.add(next);
    return () => void intake.onSpace.delete(next);
  }, [intake]);
  useKeys(() => keyActions(bench, intake));
}

/** What the keys do at the moment one is pressed. */
function keyActions(bench: BenchView, intake: Intake): KeyActions {
  const state = intake.state();
  if (state.isCorrecting) return correcting(intake);
  const answers = answersOf(bench, state, intake);
  return {
    byCode: {
      [KEY.undo]: () => intake.do({ kind: 'undo' }),
      [KEY.undoParcel]: () => intake.do({ kind: 'undo', ofPrevious: true }),
      [KEY.photo]: () => void intake.photograph(),
      [KEY.camera]: () => intake.scanByCamera(!state.isByCamera),
      [KEY.back]: () => back(state, bench, intake),
      ...(bench.case === null ? {} : { [KEY.park]: () => intake.do({ kind: 'park', reason: 'asked' }) }),
      [KEY.noLabel]: () => intake.do({ kind: 'no-label' }),
      ...(bench.case !== null && isUnknownParcel(bench.case) ? { [KEY.slip]: () => intake.openSlip(true) } : {}),
      ...contentKeys(bench, state, intake),
      ...(state.done === null ? {} : { [KEY.correct]: () => intake.correct(true) }),
      ...(bench.case === null
        ? { [KEY.check]: () => intake.check.begin(), [KEY.checkLater]: () => intake.check.later() }
        : {}),
      [KEY.inspect]: () => intake.openUnit(nextUnit(bench, state.unit)),
      ...(bench.case === null ? {} : { [KEY.arrival]: () => intake.openArrival('class') }),
      ...(bench.case === null ? {} : weightKeys(bench.case, intake)),
      // After the others: while a question stands, its answers come first.
      ...Object.fromEntries(ANSWER_KEYS.flatMap((key, at) => (answers[at] === undefined ? [] : [[key, answers[at]]]))),
    },
    onPedal: () => void intake.photograph(),
    onPedalHeld: () => intake.next(),
  };
}

/** The reasons have the answer keys themselves (`correct-panel.tsx`): nothing else is done meanwhile. */
const correcting = (intake: Intake): KeyActions => ({
  byCode: { [KEY.back]: () => intake.correct(false) },
  onPedal: () => undefined,
  onPedalHeld: () => undefined,
});

/** What is done about the weights of a parcel. */
function weightKeys(view: CaseView, intake: Intake): KeyActions['byCode'] {
  const leader = leaderToConfirm(view.weight, view);
  return {
    ...(leader === null ? {} : { [KEY.itIsSo]: () => intake.do(leader) }),
    [KEY.weighAll]: () => intake.do({ kind: 'weigh-thing', what: 'everything' }),
    [KEY.weighBox]: () => intake.do({ kind: 'weigh-thing', what: 'packaging' }),
    ...(view.weight === null ? {} : { [KEY.weightCertificate]: () => intake.do({ kind: 'weight-certificate' }) }),
    [KEY.waybillWeight]: () => intake.openArrival('waybill-weight'),
    ...(view.arrival.missingParcels.length === 0 ? {} : { [KEY.notComing]: () => intake.openArrival('not-coming') }),
  };
}

/** What only means something beside the contents, or while a unit is looked at. */
function contentKeys({ case: view }: BenchView, { unit, chooser }: IntakeState, intake: Intake): KeyActions['byCode'] {
  if (view === null || chooser !== null) return {};
  if (unit !== null) {
    const open = unitAt(view, unit);
    return open === null ? {} : { [KEY.sealed]: () => intake.do({ kind: 'sealed', place: open }) };
  }
  const [substitution] = view.goods.substitutions;
  const isWhole = view.lines.every(({ counted, expected }) => counted === expected);
  return {
    ...(isWhole ? {} : { [KEY.allHere]: () => intake.do({ kind: 'all-here' }) }),
    ...(substitution === undefined
      ? {}
      : {
          [KEY.substitute]: () => {
            const { unexpectedId, lineId } = substitution;
            intake.do({ kind: 'substitute', unexpectedId, lineId });
          },
        }),
  };
}

/** What F1 to F4 answer now; nothing when no question with so few answers stands. */
function answersOf({ case: view }: BenchView, state: IntakeState, intake: Intake): readonly (() => void)[] {
  const { chooser, unit: place, draft, asked } = state;
  if (chooser !== null)
    return chooser.choices.map(
      ({ choice }) =>
        () =>
          intake.choose(choice),
    );
  if (view !== null && state.arrivalPanel !== null) return arrivalAnswers(state.arrivalPanel, intake);
  const open = view === null || place === null ? null : unitAt(view, place);
  if (open === null) return [];
  const step = inspectionStep(open.unit, draft, asked);
  if (step.kind === 'grade') return GRADES.map((grade) => () => intake.do({ kind: 'grade', place: open, grade }));
  if (step.kind === 'cause' && open.unit !== null) {
    const { cause } = open.unit.proposed;
    return [() => intake.do({ kind: 'cause', place: open, cause })];
  }
  if (step.kind === 'besides') {
    const choices = view === null ? [] : (besidesQuestion(step.besides, open, view)?.choices ?? []);
    return choices.length > ANSWER_KEYS.length
      ? []
      : choices.map(
          ({ action }) =>
            () =>
              intake.do(action),
        );
  }
  if (step.kind !== 'defect-extent') return [];
  const { defect: kind, place: where } = step;
  return DEFECT_EXTENTS.map(
    (extent) => () => intake.do({ kind: 'add-defect', place: open, defect: { kind, place: where, extent } }),
  );
}

/** The answers of a panel about how the parcel came that has few of them. */
function arrivalAnswers(panel: ArrivalPanelName, intake: Intake): readonly (() => void)[] {
  switch (panel) {
    case 'class':
      return CLASS_KEYS.map((returnClass) => () => intake.do({ kind: 'classify', returnClass }));
    case 'seal':
      return [true, false].map((isSealed) => () => intake.do({ kind: 'seal', isSealed }));
    case 'not-coming':
      return PLAIN_REASONS.map((reason) => () => intake.do({ kind: 'end-wait', reason, note: null }));
    case 'turn-away':
      return TURN_AWAY_REASONS.map((reason) => () => intake.do({ kind: 'turn-away', reason }));
    default:
      return [];
  }
}

function back(state: IntakeState, { weighedThing }: BenchView, intake: Intake): void {
  const { isWeighingByHand, isSlipOpen, asked, draft, arrivalPanel, check } = state;
  if (check !== null) intake.check.close();
  else if (isSlipOpen) intake.openSlip(false);
  else if (arrivalPanel !== null) intake.openArrival(null);
  else if (isWeighingByHand) intake.weighByHand(false);
  else if (weighedThing !== 'parcel') intake.do({ kind: 'weigh-leave' });
  else if (asked !== null || draft.kind !== null) intake.ask(null);
  else intake.openUnit(null);
}

/** The unit after the open one, round and round; the first when none is open. */
function nextUnit({ case: view }: BenchView, open: UnitPlace | null): UnitPlace | null {
  const places = (view?.lines ?? []).flatMap((line) =>
    ordinalsOf(line).map((ordinal) => ({ lineId: line.lineId, ordinal })),
  );
  const at = places.findIndex(({ lineId, ordinal }) => lineId === open?.lineId && ordinal === open.ordinal);
  return places[(at + 1) % Math.max(1, places.length)] ?? null;
}
