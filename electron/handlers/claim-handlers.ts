import { z } from 'zod';
import { carrierKey } from '../../shared/claim/claim-deadline.ts';
import { claimCalls } from '../../shared/protocol/calls/claims.ts';
import type { ClaimView } from '../../shared/protocol/claim-view.ts';
import type { ClaimRowData } from '../../shared/views/claim-row.ts';
import { claimViewOf } from '../../shared/views/claim-view.ts';
import type { Change } from '../cases/once.ts';
import type { CallContext, HandlersFor } from '../handler.ts';
import { workerOf } from './change.ts';
import { exportClaims, type ExportedClaims } from './export-claims.ts';
import type { HostParts } from './host-parts.ts';
import { noteAct } from './note-act.ts';

const Exported = claimCalls['claim.export'].result;
const Written = z.strictObject({ claimId: z.uuid() });

/** The register of claims on carriers (S82). */
export function claimHandlers(parts: HostParts) {
  const { claims } = parts;
  const change = (asked: Change, context: CallContext, work: (author: ReturnType<typeof workerOf>) => ClaimRowData) => {
    const { claimId } = parts.once(asked, Written, () => ({ claimId: work(workerOf(asked.params, context)).claimId }));
    parts.claimsChanged();
    return { claim: viewOf(parts, claims.get(claimId)) };
  };
  return {
    'claim.list': ({ month, carrier }) => {
      const { nearPercent, urgentPercent } = parts.station.view().policy.claims;
      const listed = claimsOf(parts, month).filter(
        (claim) => carrier === null || carrierKey(claim.carrier) === carrierKey(carrier),
      );
      return { claims: listed, months: parts.claimRows.periods(), today: claims.today(), nearPercent, urgentPercent };
    },
    'claim.get': ({ claimId }) => {
      const row = claims.get(claimId);
      const history = row.steps.map(({ actor, ...step }) => ({ ...step, by: parts.people.nameOf(actor) }));
      return { claim: viewOf(parts, row), history };
    },
    'claim.edit': (params, context) =>
      change({ call: 'claim.edit', params }, context, (author) => claims.edit(params, params.changes, author)),
    'claim.takeBasis': (params, context) =>
      change({ call: 'claim.takeBasis', params }, context, (author) => claims.takeBasis(params, author)),
    'claim.add': (params, context) =>
      change({ call: 'claim.add', params }, context, (author) =>
        claims.add(params.caseId, params.parcelId, params.kind, author),
      ),
    'claim.export': async (params, context) => {
      const asked = { call: 'claim.export', params };
      const first = parts.once.answered(asked, Exported);
      if (first) return first;
      const sheet = await exportClaims(parts, params, exportedOf(parts, params.month));
      return parts.once(asked, Exported, () => {
        const data = { kind: 'claims', rows: sheet.claims, fileName: sheet.fileName } as const;
        noteAct(parts, 'ExportMade', data, workerOf(params, context));
        return sheet;
      });
    },
  } satisfies HandlersFor<typeof claimCalls>;
}

/** In the order they were registered; `open` is every month's. */
function claimsOf(parts: HostParts, month: string): ClaimView[] {
  const rows = month === 'open' ? parts.claimRows.unsettled() : parts.claimRows.ofPeriod(month);
  return rows.map((row) => viewOf(parts, row)).toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

/** Nothing is claimed on rows without a claim: they are not open either. */
function exportedOf(parts: HostParts, month: string): ExportedClaims {
  const open = claimsOf(parts, 'open').filter(({ status }) => status !== 'not-claimed');
  const untilThen = month === 'open' ? open : open.filter(({ period }) => period <= month);
  return { claims: claimsOf(parts, month), open: untilThen };
}

const orderOf = ({ basis, claimId }: ClaimView): string => `${basis.registeredOn} ${claimId}`;

function viewOf({ station, people }: HostParts, row: ClaimRowData): ClaimView {
  return claimViewOf(row, station.view().policy, people.nameOf);
}
