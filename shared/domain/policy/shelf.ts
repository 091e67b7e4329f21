import { z } from 'zod';

/** What a shelf is for: the reasons of parking whose parcels belong there. `any` takes what fits nowhere else. */
export const SHELF_PURPOSES = [
  'question',
  'inspector',
  'unidentified',
  'awaiting',
  'approval',
  'carrier',
  'any',
] as const;
export type ShelfPurpose = (typeof SHELF_PURPOSES)[number];

/** A hold shelf. Its label carries `SHF` and the code; A-Z and 0-9 only, the keys every keyboard layout agrees on (U3). */
export const Shelf = z.strictObject({
  code: z.string().regex(/^[A-Z0-9]{1,8}$/),
  /** What people call it where they stand. */
  name: z.string().trim().min(1).max(40),
  purpose: z.enum(SHELF_PURPOSES),
  /** How many parcels it takes. */
  capacity: z.int().positive().max(999),
});
export type Shelf = z.infer<typeof Shelf>;

/** Codes are unique: two shelves of one code could not be told apart by a scan. */
export const Shelves = z
  .array(Shelf)
  .min(1)
  .max(60)
  .refine((shelves) => new Set(shelves.map(({ code }) => code)).size === shelves.length, 'shelf codes must differ');

export const DEFAULT_SHELVES: readonly Shelf[] = [
  { code: 'H1', name: 'H1', purpose: 'question', capacity: 20 },
  { code: 'H2', name: 'H2', purpose: 'inspector', capacity: 20 },
  { code: 'H3', name: 'H3', purpose: 'unidentified', capacity: 20 },
  { code: 'H4', name: 'H4', purpose: 'awaiting', capacity: 20 },
  { code: 'H5', name: 'H5', purpose: 'approval', capacity: 20 },
  { code: 'H6', name: 'H6', purpose: 'carrier', capacity: 20 },
  { code: 'H7', name: 'H7', purpose: 'any', capacity: 20 },
];

const SHELF_LABEL = /^SHF([A-Z0-9]{1,8})$/;

/** What a shelf's label says in bars. */
export const shelfLabel = (code: string): string => `SHF${code}`;

/** The shelf's code in a scanned or typed label; null when it is none. Case and outer blanks do not matter. */
export function parseShelfLabel(text: string): string | null {
  return SHELF_LABEL.exec(text.trim().toUpperCase())?.[1] ?? null;
}

/** Which shelves a parcel parked for this reason belongs on. */
const PURPOSE_OF_REASON: Readonly<Record<string, ShelfPurpose>> = {
  asked: 'question',
  'next-parcel': 'question',
  'needs-inspector': 'inspector',
  unidentified: 'unidentified',
  identified: 'unidentified',
  'awaiting-parcel': 'awaiting',
  'awaiting-cartons': 'awaiting',
  approval: 'approval',
};

/**
 * The shelf to carry a parked parcel to: of the shelves for its reason the first with room, else the first `any` shelf
 * with room, else the emptiest of them all: there is always a place to name. Null only without any shelf.
 * `lying`: how many parcels lie on each shelf now.
 */
export function proposeShelf(
  reason: string,
  shelves: readonly Shelf[],
  lying: ReadonlyMap<string, number>,
): string | null {
  const room = ({ code, capacity }: Shelf): number => capacity - (lying.get(code) ?? 0);
  const fitting = shelves.filter(({ purpose }) => purpose === PURPOSE_OF_REASON[reason]);
  const spare = shelves.filter(({ purpose }) => purpose === 'any');
  const withRoom = [...fitting, ...spare].find((shelf) => room(shelf) > 0);
  const [emptiest] = shelves.toSorted((a, b) => room(b) - room(a));
  return (withRoom ?? emptiest)?.code ?? null;
}
