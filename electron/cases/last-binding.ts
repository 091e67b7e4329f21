import type { Binding } from '../../shared/domain/weighing/weighing-state.ts';
import type { FoldedCase } from '../../shared/return-case/fold-case.ts';

/** The newest weight a scale gave in these cases: what may still lie on the pan after a restart. */
export function lastBindingOf(cases: readonly FoldedCase[]): Binding | null {
  const bindings = cases.flatMap(({ state }) =>
    state.parcels.flatMap(({ parcelId, weighing }): Binding[] =>
      weighing?.source.kind === 'scale'
        ? [
            {
              parcelId,
              grossMg: weighing.grossMg,
              divisionMg: weighing.source.divisionMg,
              boundAtMs: weighing.origin.occurredAtMs,
            },
          ]
        : [],
    ),
  );
  return bindings.toSorted((a, b) => b.boundAtMs - a.boundAtMs)[0] ?? null;
}
