import type { GapLine, GapProblem } from '../domain/shortage/gap-problem.ts';
import type { WaybillRounding } from '../domain/shortage/waybill-rounding.ts';
import type { UnitMass, WeighedContent, WeighedLine } from '../domain/shortage/weighed-content.ts';
import type { CaseState, Parcel, Weighing } from './state.ts';

/** Between a line's id and the code of an accessory, in the solver's keys: no line id holds it. */
export const ACCESSORY_MARK = '#';
/** What one problem may hold; beyond it accessories are left out, the smallest things there are. */
const MOST_LINES = 200;

/** The one weighing that can be explained: that of the only parcel, held against a content. */
export interface Explainable {
  readonly parcel: Parcel;
  readonly weighing: Weighing;
  readonly content: WeighedContent;
}

export function explainableOf({ parcels }: CaseState): Explainable | null {
  const [parcel] = parcels;
  const content = parcel?.weighing?.explained?.content;
  if (parcels.length !== 1 || !parcel?.weighing || !content) return null;
  return { parcel, weighing: parcel.weighing, content };
}

/** What is surely in the parcel, and what may be: a line that somebody has begun to count is sure up to its count. */
export interface HeldAgainst {
  /** Of what was counted, lines and things besides. */
  readonly sureMg: number;
  readonly sureVarianceMg2: number;
  readonly open: readonly GapLine[];
  /** Nothing is open any more: every line was counted by somebody. */
  readonly isCounted: boolean;
  /** Something lies in it whose mass nobody knows. */
  readonly isBeyond: boolean;
}

type KnownLine = WeighedLine & { readonly mass: UnitMass };
const isKnown = (line: WeighedLine): line is KnownLine => line.mass !== null;

/** Lines of which nobody knows what a unit weighs. */
export function unknownLineIds({ lines }: WeighedContent): readonly string[] {
  return lines.filter((line) => !isKnown(line)).map(({ lineId }) => lineId);
}

/** Lines that came into the case after the weighing (another return in the parcel) were not held against it. */
function isWhole(state: CaseState, { lines }: WeighedContent): boolean {
  return state.lines.every(({ lineId }) => lines.some((line) => line.lineId === lineId));
}

export function heldAgainst(state: CaseState, content: WeighedContent): HeldAgainst {
  const lines = content.lines.filter(isKnown);
  const counts = new Map(state.lines.map(({ lineId, counted }) => [lineId, counted]));
  const isCounted = state.lines.every(({ counted }) => counted !== null);
  const besides = state.unexpected.filter(({ counted }) => counted > 0);
  const known = besides.map(({ sku, counted }) => ({ mass: massOfSku(sku, state, lines), counted }));
  const sure = [...lines.map(({ lineId, mass }) => ({ mass, counted: counts.get(lineId) ?? 0 })), ...known];
  return {
    sureMg: sure.reduce((sum, { mass, counted }) => sum + (mass?.massMg ?? 0) * counted, 0),
    sureVarianceMg2: sure.reduce((sum, { mass, counted }) => sum + (mass?.spreadMg ?? 0) ** 2 * counted, 0),
    open: isCounted ? [] : lines.flatMap((line) => openLine(line, counts.get(line.lineId) ?? 0)),
    isCounted,
    isBeyond: known.some(({ mass }) => mass === null) || !isWhole(state, content),
  };
}

function massOfSku(sku: string | null, state: CaseState, lines: readonly KnownLine[]): UnitMass | null {
  const line = state.lines.find((other) => other.sku === sku);
  return lines.find(({ lineId }) => lineId === line?.lineId)?.mass ?? null;
}

function openLine({ lineId, expected, mass }: KnownLine, counted: number): GapLine[] {
  const quantity = expected - counted;
  return quantity <= 0 ? [] : [{ sku: lineId, quantity, unitMassMg: mass.massMg, spreadMg: mass.spreadMg }];
}

/**
 * The solver's question about a parcel as far as it was counted; null when nothing is open, or no accessory either.
 * What was counted stands in the packaging: its mass is sure, its spread is not. Accessories (S29) are inside their
 * unit's mass and lines of their own besides, so the reading is raised by them once: a missing unit then takes its whole
 * mass, a missing accessory its own.
 */
export function gapProblemOf(state: CaseState, explainable: Explainable): GapProblem | null {
  const { parcel, weighing, content } = explainable;
  const { sureMg, sureVarianceMg2, open } = heldAgainst(state, content);
  const accessories = accessoryLines(state, content, MOST_LINES - open.length);
  const lines = [...open, ...accessories];
  if (lines.length === 0) return null;
  const raisedMg = accessories.reduce((sum, { quantity, unitMassMg }) => sum + quantity * unitMassMg, 0);
  const waybill = waybillOf(parcel, content);
  return {
    grossMg: weighing.grossMg + raisedMg,
    divisionMg: content.divisionMg,
    packaging: packagingOf(parcel, content).map(({ name, massMg, spreadMg, weight }) => ({
      name,
      massMg: massMg + sureMg,
      spreadMg: Math.sqrt(spreadMg ** 2 + sureVarianceMg2),
      ...(weight !== undefined && { weight }),
    })),
    lines,
    priors: content.priors,
    ...(waybill && { waybillMg: waybill.massMg + raisedMg, waybill: waybill.rounding }),
  };
}

function accessoryLines(state: CaseState, { lines }: WeighedContent, room: number): readonly GapLine[] {
  const all = lines.filter(isKnown).flatMap(({ lineId, expected, accessories }) => {
    const quantity = state.lines.find((line) => line.lineId === lineId)?.counted ?? expected;
    return accessories.flatMap(({ code, massMg }) =>
      quantity === 0 ? [] : [{ sku: `${lineId}${ACCESSORY_MARK}${code}`, quantity, unitMassMg: massMg, spreadMg: 0 }],
    );
  });
  return all.length > room ? [] : all;
}

/** The candidates, or the one that was put on the scale by itself. */
export function packagingOf({ packaging }: Parcel, content: WeighedContent): WeighedContent['packaging'] {
  if (packaging === null) return content.packaging;
  const spreadMg = Math.ceil(content.divisionMg / 2);
  return [{ name: 'weighed', massMg: packaging.massMg, spreadMg, from: 'weighed' }];
}

/** What a person read from the label counts before what a list says. */
export function waybillOf(
  { waybill }: Parcel,
  content: WeighedContent,
): { readonly massMg: number; readonly rounding: WaybillRounding } | null {
  return waybill ?? content.waybill;
}
