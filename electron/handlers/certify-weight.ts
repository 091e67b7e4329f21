import { z } from 'zod';
import { certificateFile } from '../../shared/domain/certificate/certificate-file.ts';
import { canonicalJson } from '../../shared/event-log/canonical-json.ts';
import type { Locale } from '../../shared/i18n/locales.ts';
import { newestIssued } from '../../shared/return-case/certify-weight.ts';
import type { FoldedCase } from '../../shared/return-case/fold-case.ts';
import { weightCertificateContentOf } from '../../shared/views/weight-certificate-view.ts';
import { weightRecordOf } from '../../shared/views/weight-record.ts';
import { weightTraceCsv } from '../../shared/views/weight-trace-csv.ts';
import { renderWeightCertificate } from '../documents/weight-certificate-pdf.ts';
import type { CallContext } from '../handler.ts';
import { HostError } from '../host-error.ts';
import { sha256 } from '../ids.ts';
import { RefusedError } from '../refused.ts';
import { workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';
import { nextCertificateNumber } from './next-certificate-number.ts';
import { saveDocument } from './save-document.ts';

const Issued = z.strictObject({
  certificateId: z.uuid(),
  number: z.string(),
  version: z.int(),
  recordSha256: z.string(),
});

interface Params {
  readonly commandId: string;
  readonly caseId: string;
  readonly languages: Locale[];
}

/**
 * Certifies what a parcel weighed (S24-S26): the fact first, in the record, with its number and the digest of what it
 * rests on; then the page, the record and the trace beside each other. If a file cannot be made the certificate stands,
 * and asking again makes it. The same weights in the same languages are the certificate that is there already; others
 * are its next version (V8: no number is skipped or used twice).
 * @throws RefusedError `weight-not-explained` where nothing was weighed, HostError `document-failed`.
 */
export async function certifyWeight(parts: HostParts, params: Params, context: CallContext) {
  const worker = workerOf(params, context);
  const issued = parts.once({ call: 'weight.certify', params }, Issued, () => {
    const certificate = nextCertificate(parts, params);
    parts.work.apply(params.caseId, { type: 'CertifyWeight', certificate }, worker);
    const { certificateId, number, version, recordSha256 } = certificate;
    return { certificateId, number, version, recordSha256 };
  });
  const folded = parts.work.fold(params.caseId);
  const name = certificateFile(issued);
  await saveDocument(parts.dataDir, `${name}.json`, async () => bytesOf(certifiedText(folded, issued)));
  await saveDocument(parts.dataDir, `${name}.csv`, async () => bytesOf(weightTraceCsv(folded) ?? ''));
  const saved = await saveDocument(parts.dataDir, `${name}.pdf`, () => render(parts, folded, issued.certificateId));
  return { ...issued, ...saved };
}

/** The one that is there where nothing has changed since, else its next version, else the first of a new number. */
function nextCertificate(parts: HostParts, { caseId, languages }: Params) {
  const folded = parts.work.fold(caseId);
  const recordSha256 = sha256(recordText(folded));
  const parcelId = folded.state.parcels[0]?.parcelId ?? '';
  const last = folded.state.weightCertificates.findLast((other) => other.parcelId === parcelId);
  if (last?.recordSha256 === recordSha256 && last.languages.join() === languages.join()) {
    const { issued: _issued, ...same } = last;
    return { ...same, languages };
  }
  const newest = newestIssued(folded, parcelId);
  return {
    ...{ certificateId: parts.newId(), parcelId, languages, recordSha256 },
    number: newest?.number ?? nextCertificateNumber('WC', parts),
    version: (newest?.version ?? 0) + 1,
  };
}

function recordText(folded: FoldedCase): string {
  const record = weightRecordOf(folded);
  if (record === null) {
    throw new RefusedError(
      { kind: 'weight-not-explained' },
      'This parcel has no weight to record: weigh it first, then print again.',
    );
  }
  return canonicalJson(record);
}

/** The file must be the one whose digest stands in the chain: what has changed since is another version. */
function certifiedText(folded: FoldedCase, { number, recordSha256 }: z.infer<typeof Issued>): string {
  const text = recordText(folded);
  if (sha256(text) === recordSha256) return text;
  throw new HostError('document-failed', `The weights have changed since ${number} was issued: print it again.`);
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function render(parts: HostParts, folded: FoldedCase, certificateId: string): Promise<Uint8Array> {
  const { setUp } = parts.station.state();
  const content = setUp && weightCertificateContentOf(folded, certificateId, setUp, parts.people.nameOf);
  if (!content) {
    throw new HostError('document-failed', 'The certificate is no longer in the record: it was taken back.');
  }
  const sha = content.everything?.photo?.sha256;
  const photo = sha === undefined ? null : parts.photos.read(sha);
  return renderWeightCertificate(content, photo);
}
