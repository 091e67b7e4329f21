import type { Fragment, IdUses } from './catalogue.ts';
import type { Violation } from './source-tree.ts';

/**
 * Beginnings of ids whose end is data: a refusal's kind, a defect, a call. `error.${kind}` uses every id that starts
 * with `error.`, so each beginning is named here and nothing else may be put together from parts.
 */
export const DYNAMIC_PREFIXES: readonly string[] = [
  ...['backup.phase.', 'backup.reason.', 'certificate.', 'command.'],
  ...['delivery.fact.', 'delivery.failure.', 'delivery.phase.', 'delivery.remedy.', 'delivery.sample.'],
  ...['delivery.type.', 'import.file.', 'import.refused.'],
  ...['claims.age.', 'claims.column.', 'claims.flag.', 'claims.kind.', 'claims.note.', 'claims.not-claimed.'],
  ...['claims.export.format.', 'claims.panel.contract.', 'claims.panel.leg.', 'claims.settlement.', 'claims.status.'],
  ...['weight.ask.', 'weight.lost.', 'weight.wait-ended.', 'weight.why.', 'weight-certificate.'],
  ...['mass.task.'],
  ...['weight-terms.mode.', 'weight-terms.waybill.direction.'],
  ...['record-state.', 'error.', 'refusal.', 'fact.', 'grade.', 'defect.', 'disposition.'],
  ...['no-parcel.matter.', 'no-parcel.outcome.', 'no-parcel.payer.', 'no-parcel.question.', 'no-parcel.found.'],
  ...['arrival.freight.leg.', 'arrival.label.', 'arrival.payer.', 'arrival.question.', 'arrival.shipped.'],
  ...['arrival.turn-away.', 'arrival.warning.'],
  ...['camera.state.', 'camera.settings.engine.', 'camera.settings.format.'],
  ...['dock.conduct.', 'dock.condition.', 'dock.reservation.', 'dock.refusal.', 'dock.sheet.'],
  ...['unidentified.field.', 'unidentified.guess.reason.', 'unidentified.photo.'],
  ...['scale-check.bench.', 'scale-check.next.'],
  ...['scale-check.filter.', 'scale-check.result.', 'scale-check.say.', 'scale-check.step.', 'scale-check.verdict.'],
  ...['scale-setup.hint.', 'scale-setup.parity.', 'scale-setup.phase.', 'scale-setup.step.'],
  ...[
    'scanner.ends.',
    'scanner.keyboard.ends.',
    'scanner.keyboard.reads.',
    'scanner.learn.',
    'scanner.state.',
    'scanner.check.',
    'scanner.sheet.step.',
    'scanner.sheet.code.',
  ],
  ...[
    'goods.ask.',
    'goods.row.',
    'goods.wear.',
    'goods.severity.',
    'goods.ruled-out.',
    'goods.leg.',
    'goods.contract.',
  ],
  ...['goods.marks.', 'goods.mark.', 'goods.installer.', 'goods.inner.', 'goods.eligibility.', 'goods.why.'],
  ...[
    'goods.serial.',
    'goods.tote.',
    'goods.shortage.',
    'goods.cause.why.',
    'tote.colour.',
    'tote.status.',
    'tote.did.',
  ],
  ...['people.act.', 'people.attempt.', 'people.approval.', 'people.audit.', 'people.correct.'],
  ...[
    'case.event.',
    'case.state.',
    'case.status.',
    'records.phase.',
    'search.announced.',
    'search.group.',
    'search.kind.',
  ],
  ...['scale.hint.', 'scale.reading.', 'scale.state.', 'scale.weighing.'],
  ...[
    'open-work.blocks.',
    'open-work.clock.',
    'open-work.colour.',
    'open-work.count.',
    'open-work.expected.column.',
    'open-work.finding.',
  ],
  ...['open-work.policy.', 'open-work.purpose.', 'open-work.reason.', 'open-work.sheet.column.', 'open-work.urgency.'],
  ...['ui.device.', 'ui.language.', 'ui.meaning.', 'ui.nav.', 'ui.photos.', 'ui.scan.', 'ui.theme.', 'ui.weight.'],
];

/** Ids in code that no catalogue has. `notIds` are strings of the same shape that mean something else: calls, topics. */
export function unknownIdViolations(uses: IdUses, ids: ReadonlySet<string>, notIds: ReadonlySet<string>): Violation[] {
  return uses.whole
    .filter(({ id }) => !ids.has(id) && !notIds.has(id) && !id.endsWith('.'))
    .map(({ id, path }) => ({ path, what: `${id} is in no catalogue` }));
}

/** Ids put together from parts whose beginning is not declared. */
export function undeclaredPrefixViolations(uses: IdUses, declared: readonly string[]): Violation[] {
  return uses.prefixes
    .filter(({ id }) => !declared.some((prefix) => id.startsWith(prefix)))
    .map(({ id, path }) => ({ path, what: `${id}\${..} is not declared in DYNAMIC_PREFIXES` }));
}

/** Ids that no code uses, whole or by a declared beginning that some code really has. */
export function unusedIdViolations(
  english: readonly Fragment[],
  uses: IdUses,
  declared: readonly string[],
): Violation[] {
  const whole = new Set(uses.whole.map(({ id }) => id));
  const live = [...uses.prefixes, ...uses.whole]
    .map(({ id }) => id)
    .filter((id) => declared.some((prefix) => id.startsWith(prefix)) && (id.endsWith('.') || !whole.has(id)));
  return english.flatMap(({ path, texts }) =>
    Object.keys(texts)
      .filter((id) => !whole.has(id) && !live.some((prefix) => id.startsWith(prefix)))
      .map((id) => ({ path, what: `${id} is used nowhere` })),
  );
}
