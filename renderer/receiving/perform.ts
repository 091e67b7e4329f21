import type { Locale } from '../../shared/i18n/locales.ts';
import type { CaseView, UnitView } from '../../shared/protocol/case-view.ts';
import type { BenchView } from '../../shared/protocol/bench-view.ts';
import type { BinaryTransfer } from '../host/binary-transfer.ts';
import type { SendChange } from '../host/use-change.ts';
import { done, look, refusalBand, type Band } from './band.ts';
import { isArrivalAction } from './arrival-action.ts';
import type { BenchAction, FoundBesides } from './bench-action.ts';
import { findingsOf, regraded, type Findings } from './inspection-step.ts';
import type { HeldParcel } from './intake-state.ts';
import { unitAt, type OpenUnit, type UnitPlace } from './open-unit.ts';
import { performArrival } from './perform-arrival.ts';
import { saying, type Saying } from './say.ts';
import { SLOT_WORDS } from './short-words.ts';
import { performCheck, putOffCheck } from './perform-check.ts';
import { performGoods } from './perform-goods.ts';
import { performUndo } from './perform-undo.ts';
import { performWeight } from './perform-weight.ts';
import { close, park } from './put-away.ts';
import type { DocumentKind } from './document-words.ts';
import { openWithoutLabel, sayUnknown } from './unknown-parcel.ts';
import { isWeightAction } from './weight-action.ts';
import { withCause } from './with-cause.ts';

/** What performing an action needs of the world. */
export interface PerformParts {
  readonly send: SendChange;
  readonly binary: Pick<BinaryTransfer, 'putPhoto'>;
  /** The bench as last told by the host. */
  readonly bench: () => BenchView | null;
  readonly newId: () => string;
  /** The language of documents made here besides the operator's own. */
  readonly documentLocales: () => Locale[];
  /** A document was saved and can be shown. */
  readonly onDocument: (document: SavedDocument) => void;
  /** A parcel that nobody knows has its number and its shelf. */
  readonly onHeld: (held: HeldParcel) => void;
}

export interface SavedDocument {
  readonly kind: DocumentKind;
  readonly number: string;
  readonly fileName: string;
  readonly savedTo: string;
  /** Null for a document about the parcel. */
  readonly unitId: string | null;
}

/** Does what was asked and says what came of it. Rejects with `CallFailed` when the host refuses. */
export async function perform(action: BenchAction, parts: PerformParts): Promise<Band> {
  if (action.kind === 'undo') return performUndo(action, parts);
  if (action.kind === 'check-weight') return performCheck(parts.send);
  if (action.kind === 'check-later') return putOffCheck();
  if (action.kind === 'no-label') return openWithoutLabel(parts);
  const view = parts.bench()?.case ?? null;
  if (view === null) return refusalBand('parcel-first');
  if (isArrivalAction(action)) return performArrival(view, action, parts.send);
  if (isWeightAction(action)) return performWeight(view, action, parts);
  switch (action.kind) {
    case 'close':
      return close(view, parts);
    case 'park':
      return park(view, action, parts);
    case 'photo':
      return addPhoto(view, action, parts);
    case 'identify':
    case 'slip':
      return sayUnknown(view, action, parts);
    case 'outside':
    case 'weigh-now':
    case 'weigh-by-hand':
      return onParcel(view, action, parts);
    case 'count':
      return count(view, action, parts);
    case 'all-here':
    case 'rest-missing':
    case 'carton':
    case 'substitute':
    case 'extra':
    case 'shortage':
    case 'handling-mark':
    case 'outer-marks':
    case 'retain':
      return performGoods(view, action, parts);
    default:
      return onUnit(view, action, parts);
  }
}

async function onParcel(
  view: CaseView,
  action: Extract<BenchAction, { kind: 'outside' | 'weigh-now' | 'weigh-by-hand' }>,
  { send }: PerformParts,
): Promise<Band> {
  const parcelId = view.parcels.at(-1)?.parcelId;
  if (parcelId === undefined) return refusalBand('parcel-first');
  const { caseId } = view;
  if (action.kind === 'weigh-now') {
    await send('parcel.weigh', { caseId, parcelId });
    return { ...done(saying('receiving.band.weigh-again'), saying('scale.weighing.waiting-for-load')), sound: null };
  }
  if (action.kind === 'outside') {
    await send('packaging.record', { caseId, parcelId, condition: action.condition });
    return recorded(saying(`command.outer-packaging.${action.condition}`));
  }
  await send('parcel.weighManual', { caseId, parcelId, grossMg: action.grossMg, reason: action.reason });
  return recorded(saying('receiving.band.by-hand', { mass: { massMg: action.grossMg } }));
}

