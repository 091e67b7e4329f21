import type { ReadCode } from '../../shared/camera/camera-engine.ts';
import { chooseLabelCodes } from '../../shared/domain/code/choose-label-codes.ts';
import { isCommandCode } from '../../shared/domain/command.ts';
import { badgeIn } from '../input/use-badge-scan.ts';

/** What lies under the camera, told code by code; each code is meant once for as long as it lies there. */
export interface LabelPicker {
  /** The code that is meant now; null for none. `preferredCarriers`: those this site receives, first among equals. */
  pick(inView: readonly ReadCode[], atMs: number, preferredCarriers?: readonly string[]): string | null;
  /** What was meant last and still lies there. */
  current(): string | null;
}

/**
 * A label's further codes are read within this time of its parcel number, ms. They say where it is routed, not which
 * parcel it is. What comes later was put there: goods out of the parcel, beside its label.
 */
const ONE_LABEL_MS = 1_500;

export function createLabelPicker(): LabelPicker {
  let taken = new Set<string>();
  let last: string | null = null;
  let labelUntilMs = -Infinity;
  return {
    pick: (inView, atMs, preferredCarriers = []) => {
      const texts = inView.map(scannedText);
      taken = new Set([...taken].filter((text) => texts.includes(text)));
      if (last !== null && !taken.has(last)) last = null;
      const open = texts.filter((text) => !taken.has(text) && (texts.length === 1 || !isOrder(text)));
      const parcel = chooseLabelCodes(open, preferredCarriers).parcel?.raw;
      const isLabel = parcel !== undefined || atMs < labelUntilMs;
      const meant = parcel ?? (isLabel ? undefined : open[0]);
      if (parcel !== undefined) labelUntilMs = atMs + ONE_LABEL_MS;
      for (const text of isLabel ? open : [meant]) if (text !== undefined) taken.add(text);
      if (meant === undefined) return null;
      last = meant;
      return meant;
    },
    current: () => last,
  };
}

/** As a scanner with identifiers switched on would send it: GS1 content says so, and nothing else does. */
function scannedText({ aimId, text }: ReadCode): string {
  return `${aimId ?? ''}${text}`;
}

/** A command or a badge is meant only when it lies there alone: a command sheet on the bench must not press all its buttons. */
const isOrder = (text: string): boolean => isCommandCode(text) || badgeIn(text) !== null;
