import { canonicalJson } from '../../shared/event-log/canonical-json.ts';
import { weightCalls } from '../../shared/protocol/calls/weights.ts';
import { weightRecordOf } from '../../shared/views/weight-record.ts';
import { sha256 } from '../ids.ts';
import { NotFoundError } from '../refused.ts';
import type { HostParts } from './host-parts.ts';
import { saveExport } from './save-export.ts';

const Exported = weightCalls['weight.record'].result;

/** Writes everything about the weights of a parcel into the data folder's `exports`, as one canonical JSON text (S24). */
export function exportWeightRecord(parts: HostParts, params: { readonly commandId: string; readonly caseId: string }) {
  return parts.once({ call: 'weight.record', params }, Exported, () => {
    const record = weightRecordOf(parts.work.fold(params.caseId));
    if (record === null)
      throw new NotFoundError('weight-not-explained', 'This parcel has no weight to record: weigh it first.');
    const text = canonicalJson(record);
    const saved = saveExport(parts.dataDir, `WEIGHTS-${params.commandId}.json`, new TextEncoder().encode(text));
    return { ...saved, sha256: sha256(text) };
  });
}
