import type { Blocker, LocalName } from '../protocol/work-view.ts';
import { confirmationOf } from '../return-case/confirmation.ts';
import type { DecideContext } from '../return-case/decide-context.ts';
import type { FoldedCase } from '../return-case/fold-case.ts';
import type { CaseState } from '../return-case/state.ts';

/**
 * The first thing a person has to answer before a case can be closed, and what it is about: an item by its name, a
 * parcel by its number. Null when nothing is asked, or when it cannot be told (another version's record, a conflict).
 */
export function blockerOf(folded: FoldedCase, context: DecideContext): Blocker | null {
  const { state, isReadOnly, isInConflict } = folded;
  if (!state.opened || isReadOnly || isInConflict) return null;
  const [question] = confirmationOf(state, context).questions;
  return question ? { kind: question.kind, subject: subjectOf(question, state) } : null;
}

/**
 * What a case holds, line after line, in each language; of a parcel that nobody announced, what was found in it. Empty
 * when nobody has said anything of its contents.
 */
export function titleOf({ lines, unexpected }: Pick<CaseState, 'lines' | 'unexpected'>): LocalName {
  const names = lines.length > 0 ? lines.map(nameOf) : unexpected.flatMap(foundName);
  const join = (locale: keyof LocalName): string => names.map((name) => name[locale]).join(', ');
  return { en: join('en'), 'zh-CN': join('zh-CN'), es: join('es') };
}

const nameOf = ({ name, nameZh, nameEs }: CaseState['lines'][number]): LocalName => ({
  en: name,
  'zh-CN': nameZh ?? name,
  es: nameEs ?? name,
});

function foundName({ name, nameZh, nameEs, counted }: CaseState['unexpected'][number]): LocalName[] {
  const said = (text: string): string => (counted > 1 ? `${counted} × ${text}` : text);
  return counted > 0 ? [{ en: said(name), 'zh-CN': said(nameZh ?? name), es: said(nameEs ?? name) }] : [];
}

function subjectOf(question: object, state: CaseState): LocalName | null {
  const lineId = idIn(question, 'lineId') ?? lineOfUnit(idIn(question, 'unitId'), state);
  const line = state.lines.find((other) => other.lineId === lineId);
  if (line) return nameOf(line);
  const parcelId = idIn(question, 'parcelId');
  const number = state.parcels.find((parcel) => parcel.parcelId === parcelId)?.trackingNumber ?? null;
  return number === null ? null : { en: number, 'zh-CN': number, es: number };
}

function lineOfUnit(unitId: string | null, { units }: CaseState): string | null {
  return units.find((unit) => unit.unitId === unitId)?.lineId ?? null;
}

function idIn(question: object, name: string): string | null {
  const value: unknown = Object.entries(question).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : null;
}
