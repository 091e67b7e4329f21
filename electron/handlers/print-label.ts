import { z } from 'zod';
import { buildLpn } from '../../shared/domain/lpn.ts';
import { renderUnitLabel } from '../documents/label-pdf.ts';
import { RefusedError } from '../refused.ts';
import type { CallContext } from '../handler.ts';
import { workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';
import { saveDocument } from './save-document.ts';

const Labelled = z.strictObject({ lpn: z.string() });

interface Params {
  readonly commandId: string;
  readonly caseId: string;
  readonly unitId: string;
}

/** Gives a unit its licence plate, once, and makes the label; asking again prints the same one. */
export async function printLabel(parts: HostParts, params: Params, context: CallContext) {
  const worker = workerOf(params, context);
  const labelled = parts.once({ call: 'label.print', params }, Labelled, () => {
    const unit = parts.work.fold(params.caseId).state.units.find(({ unitId }) => unitId === params.unitId);
    const { stationCode } = parts.station.view();
    const lpn = unit?.lpn ?? buildLpn(stationCode, parts.numbers.next(`LPN-${stationCode}`));
    parts.work.apply(params.caseId, { type: 'LabelUnit', unitId: params.unitId, lpn }, worker);
    return { lpn };
  });
  const locale = parts.people.view(worker.actor)?.locale ?? 'en';
  const render = () => renderLabel(parts, params, labelled.lpn, locale);
  return { ...labelled, ...(await saveDocument(parts.dataDir, `${labelled.lpn}.pdf`, render)) };
}

function renderLabel(parts: HostParts, { caseId, unitId }: Params, lpn: string, locale: 'en' | 'zh-CN' | 'es') {
  const { state } = parts.work.fold(caseId);
  const unit = state.units.find((other) => other.unitId === unitId);
  const line = state.lines.find(({ lineId }) => lineId === unit?.lineId);
  if (!unit?.disposition || !unit.place) {
    throw new RefusedError(
      { kind: 'unit-not-inspected' },
      'The unit has no disposition yet: decide it before printing its label.',
    );
  }
  return renderUnitLabel({
    lpn,
    grade: unit.grade,
    sku: line?.sku ?? null,
    name: line?.name ?? null,
    disposition: unit.disposition,
    place: unit.place,
    rma: state.opened?.rmaNumbers[0] ?? null,
    printedAtMs: parts.clock.nowMs(),
    zone: parts.station.identity().zone,
    locale,
  });
}
