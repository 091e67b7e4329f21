import { z } from 'zod';
import { erasureStreamId, PersonalErased, type PersonalPurpose } from '../../shared/person/erasure.ts';
import { erasureCalls } from '../../shared/protocol/calls/erasure.ts';
import { caseStreamId } from '../../shared/return-case/fold-case.ts';
import type { HandlersFor } from '../handler.ts';
import { NotFoundError, RefusedError } from '../refused.ts';
import { workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';

type Of = Parameters<HandlersFor<typeof erasureCalls>['personal.erase']>[0]['of'];

const NamesDetails = z.looseObject({ detailsRef: z.uuid() });

/** Erasing what is known of a person. The record stays whole: it names a reference, and nothing stands under it now. */
export function erasureHandlers(parts: HostParts) {
  return {
    'personal.erase': (params, context) => {
      const answer = parts.once({ call: 'personal.erase', params }, erasureCalls['personal.erase'].result, () => {
        const { purpose, refs } = wanted(params.of, parts);
        const present = refs.filter((ref) => parts.personal.get(ref) !== null);
        const event = { type: 'PersonalErased', schemaVersion: 1, data: PersonalErased.parse({ purpose }) };
        for (const ref of present) parts.record.append(erasureStreamId(ref), [event], workerOf(params, context));
        return { erased: present.length };
      });
      parts.personal.scrub();
      parts.benchChanged();
      return answer;
    },
  } satisfies HandlersFor<typeof erasureCalls>;
}

function wanted(of: Of, parts: HostParts): { readonly purpose: PersonalPurpose; readonly refs: readonly string[] } {
  if ('caseId' in of) return { purpose: 'slip', refs: slipRefs(of.caseId, parts) };
  if (parts.people.row(of.personId)?.isActive === true) {
    const message = 'This person still signs in here by name: end their access first.';
    throw new RefusedError({ kind: 'person-signs-in', personId: of.personId }, message);
  }
  return { purpose: 'staff-name', refs: [of.personId] };
}

/** Of every slip that was ever written down in the case, replaced and undone ones too. */
function slipRefs(caseId: string, { record }: HostParts): string[] {
  const stream = record.stream(caseStreamId(caseId));
  if (stream.length === 0) throw new NotFoundError('case-not-found', 'There is no such case.', { caseId });
  return stream.flatMap(({ envelope }) => {
    const named = NamesDetails.safeParse(envelope.data);
    return named.success ? [named.data.detailsRef] : [];
  });
}
