import type { Specificity } from './candidate.ts';
import type { CheckRule } from './check-rule.ts';

/** Where a format is written down; devices.md 5.2 names the documents behind each. */
export const FORMAT_SOURCES = {
  /** MIT, (c) 2017 Jeff Keen; the notice ships as resources/tracking/NOTICE.md. */
  'tracking-number-data': 'jkeen/tracking_number_data, couriers/*.json (MIT)',
  'upu-s10': 'UPU standard S10',
  gs1: 'GS1 General Specifications',
  'open-collections': 'devices.md 5.2, collected from open code; no carrier has confirmed it',
  'label-patterns': 'io.packagex.visionsdk.ocr.courier: what its label reader takes for each carrier of Spain',
  '7dr': 'https://gyomu.org/faq/view/7dr',
  paketda: 'https://www.paketda.de/firmenkunden/paket-pruefziffern.html',
  neodynamic: 'https://www.neodynamic.com/barcodes/Australia-Post-Domestic-eParcel-Barcode.aspx',
} as const;

/**
 * One format of parcel numbers, as data. `pattern` is tried on the whole normalised code without hyphens and says
 * nothing about the check digit. Its named groups: `body` and `check`, which `check` recomputes; `number`, the parcel
 * number inside a longer code; `country`, whose post it is.
 */
export interface TrackingFormat {
  readonly id: string;
  /** The carrier as it calls itself; null when the number's `country` says which post it is. */
  readonly carrier: string | null;
  readonly pattern: RegExp;
  /** Null for a format without a public check. */
  readonly check: CheckRule | null;
  /** How much the shape alone says, when the check holds or there is none. */
  readonly specificity: Specificity;
  readonly source: keyof typeof FORMAT_SOURCES;
  /** `weak`: seen in use, and not written down by the carrier. */
  readonly status: 'solid' | 'weak';
}
