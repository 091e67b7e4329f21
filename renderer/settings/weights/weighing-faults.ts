import { WeighingTerms } from '../../../shared/domain/policy/weighing-terms.ts';
import type { Text } from '../../i18n/message.tsx';

/** What is wrong with one field, in words; null when nothing is. `path` leads to it, as in `WeighingTerms`. */
export type FaultAt = (...path: readonly (string | number)[]) => string | null;

type Issue = NonNullable<ReturnType<typeof WeighingTerms.safeParse>['error']>['issues'][number];

const MG_PER_GRAM = 1_000;

/** What of these terms cannot be adopted, each told where it stands. */
export function weighingFaults(terms: WeighingTerms, text: Text): FaultAt {
  const { error } = WeighingTerms.safeParse(terms);
  const faults = new Map((error?.issues ?? []).map((issue) => [issue.path.join(' '), faultOf(issue, text)]));
  const names = terms.packings.map(({ name }) => name);
  for (const [at, name] of names.entries()) {
    if (name !== '' && names.indexOf(name) < at) faults.set(`packings ${at} name`, text('weight-terms.fault.twice'));
  }
  return (...path) => faults.get(path.join(' ')) ?? null;
}

function faultOf(issue: Issue, text: Text): string {
  const isMass = String(issue.path.at(-1)).endsWith('Mg');
  const figure = (limit: number | bigint): number => (isMass ? Math.ceil(Number(limit) / MG_PER_GRAM) : Number(limit));
  if (issue.code === 'too_small' && issue.origin === 'string') return text('weight-terms.fault.no-name');
  if (issue.code === 'too_small') {
    const least = figure(issue.minimum) + (issue.inclusive === false ? 1 : 0);
    return text('weight-terms.fault.least', { least });
  }
  if (issue.code === 'too_big') return text('weight-terms.fault.most', { most: figure(issue.maximum) });
  return text('weight-terms.fault.wrong');
}
