import type { CertificatePhoto } from '../domain/certificate/certificate-content.ts';
import type {
  CertifiedChange,
  CertifiedTrace,
  WeightCertificateContent,
} from '../domain/certificate/weight-certificate-content.ts';
import type { Explanation, GapSolution } from '../domain/shortage/solve-gap.ts';
import type { WeighedContent } from '../domain/shortage/weighed-content.ts';
import type { WeightSource } from '../domain/weighing-record.ts';
import { asSent } from '../return-case/as-sent.ts';
import type { ContentChange } from '../return-case/events/weighing-events.ts';
import type { FoldedCase } from '../return-case/fold-case.ts';
import { waybillOf } from '../return-case/gap-of-case.ts';
import { contentKey } from '../return-case/next-check.ts';
import type { CaseState, Parcel, WeightCertificate } from '../return-case/state.ts';
import { type WeightFinding, weightFindingOf } from '../return-case/weight-finding.ts';
import { whereLostOf } from '../return-case/where-lost-of.ts';
import type { StationState } from '../station/station-state.ts';
import { nameIn } from './certificate-view.ts';
import { certificateWeighing } from './certificate-weighing.ts';
import type { NameOf } from './person-ref.ts';

/** More than so many explanations help no claims desk. */
const MOST_EXPLANATIONS = 4;

type Languages = WeightCertificate['languages'];

/**
 * What a certificate of weight says, from the record alone. Its finding is what the weight says by itself: what people
 * counted stands beside it, so that either can be held against the other. Null when the case holds no such certificate.
 */
export function weightCertificateContentOf(
  folded: FoldedCase,
  certificateId: string,
  station: NonNullable<StationState['setUp']>,
  nameOf: NameOf,
): WeightCertificateContent | null {
  const { state, history } = folded;
  const certificate = state.weightCertificates.find((other) => other.certificateId === certificateId);
  const issuing = history.ordered.find(({ envelope }) => envelope.eventId === certificate?.issued.eventId);
  const finding = weightFindingOf(asSent(state));
  if (!certificate || !issuing || finding === null) return null;
  const { number, version, languages, recordSha256, issued } = certificate;
  const { parcel, weighing } = finding;
  return {
    ...{
      number,
      version,
      issuedAtMs: issued.occurredAtMs,
      zone: station.zone,
      languages: [...languages],
      recordSha256,
    },
    site: { code: station.siteCode, name: station.siteName },
    station: { code: station.stationCode, name: station.stationName },
    references: {
      trackingNumber: parcel.trackingNumber,
      carrier: parcel.carrier,
      rma: state.rmas[0]?.rmaNumber ?? null,
      order: state.orderNumber,
    },
    parcel: { receivedAtMs: parcel.received.occurredAtMs, outerPackaging: parcel.outside },
    ...weightsOf(finding),
    ...heldAgainst(finding.content, state, languages),
    finding: finding.solution && findingOf(finding.solution, state, languages),
    confirmed: weighing.confirmed && weighing.confirmed.map((change) => confirmedChange(change, state, languages)),
    lost: whereLostOf(state),
    everything: everythingOf(parcel, state, nameOf),
    traces: tracesOf(finding),
    weighedBy: nameOf(weighing.origin.actor),
    issuedBy: nameOf(issued.actor),
    eventHash: issuing.hash,
  };
}

function weightsOf({ parcel, weighing, content, expected, problem }: WeightFinding) {
  const { grossMg, source, origin } = weighing;
  const waybill = waybillOf(parcel, content);
  const { packaging } = parcel;
  return {
    waybill: waybill && {
      massMg: waybill.massMg,
      from: parcel.waybill === null ? ('list' as const) : ('label' as const),
      rounding: { ...waybill.rounding },
    },
    arrival: certificateWeighing(grossMg, source, origin),
    expected: expected && { ...expected },
    divisionMg: content.divisionMg,
    repeatability: {
      massMg: problem?.repeatabilityMg ?? content.divisionMg / 2,
      isMeasured: problem?.repeatabilityMg !== undefined,
    },
    packagingMg: packaging?.massMg ?? null,
  };
}

