import { canonicalJson } from '../event-log/canonical-json.ts';
import { causalPastOf } from '../event-log/history.ts';
import type { CaseView } from '../protocol/case-view.ts';
import { foldCase, type FoldedCase } from '../return-case/fold-case.ts';
import type { WeightCertificate } from '../return-case/state.ts';
import { weightRecordOf } from './weight-record.ts';

/**
 * The certificates of weight of a case in the order they were issued. `isCurrent`: it says what the record says now
 * (S24); false once more is known, and for every version that another replaced.
 */
export function weightCertificatesView(folded: FoldedCase): CaseView['weightCertificates'] {
  const { weightCertificates } = folded.state;
  const newest = weightCertificates.at(-1);
  const isUpToDate = newest !== undefined && saysTheSame(newest, folded);
  return weightCertificates.map((certificate) => {
    const { certificateId, number, version, issued } = certificate;
    const isCurrent = certificate === newest && isUpToDate;
    return { certificateId, number, version, issuedAtMs: issued.occurredAtMs, isCurrent };
  });
}

/** What its author had seen says what the record says now: only the digest of it was kept. */
function saysTheSame({ issued }: WeightCertificate, folded: FoldedCase): boolean {
  const { caseId, history } = folded;
  const issuing = history.ordered.find(({ envelope }) => envelope.eventId === issued.eventId);
  if (issuing === undefined) return false;
  const then = foldCase(caseId, causalPastOf(issuing, history));
  return canonicalJson(weightRecordOf(then)) === canonicalJson(weightRecordOf(folded));
}
