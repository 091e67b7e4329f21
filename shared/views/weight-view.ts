import type { Explanation, GapSolution } from '../domain/shortage/solve-gap.ts';
import type { ExplanationView, WeightView } from '../protocol/weight-view.ts';
import type { DecideContext } from '../return-case/decide-context.ts';
import type { ContentChange } from '../return-case/events/weighing-events.ts';
import { waybillOf } from '../return-case/gap-of-case.ts';
import { contentKey, nextCheckOf } from '../return-case/next-check.ts';
import { awaitsSiblings } from '../return-case/sibling-parcels.ts';
import type { CaseState, Parcel } from '../return-case/state.ts';
import { whereLostOf } from '../return-case/where-lost-of.ts';
import { type WeightFinding, weightFindingOf } from '../return-case/weight-finding.ts';

/** More than so many explanations help nobody decide. */
const MOST_SHOWN = 4;

/** What the weights of a case say, for screens and programs. */
export function weightView(state: CaseState, context: DecideContext): WeightView | null {
  const finding = weightFindingOf(state);
  if (finding === null) return null;
  const { parcel, weighing, content, expected, solution, agreement } = finding;
  return {
    weighingId: weighing.weighingId,
    parcelId: parcel.parcelId,
    grossMg: weighing.grossMg,
    divisionMg: content.divisionMg,
    expected: expected && { ...expected },
    unknownLineIds: [...finding.unknownLineIds],
    learning: learningOf(finding, state, context),
    masses: content.lines.flatMap(({ lineId, mass }) =>
      mass === null || mass.from === 'declared' ? [] : [{ lineId, from: mass.from, parcels: mass.parcels }],
    ),
    verdict: solution && verdictOf(solution),
    explanations: solution === null ? [] : solution.explanations.slice(0, MOST_SHOWN).map(explanationView),
    next: solution && nextCheckOf(solution),
    agreement: agreement && { ...agreement },
    isHeldBySiblings: awaitsSiblings(state, context),
    waybill: waybillView(finding, state),
    packagingMg: parcel.packaging?.massMg ?? null,
    weighAll: weighAllView(parcel, state),
  };
}

/** The line that fewest parcels have taught says when the weight will say something. */
function learningOf(
  { unknownLineIds }: WeightFinding,
  { lines }: CaseState,
  { masses }: DecideContext,
): WeightView['learning'] {
  const skus = lines.filter(({ lineId }) => unknownLineIds.includes(lineId)).map(({ sku }) => sku);
  const progress = skus.flatMap((sku) => masses?.progressOf(sku) ?? []);
  const [least] = progress.toSorted((a, b) => a.parcels - b.parcels);
  return least ? { ...least } : null;
}

function verdictOf({ verdict, probabilities, smallestNoticeableMg, caution }: GapSolution): WeightView['verdict'] {
  return { verdict, probabilities: { ...probabilities }, smallestNoticeableMg, caution };
}

function explanationView({ changes, posterior }: Explanation): ExplanationView {
  const shown = changes.flatMap(({ skus, missing, extra }) => {
    const oneOf = skus.map(contentKey);
    return [
      ...(missing > 0 ? [{ sign: 'missing' as const, count: missing, oneOf }] : []),
      ...(extra > 0 ? [{ sign: 'extra' as const, count: extra, oneOf }] : []),
    ];
  });
  const isSure = shown.every(({ oneOf }) => oneOf.length === 1);
  const confirms = shown.flatMap(({ sign, count, oneOf }): ContentChange[] =>
    oneOf.map((key) => ({ ...key, sign, count })),
  );
  return { posterior, changes: shown, confirms: isSure ? confirms : null };
}

function waybillView({ parcel, content }: WeightFinding, state: CaseState): WeightView['waybill'] {
  const waybill = waybillOf(parcel, content);
  const lost = whereLostOf(state);
  return (
    waybill && { massMg: waybill.massMg, from: parcel.waybill === null ? 'list' : 'label', lost: lost && { ...lost } }
  );
}

function weighAllView({ weighAll }: Parcel, { photos }: CaseState): WeightView['weighAll'] {
  if (weighAll === null) return null;
  const { weighAllId, grossMg, source, photoId, origin } = weighAll;
  const photo = photos.find((other) => other.photoId === photoId);
  return {
    weighAllId,
    grossMg,
    weighedAtMs: origin.occurredAtMs,
    scaleName: source.kind === 'scale' ? source.scaleName : null,
    photoSha256: photo?.sha256 ?? null,
  };
}