/** What the reading was held against, line by line, and what was counted since. */
function heldAgainst({ lines, packaging }: WeighedContent, state: CaseState, languages: Languages) {
  return {
    lines: state.lines.map((line) => ({
      name: nameIn(languages, line).slice(0, 200),
      sku: line.sku,
      expected: line.expected,
      counted: line.counted,
      unitMass: lines.find(({ lineId }) => lineId === line.lineId)?.mass ?? null,
    })),
    packings: packaging.map(({ name, massMg, spreadMg }) => ({ name, massMg, spreadMg })),
  };
}

function findingOf(
  { verdict, probabilities, explanations, smallestNoticeableMg }: GapSolution,
  state: CaseState,
  languages: Languages,
): WeightCertificateContent['finding'] {
  return {
    verdict,
    probability: sureness(verdict, probabilities.complete, explanations[0]?.posterior ?? 0),
    explanations: explanations.slice(0, MOST_EXPLANATIONS).map(({ posterior, changes }) => ({
      posterior,
      changes: changes.flatMap((change) => changesOf(change, state, languages)),
    })),
    smallestNoticeableMg,
  };
}

/** Of the sentence that is printed: that something is missing may be certain, and what it is not. */
function sureness(verdict: GapSolution['verdict'], complete: number, leader: number): number | null {
  if (verdict === 'cannot-tell') return null;
  return verdict === 'complete' ? complete : leader;
}

function changesOf(
  { skus, missing, extra }: Explanation['changes'][number],
  { lines }: CaseState,
  languages: Languages,
): CertifiedChange[] {
  const oneOf = skus.map(contentKey).map((thing) => namedThing(thing, lines, languages));
  return [
    ...(missing > 0 ? [{ sign: 'missing' as const, count: missing, oneOf }] : []),
    ...(extra > 0 ? [{ sign: 'extra' as const, count: extra, oneOf }] : []),
  ];
}

function confirmedChange(
  { sign, count, ...thing }: ContentChange,
  { lines }: CaseState,
  languages: Languages,
): CertifiedChange {
  return { sign, count, oneOf: [namedThing(thing, lines, languages)] };
}

function namedThing(
  { lineId, accessory }: Pick<ContentChange, 'lineId' | 'accessory'>,
  lines: CaseState['lines'],
  languages: Languages,
): CertifiedChange['oneOf'][number] {
  const line = lines.find((other) => other.lineId === lineId);
  const part = line?.accessories.find(({ code }) => code === accessory)?.name ?? accessory;
  return { name: line === undefined ? lineId : nameIn(languages, line).slice(0, 200), accessory: part };
}

function everythingOf(
  { weighAll }: Parcel,
  { photos }: CaseState,
  nameOf: NameOf,
): WeightCertificateContent['everything'] {
  if (weighAll === null) return null;
  const { grossMg, source, origin, photoId } = weighAll;
  const photo = photos.find((other) => other.photoId === photoId);
  return {
    weighing: certificateWeighing(grossMg, source, origin),
    weighedBy: nameOf(origin.actor),
    photo: photo === undefined ? null : photoOf(photo),
  };
}

function photoOf({ sha256, slot, added, width, height }: CaseState['photos'][number]): CertificatePhoto {
  return { sha256, slot, takenAtMs: added.occurredAtMs, width, height };
}

/** What the scale itself sent, of each reading it was bound to. */
function tracesOf({ parcel, weighing }: WeightFinding): CertifiedTrace[] {
  const { weighAll, packaging } = parcel;
  return [
    ...traceOf('arrival', weighing.source),
    ...(packaging === null ? [] : traceOf('packaging', packaging.source)),
    ...(weighAll === null ? [] : traceOf('everything', weighAll.source)),
  ];
}

function traceOf(of: CertifiedTrace['of'], source: WeightSource): CertifiedTrace[] {
  if (source.kind === 'manual') return [];
  const bound = { atMs: source.capturedAtMs, rawHex: source.rawHex };
  const frames = source.trace.length === 0 ? [bound] : source.trace;
  return [{ of, frames: [...frames] }];
}
