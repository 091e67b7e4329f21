import { z } from 'zod';
import { TOTE_COLOURS } from '../../tote/tote-events.ts';
import { CLAIM_MATTERS } from '../claim-matter.ts';
import { Disposition } from '../disposition.ts';
import { byDisposition } from './by-disposition.ts';
import { PHOTO_SLOTS } from '../photo-slot.ts';

const Days = z.int().nonnegative().max(3_650);
const ContractParty = z.enum(['own-account', 'platform', 'buyer', 'unknown']);
const Place = z.string().min(1).max(60);

/** What a site decides about eligibility, inspection and totes. */
export const InspectionTerms = z.strictObject({
  eligibility: z.strictObject({
    /** Days after delivery in which a buyer may return without a reason (S13). */
    noReasonDays: Days,
    /** Days after delivery in which a quality claim takes the normal path (S17). */
    qualityDays: Days,
    /** The longest a parcel travels back: what comes within it may still have been sent in time. */
    transitDays: Days,
  }),
  /** Where goods go that may never be sold as new again: food, and hygiene articles somebody opened (S15, S16). */
  excludedDisposition: z.strictObject({ disposition: Disposition, place: Place }),
  /** Pictures a damaged unit must have, by what the claim is about (S48, S56). */
  requiredPhotos: z.record(z.enum(CLAIM_MATTERS), z.array(z.enum(PHOTO_SLOTS)).max(7)),
  /** What a claim may be about without anybody having looked: these are looked at before they are closed (S32). */
  lookWhenClaimed: z.array(z.enum(CLAIM_MATTERS)).default(['damaged', 'quality']),
  /** Who pays the carrier of each leg; nothing is claimed on a leg the site did not contract (DESIGN.md 5). */
  legContracts: z.strictObject({ outbound: ContractParty, return: ContractParty }),
  /** How long packaging of damaged goods is kept, and where (S55). */
  retainedPackaging: z.strictObject({ shelf: Place, keepDays: Days }),
  /** Until when a parcel must have been looked at after it came (S31). */
  firstCheckWithinMs: z.int().positive(),
  toteColours: byDisposition(z.enum(TOTE_COLOURS), { 're-ship': 'grey' }),
});
export type InspectionTerms = z.infer<typeof InspectionTerms>;

const DAY_MS = 86_400_000;

/** The trade's own numbers (requirements S13-S17, S31, S55, S56). */
export const DEFAULT_INSPECTION_TERMS: InspectionTerms = {
  eligibility: { noReasonDays: 7, qualityDays: 3, transitDays: 10 },
  excludedDisposition: { disposition: 'scrap', place: 'X1' },
  requiredPhotos: {
    'no-reason': [],
    quality: ['defect'],
    damaged: ['defect'],
    'wrong-item': ['item'],
    missing: [],
    'model-changed': ['item'],
    service: [],
    unsaid: ['defect'],
  },
  lookWhenClaimed: ['damaged', 'quality'],
  legContracts: { outbound: 'own-account', return: 'unknown' },
  retainedPackaging: { shelf: 'H6', keepDays: 30 },
  firstCheckWithinMs: DAY_MS,
  toteColours: {
    restock: 'green',
    refurbish: 'blue',
    quarantine: 'yellow',
    'return-to-vendor': 'purple',
    liquidate: 'white',
    scrap: 'red',
    'return-to-sender': 'grey',
    'hold-for-carrier': 'orange',
    're-ship': 'grey',
  },
};
