import { composeNote } from '../../shared/domain/policy/note-template.ts';
import { siteDayOf, siteTimeOf } from '../../shared/domain/open-work/site-day.ts';
import type { HostParts } from './host-parts.ts';

/** A note as it goes into the record and onto the clipboard: the policy's template filled with what the case says (S93, S94). */
export function composedNote(
  { work, station, people, clock }: HostParts,
  { caseId, text }: { readonly caseId: string; readonly text: string },
  actor: string,
): string {
  const { state } = work.fold(caseId);
  const { policy, stationCode } = station.view();
  const { zone } = station.identity();
  const nowMs = clock.nowMs();
  const [line] = state.lines;
  return composeNote(policy.noteTemplate, {
    content: text,
    size: sizeOf(line?.name ?? null),
    reason: line?.claimedReason ?? null,
    name: people.nameOf(actor),
    code: stationCode,
    date: siteDayOf(nowMs, zone),
    time: siteTimeOf(nowMs, zone),
    rma: state.opened?.rmaNumbers[0] ?? null,
    tracking: state.parcels[0]?.trackingNumber ?? null,
  }).slice(0, 1_000);
}

/** Clothes are named with their size last (`Jacket, blue, M`); what is no size is left out. */
function sizeOf(name: string | null): string | null {
  return /(?:^|[\s,/(-])((?:\d?X{0,3}[SL]|M|\d{2}(?:[.,]5)?))\)?$/i.exec(name ?? '')?.[1]?.toUpperCase() ?? null;
}
