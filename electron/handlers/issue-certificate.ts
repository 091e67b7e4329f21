import { z } from 'zod';
import type { Locale } from '../../shared/i18n/locales.ts';
import { certificateEvidence } from '../../shared/return-case/certificate-evidence.ts';
import { certificateContentOf } from '../../shared/views/certificate-view.ts';
import { renderCertificate } from '../documents/certificate-pdf.ts';
import { HostError } from '../host-error.ts';
import type { CallContext } from '../handler.ts';
import { workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';
import { nextCertificateNumber } from './next-certificate-number.ts';
import { saveDocument } from './save-document.ts';

const Issued = z.strictObject({ certificateId: z.uuid(), number: z.string() });

interface Params {
  readonly commandId: string;
  readonly caseId: string;
  readonly unitId: string;
  readonly languages: Locale[];
}

/**
 * Issues a certificate: the fact first, in the record, with its number; then the page. If the page cannot be made the
 * certificate stands, and asking again with the same command id makes the page (V8: no number is skipped or used twice).
 */
export async function issueCertificate(parts: HostParts, params: Params, context: CallContext) {
  const worker = workerOf(params, context);
  const issued = parts.once({ call: 'certificate.issue', params }, Issued, () => {
    const certificateId = parts.newId();
    const number = nextCertificateNumber('DC', parts);
    const photoSha256s = certificateEvidence(parts.work.fold(params.caseId).state, params.unitId);
    const { unitId, languages } = params;
    const certificate = { certificateId, number, unitId, languages, photoSha256s };
    parts.work.apply(params.caseId, { type: 'IssueCertificate', certificate }, worker);
    return { certificateId, number };
  });
  const saved = await saveDocument(parts.dataDir, `${issued.number}.pdf`, () =>
    render(parts, params.caseId, issued.certificateId),
  );
  return { ...issued, ...saved };
}

async function render(parts: HostParts, caseId: string, certificateId: string): Promise<Uint8Array> {
  const { setUp } = parts.station.state();
  const { policy } = parts.station.view();
  const folded = parts.work.fold(caseId);
  const content = setUp && certificateContentOf(folded, certificateId, setUp, policy, parts.people.nameOf);
  if (!content)
    throw new HostError('document-failed', 'The certificate is no longer in the record: it was taken back.');
  const photos = content.photos.flatMap(({ sha256 }) => {
    const bytes = parts.photos.read(sha256);
    return bytes ? [[sha256, bytes] as const] : [];
  });
  return renderCertificate(content, new Map(photos));
}
