import { AMERICAN_FORMATS } from './formats/american-formats.ts';
import { ASIAN_FORMATS } from './formats/asian-formats.ts';
import { EUROPEAN_FORMATS } from './formats/european-formats.ts';
import { SPANISH_FORMATS } from './formats/spanish-formats.ts';
import { WORLD_FORMATS } from './formats/world-formats.ts';
import type { TrackingFormat } from './tracking-format.ts';

/** Stands with every number that was recognised by the table (devices.md 5.4); a changed row makes it a new one. */
export const TRACKING_TABLE = '2026-11-23';

/** All formats of devices.md 5.2; more carriers are more rows. */
export const TRACKING_FORMATS: readonly TrackingFormat[] = [
  ...WORLD_FORMATS,
  ...AMERICAN_FORMATS,
  ...EUROPEAN_FORMATS,
  ...SPANISH_FORMATS,
  ...ASIAN_FORMATS,
];
