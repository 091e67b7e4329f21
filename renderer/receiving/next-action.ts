import type { PhotoSlot } from '../../shared/domain/photo-slot.ts';
import type { BenchView } from '../../shared/protocol/bench-view.ts';
import type { CaseView, ConfirmationView, LineView } from '../../shared/protocol/case-view.ts';
import type { Question } from '../../shared/return-case/question.ts';
import type { AskedOnScale } from './asked-on-scale.ts';
import { leaderToConfirm } from './leader-to-confirm.ts';
import { placeOf, type UnitPlace } from './open-unit.ts';
import type { WeightAction } from './weight-action.ts';

/** The one thing to do next; there is never more than one (ux.md 4). */
export type NextAction =
  | { readonly kind: 'scan-parcel' }
  | { readonly kind: 'choose' }
  /** The scale is being checked: pressing takes the reading or leaves. Only the screen knows of it. */
  | { readonly kind: 'check'; readonly does: 'empty' | 'put-on' | 'take' | 'leave' }
  /**
   * A question stands in the middle, or something besides the parcel is to go on the scale: answering it is the way on.
   * Only the screen knows of these.
   */
  | { readonly kind: 'answer'; readonly onScale?: AskedOnScale }
  | { readonly kind: 'weigh'; readonly parcelId: string }
  /** S24: everything received goes on the scale once more. */
  | { readonly kind: 'weigh-all'; readonly parcelId: string }
  | { readonly kind: 'count'; readonly line: LineView }
  /** The weight names what is missing or too much: looking and confirming is the way on. */
  | {
      readonly kind: 'it-is-so';
      readonly confirms: Extract<WeightAction, { kind: 'it-is-so' }>;
      readonly view: CaseView;
    }
  /** Something was counted: what nobody has counted is not there. */
  | { readonly kind: 'rest-missing'; readonly line: LineView }
  /** Cartons of a unit are still to come: what came is ticked, and the case waits for the others. */
  | { readonly kind: 'await-cartons'; readonly line: LineView; readonly here: number; readonly expected: number }
  /** More of the return is under way: what is not here may be in the next parcel. */
  | { readonly kind: 'await-parcel'; readonly parcels: number }
  | { readonly kind: 'photo'; readonly slot: PhotoSlot; readonly place: UnitPlace | null }
  | { readonly kind: 'inspect'; readonly asks: 'grade' | 'defect' | 'cause'; readonly place: UnitPlace }
  /** A question about the parcel that has a panel of its own. */
  | { readonly kind: 'arrival'; readonly panel: 'seal' | 'outcome' }
  /** Nothing was announced: what is inside is scanned. */
  | { readonly kind: 'contents' }
  | { readonly kind: 'park-for-inspector' }
  | { readonly kind: 'confirm'; readonly view: CaseView; readonly records: ConfirmationView['records'] }
  /** Nothing can be done here: the case is in conflict or was written by a newer app. */
  | { readonly kind: 'stuck'; readonly because: 'conflict' | 'read-only' };

/** Works out the next action from what the host says is open. The host alone decides what a confirmation records. */
export function nextAction(bench: BenchView, isChoosing: boolean): NextAction {
  if (isChoosing) return { kind: 'choose' };
  if (bench.case === null) return { kind: 'scan-parcel' };
  const { confirmation, isReadOnly } = bench.case;
  if (confirmation === null) return { kind: 'stuck', because: isReadOnly ? 'read-only' : 'conflict' };
  if (bench.case.weight?.weighAll?.photoSha256 === null) return { kind: 'photo', slot: 'weight', place: null };
  const question = firstQuestion(confirmation.questions);
  if (question === undefined) return { kind: 'confirm', view: bench.case, records: confirmation.records };
  return answerTo(question, bench.case);
}

/** What only an inspector may settle comes last: everything else is done before the case is handed on. */
function firstQuestion(questions: readonly Question[]): Question | undefined {
  return questions.find(({ kind }) => kind !== 'inspector') ?? questions[0];
}

function answerTo(question: Question, view: CaseView): NextAction {
  switch (question.kind) {
    case 'weigh':
      return { kind: 'weigh', parcelId: question.parcelId };
    case 'seal':
      return { kind: 'arrival', panel: 'seal' };
    case 'outcome-note':
      return { kind: 'arrival', panel: 'outcome' };
    case 'contents':
      return { kind: 'contents' };
    case 'inside-photo':
    case 'valuables-photo':
      return { kind: 'photo', slot: 'inside', place: null };
    case 'count':
      return countNext(lineOf(question.lineId, view), view);
    case 'siblings':
      return { kind: 'await-parcel', parcels: view.arrival.missingParcels.length };
    case 'weigh-all':
      return { kind: 'weigh-all', parcelId: question.parcelId };
    case 'cartons':
      return cartonsNext(question.lineId, view);
    case 'outside-photo':
      return { kind: 'photo', slot: 'outside', place: null };
    case 'unit-photo':
      return { kind: 'photo', slot: question.slot, place: placeOf(view, question.unitId) };
    case 'look':
      return { kind: 'inspect', asks: 'grade', place: { lineId: question.lineId, ordinal: 1 } };
    case 'defect':
    case 'cause': {
      const place = placeOf(view, question.unitId);
      return place === null ? { kind: 'park-for-inspector' } : { kind: 'inspect', asks: question.kind, place };
    }
    case 'inspector':
      return { kind: 'park-for-inspector' };
    case 'matter-evidence':
    case 'delivery-note':
    case 'matter-outcome':
      // Cases without a parcel have a screen of their own and are never on the bench.
      return { kind: 'answer' };
  }
}

/** Before anything was counted, counting is the way on; afterwards the rest can be said to be missing in one press. */
function countNext(line: LineView, view: CaseView): NextAction {
  const { lines, unexpected, arrival } = view;
  const others = lines.filter(({ lineId }) => lineId !== line.lineId);
  const isBegun = [...others, ...unexpected].some(({ counted }) => (counted ?? 0) > 0);
  const confirms = leaderToConfirm(view.weight, view);
  if (!isBegun && confirms !== null) return { kind: 'it-is-so', confirms, view };
  if (!isBegun) return { kind: 'count', line: countFirst(line, view) };
  const parcels = arrival.missingParcels.length;
  return parcels > 0 ? { kind: 'await-parcel', parcels } : { kind: 'rest-missing', line };
}

/** What tells most, where the weight knows it; else the next line in order. */
function countFirst(line: LineView, { lines, weight }: CaseView): LineView {
  const next = weight?.next;
  if (next?.kind !== 'count') return line;
  return lines.find(({ lineId, counted }) => lineId === next.lineId && counted === null) ?? line;
}

/** Nobody has ticked a carton yet: that is counting. Some came: the case is set aside for the others. */
function cartonsNext(lineId: string, view: CaseView): NextAction {
  const line = lineOf(lineId, view);
  const { here, expected } = line.goods.cartons ?? { here: 0, expected: 0 };
  return here === 0 ? { kind: 'count', line } : { kind: 'await-cartons', line, here, expected };
}

function lineOf(lineId: string, { lines }: CaseView): LineView {
  const line = lines.find((candidate) => candidate.lineId === lineId);
  if (line === undefined) throw new Error(`the host asks to count line ${lineId}, which it does not show`);
  return line;
}
