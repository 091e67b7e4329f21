import { isDamagedGrade } from '../../shared/domain/grade.ts';
import type { UnitView } from '../../shared/protocol/case-view.ts';
import type { Besides } from './besides-question.ts';
import type { OpenUnit } from './open-unit.ts';
import { saying, type Saying } from './say.ts';

/** A row of the verdict: what is said, or what the answers propose; pressing it asks anew. */
export interface BesidesRow {
  readonly besides: Besides;
  readonly label: Saying;
  readonly value: Saying;
  /** Not said yet: what the answers so far propose. */
  readonly isProposed: boolean;
}

/** The rows worth showing for this unit, in the order a person would look (S18, S29, S32, S38-S50). */
export function besidesRows({ line, unit }: OpenUnit): readonly BesidesRow[] {
  if (unit === null || unit.isSealed === true) return [];
  const isDamaged = isDamagedGrade(unit.grade);
  const row = (besides: Besides, value: Saying | null, isProposed = false): BesidesRow[] =>
    value === null ? [] : [{ besides, label: saying(`goods.row.${besides}`), value, isProposed }];
  return [
    ...row('wear', unit.wear === null ? UNSAID : saying(`goods.wear.${unit.wear}`)),
    ...(line.accessories.length === 0 ? [] : row('accessories', accessories(unit, line.accessories.length))),
    ...row('inner', unit.innerPackaging === null ? UNSAID : saying(`goods.inner.${unit.innerPackaging}`)),
    ...row('claim', claim(unit), unit.matchesClaim === null),
    ...(isDamaged ? row('severity', severity(unit), unit.severity === null) : []),
    ...(isDamaged ? causeRows(unit, row) : []),
  ];
}

type MakeRow = (besides: Besides, value: Saying | null, isProposed?: boolean) => BesidesRow[];

const UNSAID = saying('receiving.unit.unsaid');

function causeRows(unit: UnitView, row: MakeRow): BesidesRow[] {
  const isOutsideDamaged = unit.proposed.marks !== 'intact' && unit.proposed.marks !== 'no-photos';
  return [
    ...(isOutsideDamaged ? row('marks', saying(`goods.marks.${unit.proposed.marks}`)) : []),
    ...(unit.causeStated === 'installation'
      ? row('installer', unit.installedBy === null ? UNSAID : saying(`goods.installer.${unit.installedBy}`))
      : []),
    ...(unit.causeStated === 'transport' ? [...row('ruled-out', ruledOut(unit)), ...row('leg', leg(unit))] : []),
  ];
}

function accessories({ missingAccessories }: UnitView, total: number): Saying {
  return saying('goods.accessories', { missing: missingAccessories.length, total });
}

function claim({ matchesClaim, proposed }: UnitView): Saying | null {
  const matches = matchesClaim ?? proposed.matchesClaim;
  if (matches === null) return null;
  return saying(matches ? 'goods.claim.matches' : 'goods.claim.mismatch');
}

function severity({ severity: said, proposed }: UnitView): Saying {
  const level = said ?? proposed.severity;
  return level === null ? UNSAID : saying('goods.severity', { level });
}

function ruledOut({ ruledOut: out }: UnitView): Saying {
  return saying('goods.ruled-out', { done: out.length });
}

function leg({ leg: stated }: UnitView): Saying {
  if (stated === null || stated.leg === 'neither') return UNSAID;
  return saying('goods.leg', {
    leg: saying(`goods.leg.${stated.leg}`),
    party: saying(`goods.contract.${stated.contractedBy}`),
  });
}
