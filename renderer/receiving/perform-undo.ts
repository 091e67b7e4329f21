import type { BenchView } from '../../shared/protocol/bench-view.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { done, look, nameOf, refusalBand, type Band } from './band.ts';
import type { BenchAction } from './bench-action.ts';
import type { PerformParts } from './perform.ts';
import { KEY } from './keys.ts';
import { saying } from './say.ts';
import { stepSaying } from './step-text.ts';

/**
 * Takes a step back. F8 and `CMDUNDO` take back what was done with the parcel in work, its opening last; what was done
 * with the one before has a key, a code and a button of its own, so that nobody reaches that far back by accident.
 */
export async function performUndo(
  { ofPrevious = false }: Extract<BenchAction, { kind: 'undo' }>,
  { bench, send }: Pick<PerformParts, 'bench' | 'send'>,
): Promise<Band> {
  const now = bench();
  const before = now?.case ?? null;
  const view = ofPrevious || before === null ? (now?.justClosed ?? null) : before;
  if (!view?.undo) return nothingBand(ofPrevious ? null : (now?.justClosed ?? null));
  const { bench: after, parkedCaseId } = await send('step.undo', { caseId: view.caseId, step: view.undo.commandId });
  if (before === null) return done(saying('receiving.band.undone'), stepSaying(view.undo.step));
  const isSetAside = parkedCaseId !== null || view.undo.step === 'CaseResumed';
  return isBackAt(after, before) ? backBand(after, before, isSetAside) : undoneBand(view, view.undo.step);
}

/** The step that put this parcel on the bench: taking it back takes the parcel off it. */
export function isOpening(step: string): boolean {
  return step === 'CaseOpened' || step === 'CaseResumed';
}

/** Nothing of the parcel in work can be taken back: the way to the one before is said, while there is one. */
function nothingBand(previous: CaseView | null): Band {
  const band = refusalBand('nothing-to-undo');
  if (!previous?.undo) return band;
  return { ...band, sentence: saying('receiving.band.undo-before', { parcel: nameOf(previous), key: KEY.undoParcel }) };
}

function isBackAt(after: BenchView, before: CaseView): boolean {
  return after.case !== null && after.case.caseId !== before.caseId;
}

/** Another parcel is in work than a moment ago: which one is the word that is read from two metres. */
function backBand({ case: now }: BenchView, before: CaseView, isSetAside: boolean): Band {
  const word = saying('receiving.band.back', { parcel: now === null ? '' : nameOf(now) });
  const id = isSetAside ? 'receiving.band.back.parked' : 'receiving.band.back.opened';
  return look(word, saying(id, { parcel: nameOf(before) }));
}

function undoneBand(view: CaseView, step: string): Band {
  const parcel = nameOf(view);
  const word = saying('receiving.band.undone');
  if (!isOpening(step) || parcel === '') return done(word, stepSaying(step));
  return done(word, saying('receiving.undo.parcel', { parcel, step: stepSaying(step) }));
}
