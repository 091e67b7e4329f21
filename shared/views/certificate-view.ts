import type { CertificateContent } from '../domain/certificate/certificate-content.ts';
import { expectedWeightOf } from '../return-case/expected-weight.ts';
import type { FoldedCase } from '../return-case/fold-case.ts';
import type { IssuedCertificate, Parcel, ReturnLine } from '../return-case/state.ts';
import type { StationState } from '../station/station-state.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { certificateWeighing } from './certificate-weighing.ts';
import type { NameOf } from './person-ref.ts';

/**
 * What a damage certificate says, from the record alone: printing it again gives the same page. Null when the case
 * holds no such certificate, or its unit is gone.
 */
export function certificateContentOf(
  folded: FoldedCase,
  certificateId: string,
  station: NonNullable<StationState['setUp']>,
  policy: Policy,
  nameOf: NameOf,
): CertificateContent | null {
  const { state, history } = folded;
  const certificate = state.certificates.find((other) => other.certificateId === certificateId);
  const unit = state.units.find(({ unitId }) => unitId === certificate?.unitId);
  const line = state.lines.find(({ lineId }) => lineId === unit?.lineId);
  const issuing = history.ordered.find(({ envelope }) => envelope.eventId === certificate?.issued.eventId);
  if (!certificate || !unit || !line || !issuing) return null;
  const [parcel] = state.parcels;
  return {
    number: certificate.number,
    version: 1,
    issuedAtMs: certificate.issued.occurredAtMs,
    zone: station.zone,
    languages: [...certificate.languages],
    site: { code: station.siteCode, name: station.siteName },
    station: { code: station.stationCode, name: station.stationName },
    references: {
      trackingNumber: parcel?.trackingNumber ?? null,
      carrier: parcel?.carrier ?? null,
      rma: state.opened?.rmaNumbers[0] ?? null,
      order: state.opened?.orderNumber ?? null,
    },
    parcel: {
      receivedAtMs: parcel?.received.occurredAtMs ?? null,
      class: state.opened?.returnClass ?? null,
      outerPackaging: parcel?.outside ?? null,
    },
    weights: weightsOf(parcel, expectedWeightOf(state, policy)?.expectedMg ?? null),
    unit: {
      name: nameIn(certificate.languages, line),
      sku: line.sku,
      gtin: line.gtin,
      serial: null,
      lpn: unit.lpn,
      quantity: 1,
      grade: unit.grade,
      disposition: unit.disposition,
    },
    defects: unit.defects.map(({ kind, place, extent }) => ({ kind, place, extent })),
    causeStated: unit.causeStated,
    inspectorName: nameOf(unit.inspected.actor),
    photos: photosOf(folded, certificate),
    eventHash: issuing.hash,
  };
}

/** What the item is called in each language of the certificate, once where names agree; the order's where there is none. */
export function nameIn(languages: readonly string[], { name, nameZh, nameEs }: ReturnLine): string {
  const inLanguage = (language: string): string =>
    (language === 'zh-CN' ? nameZh : language === 'es' ? nameEs : name) ?? name;
  return [...new Set(languages.map(inLanguage))].join(' / ') || name;
}

function photosOf({ state }: FoldedCase, { photoSha256s }: IssuedCertificate): CertificateContent['photos'] {
  return photoSha256s.flatMap((sha256) => {
    const photo = state.photos.find((other) => other.sha256 === sha256);
    return photo
      ? { sha256, slot: photo.slot, takenAtMs: photo.added.occurredAtMs, width: photo.width, height: photo.height }
      : [];
  });
}

/** What was expected and measured; and everything received in one reading, where somebody weighed that (S24). */
function weightsOf(parcel: Parcel | undefined, expectedMg: number | null): CertificateContent['weights'] {
  const { weighing, weighAll } = parcel ?? {};
  return {
    expectedMg,
    measured: weighing ? certificateWeighing(weighing.grossMg, weighing.source, weighing.origin) : null,
    ...(weighAll && { everything: certificateWeighing(weighAll.grossMg, weighAll.source, weighAll.origin) }),
  };
}
