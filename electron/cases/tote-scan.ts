import type { z } from 'zod';
import { isToteCode } from '../../shared/tote/tote-code.ts';
import type { ScanOutcome } from '../../shared/protocol/bench-view.ts';
import type { ToteView } from '../../shared/protocol/tote-view.ts';
import { proposedDisposition } from '../../shared/return-case/questions-inspection.ts';
import type { CaseState, Unit } from '../../shared/return-case/state.ts';
import type { CaseWork, Worker } from './case-work.ts';
import type { OpenPlace } from './serial-scan.ts';
import type { ToteWork } from './tote-work.ts';

type Outcome = z.infer<typeof ScanOutcome>;

/** Reads a tote's code: the unit at hand goes into it, or the tote says what it is. Null for any other text. */
export type ToteScan = (text: string, about: OpenPlace | undefined, worker: Worker) => Outcome | null;

export function createToteScan(parts: {
  readonly work: CaseWork;
  readonly totes: ToteWork;
  readonly currentCaseId: () => string | null;
}): ToteScan {
  return (text, about, worker) => {
    if (!isToteCode(text)) return null;
    const tote = parts.totes.byCode(text);
    if (tote === null) return { kind: 'tote', did: 'unknown', code: text.trim().toUpperCase(), tote: null, next: null };
    const next = parts.totes.openCodes()[tote.disposition] ?? null;
    const shown = (did: Extract<Outcome, { kind: 'tote' }>['did']): Outcome => ({
      kind: 'tote',
      did,
      code: tote.code,
      tote,
      next: next === tote.code ? null : next,
    });
    if (tote.status !== 'open') return shown(tote.status === 'full' ? 'full' : 'closed');
    const caseId = parts.currentCaseId();
    const unit = caseId === null ? undefined : unitAtHand(parts.work.fold(caseId).state, about);
    if (caseId === null || !unit) return shown('shown');
    return putIn(caseId, unit, tote, worker, parts.work)
      ? { ...shown('put'), tote: again(parts, tote) }
      : shown('other');
  };
}

/** The tote with the unit in it. */
function again({ totes }: { readonly totes: ToteWork }, { code }: ToteView): ToteView | null {
  return totes.byCode(code);
}

/** The unit the screen has open, else the only one that was looked at. */
function unitAtHand({ units }: CaseState, about: OpenPlace | undefined): Unit | undefined {
  if (about) return units.find(({ lineId, ordinal }) => lineId === about.lineId && ordinal === about.ordinal);
  return units.length === 1 ? units[0] : undefined;
}

/** False when the unit belongs elsewhere: what a tote is for is not changed by dropping something into it. */
function putIn(caseId: string, unit: Unit, { disposition, code }: ToteView, worker: Worker, work: CaseWork): boolean {
  const { state } = work.fold(caseId);
  const line = state.lines.find(({ lineId }) => lineId === unit.lineId);
  const proposed = proposedDisposition(unit.unitId, unit, line, state, work.context(caseId, worker));
  const meant = unit.disposition ?? (proposed.type === 'DispositionDecided' ? proposed.data.disposition : null);
  if (meant !== disposition) return false;
  work.apply(caseId, { type: 'DecideDisposition', unitId: unit.unitId, disposition, place: code }, worker);
  return true;
}