async function count(
  { caseId, lines }: CaseView,
  { lineId, counted }: Extract<BenchAction, { kind: 'count' }>,
  { send }: PerformParts,
): Promise<Band> {
  await send('content.count', { caseId, lineId, counted });
  const line = lines.find((candidate) => candidate.lineId === lineId);
  const expected = line?.expected ?? counted;
  const item = saying('receiving.band.item', { name: line === undefined ? '' : { item: line } });
  if (counted === 0) return look(saying('receiving.band.missing'), item);
  const word = saying('receiving.band.counted', { counted, expected });
  return counted < expected ? look(word, item) : done(word, item);
}

async function addPhoto(
  { caseId }: CaseView,
  { jpeg, slot, unitId }: Extract<BenchAction, { kind: 'photo' }>,
  { binary, send }: PerformParts,
): Promise<Band> {
  const { sha256 } = await binary.putPhoto(jpeg);
  await send('photo.add', { caseId, sha256, slot, unitId });
  return {
    ...recorded(saying('receiving.band.photo', { slot: saying(SLOT_WORDS[slot]) })),
    sound: null,
  };
}

type UnitAction = Extract<BenchAction, { readonly place: UnitPlace }>;

async function onUnit(view: CaseView, action: UnitAction, parts: PerformParts): Promise<Band> {
  const open = unitAt(view, action.place);
  if (open === null) return refusalBand('line-not-in-case');
  if (action.kind === 'sealed') {
    await inspect(view, open, { ...regraded(open.unit, 'A'), isSealed: true }, parts);
    return recorded(saying('goods.sealed'));
  }
  if (action.kind === 'grade') {
    await inspect(view, open, regraded(open.unit, action.grade), parts);
    return recorded(saying(`command.grade.${action.grade}`));
  }
  if (open.unit === null) return refusalBand('unit-not-inspected');
  switch (action.kind) {
    case 'add-defect':
    case 'remove-defect':
    case 'cause':
      return finding(view, { ...open, unit: open.unit }, action, parts);
    case 'found':
      await inspect(view, open, { ...findingsOf(open.unit), ...action.found }, parts);
      return recorded(saying('goods.found'));
    case 'leg': {
      const { leg, contractedBy, carrier } = action;
      await parts.send('leg.state', { caseId: view.caseId, unitId: open.unit.unitId, leg, contractedBy, carrier });
      return recorded(
        saying('goods.leg', { leg: saying(`goods.leg.${leg}`), party: saying(`goods.contract.${contractedBy}`) }),
      );
    }
    case 'disposition':
      await parts.send('disposition.decide', {
        caseId: view.caseId,
        unitId: open.unit.unitId,
        disposition: action.disposition,
        place: null,
      });
      return recorded(saying(`command.disposition.${action.disposition}`));
    default:
      return makeDocument(view, open.unit, action.kind, parts);
  }
}

async function finding(
  view: CaseView,
  open: OpenUnit & { readonly unit: UnitView },
  action: Extract<BenchAction, { kind: 'add-defect' | 'remove-defect' | 'cause' }>,
  parts: PerformParts,
): Promise<Band> {
  const known = findingsOf(open.unit);
  if (action.kind === 'cause') {
    await inspect(view, open, { ...known, ...withCause(open.unit, action.cause) }, parts);
    return recorded(saying(`certificate.cause.${action.cause}`));
  }
  if (action.kind === 'remove-defect') {
    const defects = known.defects.filter(({ defectId }) => defectId !== action.defectId);
    await inspect(view, open, { ...known, defects }, parts);
    return recorded(saying('receiving.band.defect-removed'));
  }
  const defects = [...known.defects, { ...action.defect, defectId: parts.newId() }];
  await inspect(view, open, { ...known, defects }, parts);
  return recorded(saying(`command.defect.${action.defect.kind}`));
}

async function inspect(
  { caseId }: CaseView,
  { lineId, ordinal }: UnitPlace,
  findings: Findings & Partial<FoundBesides> & { readonly leg?: NonNullable<UnitView['leg']> },
  { send }: PerformParts,
): Promise<void> {
  await send('line.inspect', { caseId, lineId, ordinal, ...findings });
}

async function makeDocument(
  { caseId }: CaseView,
  { unitId }: UnitView,
  kind: 'certificate' | 'label',
  { send, documentLocales, onDocument }: PerformParts,
): Promise<Band> {
  if (kind === 'label') {
    const { lpn, fileName, savedTo } = await send('label.print', { caseId, unitId });
    onDocument({ kind, number: lpn, fileName, savedTo, unitId });
    return done(saying('receiving.band.made'), saying('receiving.band.label', { number: lpn }));
  }
  const { number, fileName, savedTo } = await send('certificate.issue', {
    caseId,
    unitId,
    languages: documentLocales(),
  });
  onDocument({ kind, number, fileName, savedTo, unitId });
  return done(saying('receiving.band.made'), saying('receiving.band.certificate', { number }));
}

function recorded(sentence: Saying): Band {
  return done(saying('receiving.band.recorded'), sentence);
}
