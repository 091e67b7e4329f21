import type { Command, CommandPanel } from '../../shared/domain/command.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import type { AskedWork } from './asked-work.ts';
import type { BenchAction } from './bench-action.ts';
import { onlyUngraded, unitAt, type UnitPlace } from './open-unit.ts';
import { leaderToConfirm } from './leader-to-confirm.ts';
import { isUnknownParcel } from './is-unknown-parcel.ts';

/** What a scanned command comes to on this screen. */
export type CommandStep =
  | { readonly kind: 'do'; readonly action: BenchAction }
  | { readonly kind: 'next' }
  | { readonly kind: 'photo' }
  /** Scanning with the camera begins or ends. */
  | { readonly kind: 'camera' }
  /** The scale is checked with a known weight, or the reminder of it put off (B9). */
  | { readonly kind: 'check'; readonly does: 'begin' | 'later' }
  | { readonly kind: 'sign-out' }
  | { readonly kind: 'open-work'; readonly work: AskedWork }
  /** The form for the slip of a parcel that nobody knows. */
  | { readonly kind: 'slip' }
  /** The done parcel that was scanned is opened again, once a reason is given. */
  | { readonly kind: 'correct' }
  /** A panel about how the parcel came. */
  | { readonly kind: 'arrival'; readonly panel: CommandPanel }
  /** The kind of a defect is said; place and extent are still asked. */
  | {
      readonly kind: 'draft-defect';
      readonly place: UnitPlace;
      readonly defect: (Command & { kind: 'defect' })['defect'];
    }
  /** Where the defect is whose kind was said before. */
  | { readonly kind: 'draft-place'; readonly where: (Command & { kind: 'defect-place' })['place'] }
  /** Understood, and of no use now. */
  | { readonly kind: 'not-now' };

const NOT_NOW: CommandStep = { kind: 'not-now' };

/** Turns a scanned command into the step that the button of the same name takes. `open` is the unit being looked at. */
export function commandStep(command: Command, view: CaseView | null, open: UnitPlace | null): CommandStep {
  switch (command.kind) {
    case 'confirm':
      return { kind: 'next' };
    case 'undo':
      return { kind: 'do', action: { kind: 'undo' } };
    case 'undo-parcel':
      return { kind: 'do', action: { kind: 'undo', ofPrevious: true } };
    case 'photo':
      return view === null ? NOT_NOW : { kind: 'photo' };
    case 'camera':
      return { kind: 'camera' };
    case 'check-weight':
      return { kind: 'check', does: 'begin' };
    case 'check-later':
      return { kind: 'check', does: 'later' };
    case 'sign-out':
      return { kind: 'sign-out' };
    case 'open-work':
      return { kind: 'open-work', work: { tab: 'list', shelf: null } };
    case 'totes':
      return { kind: 'open-work', work: { tab: 'totes', code: null } };
    case 'park':
      return view === null ? NOT_NOW : { kind: 'do', action: { kind: 'park', reason: 'asked' } };
    case 'it-is-so': {
      const leader = view === null ? null : leaderToConfirm(view.weight, view);
      return leader === null ? NOT_NOW : { kind: 'do', action: leader };
    }
    case 'weigh-all':
      return view === null ? NOT_NOW : { kind: 'do', action: { kind: 'weigh-thing', what: 'everything' } };
    case 'weigh-box':
      return view === null ? NOT_NOW : { kind: 'do', action: { kind: 'weigh-thing', what: 'packaging' } };
    case 'weight-certificate':
      return view?.weight ? { kind: 'do', action: { kind: 'weight-certificate' } } : NOT_NOW;
    case 'rest-missing':
      return view === null ? NOT_NOW : { kind: 'do', action: { kind: 'rest-missing' } };
    case 'all-here':
      return view === null ? NOT_NOW : { kind: 'do', action: { kind: 'all-here' } };
    case 'outer-packaging':
      return view === null ? NOT_NOW : { kind: 'do', action: { kind: 'outside', condition: command.condition } };
    case 'no-label':
      return { kind: 'do', action: { kind: 'no-label' } };
    case 'correct':
      return { kind: 'correct' };
    case 'slip':
      return view !== null && isUnknownParcel(view) ? { kind: 'slip' } : NOT_NOW;
    case 'parcel-class':
      return view === null ? NOT_NOW : { kind: 'do', action: { kind: 'classify', returnClass: command.returnClass } };
    case 'seal':
      // What is being looked at is meant: the unit, else the parcel.
      if (view !== null && open !== null && command.isSealed) {
        return { kind: 'do', action: { kind: 'sealed', place: open } };
      }
      return view === null ? NOT_NOW : { kind: 'do', action: { kind: 'seal', isSealed: command.isSealed } };
    case 'arrival-panel':
      return view === null ? NOT_NOW : { kind: 'arrival', panel: command.panel };
    case 'defect-place':
      return open === null ? NOT_NOW : { kind: 'draft-place', where: command.place };
    case 'tote-full':
    case 'tote-close':
    case 'pause':
    case 'no-barcode':
      return NOT_NOW;
    default:
      return view === null ? NOT_NOW : unitStep(command, view, open ?? onlyUngraded(view) ?? onlyUnit(view));
  }
}

type UnitCommand = Extract<Command, { kind: 'grade' | 'defect' | 'disposition' | 'certificate' | 'print-label' }>;

function unitStep(command: UnitCommand | Command, view: CaseView, place: UnitPlace | null): CommandStep {
  if (place === null) return NOT_NOW;
  if (command.kind === 'grade') return { kind: 'do', action: { kind: 'grade', place, grade: command.grade } };
  if (!unitAt(view, place)?.unit) return NOT_NOW;
  switch (command.kind) {
    case 'defect':
      return { kind: 'draft-defect', place, defect: command.defect };
    case 'disposition':
      return { kind: 'do', action: { kind: 'disposition', place, disposition: command.disposition } };
    case 'certificate':
      return { kind: 'do', action: { kind: 'certificate', place } };
    case 'print-label':
      return { kind: 'do', action: { kind: 'label', place } };
    default:
      return NOT_NOW;
  }
}

/** With one unit in the whole case there is nothing to guess. */
function onlyUnit({ lines }: CaseView): UnitPlace | null {
  const units = lines.flatMap((line) => line.units);
  const [only] = units;
  return units.length === 1 && only !== undefined ? { lineId: only.lineId, ordinal: only.ordinal } : null;
}
