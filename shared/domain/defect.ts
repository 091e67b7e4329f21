import { z } from 'zod';

/** Words for transit and handling damage (ux.md 3): a defect always has a kind, a place and an extent. */
export const DEFECT_KINDS = [
  'broken',
  'crushed',
  'cut',
  'dented',
  'scratched',
  'soiled',
  'stained',
  'torn',
  'wet',
  'rusted',
  'missing-part',
  'not-working',
] as const;
export const DEFECT_PLACES = [
  'front',
  'back',
  'top',
  'bottom',
  'left',
  'right',
  'corner',
  'edge',
  'inside',
  'whole',
] as const;
export const DEFECT_EXTENTS = ['minor', 'moderate', 'severe'] as const;

export const Defect = z.strictObject({
  defectId: z.uuid(),
  kind: z.enum(DEFECT_KINDS),
  place: z.enum(DEFECT_PLACES),
  extent: z.enum(DEFECT_EXTENTS),
});
export type Defect = z.infer<typeof Defect>;
