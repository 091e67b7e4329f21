import { z } from 'zod';
import { Cause } from '../../domain/cause.ts';
import { Defect } from '../../domain/defect.ts';
import { Disposition } from '../../domain/disposition.ts';
import { Grade } from '../../domain/grade.ts';
import { INNER_PACKAGING } from '../../domain/inner-packaging.ts';
import { RULED_OUT } from '../../domain/inspection/exclusion-checklist.ts';
import { INSTALLERS } from '../../domain/inspection/propose-cause.ts';
import { SERIAL_FINDINGS } from '../../domain/inspection/serial-check.ts';
import { PhotoSlot } from '../../domain/photo-slot.ts';
import { WEAR } from '../../domain/wear.ts';
import { EpochMs, Grounds, Id, Sha256, Text } from './event-parts.ts';

/** The leg of the journey on which damage happened, as the inspector states it (DESIGN.md 5). */
export const TRANSPORT_LEGS = ['outbound', 'return', 'neither'] as const;
/** Who contracted that leg: nothing is claimed on a leg the site did not contract. */
export const CONTRACT_PARTIES = ['own-account', 'platform', 'buyer', 'unknown'] as const;
const Picture = {
  sha256: Sha256,
  width: z.int().positive(),
  height: z.int().positive(),
  byteLength: z.int().positive(),
};

/** What was found, shown, decided and certified. */
export const INSPECTION_EVENTS = {
  UnitInspected: {
    version: 2,
    data: z.strictObject({
      unitId: Id,
      lineId: Id,
      ordinal: z.int().positive(),
      grade: Grade,
      isSealed: z.boolean().nullable(),
      defects: z.array(Defect).max(20),
      causeStated: Cause.nullable(),
      wear: z.enum(WEAR).nullable(),
      /** 1 destroyed … 4 explanation or small hardware (S38-S41). */
      severity: z.int().min(1).max(4).nullable(),
      serial: Text(64).nullable(),
      /** Codes of accessories that are not there (S29). */
      missingAccessories: z.array(Text(64)).max(50),
      /** Whether the condition is what the customer described (S32). */
      matchesClaim: z.boolean().nullable(),
      /** The product's own box and what holds it (S14). */
      innerPackaging: z.enum(INNER_PACKAGING).nullable().default(null),
      /** What the inspector ruled out before naming the carrier (S46). */
      ruledOut: z.array(z.enum(RULED_OUT)).max(2).default([]),
      /** Who put it together, where that did the damage (S47). */
      installedBy: z.enum(INSTALLERS).nullable().default(null),
    }),
  },
  /** A serial number read off a unit, and what it says against what was sold (C11). */
  SerialRead: {
    version: 1,
    data: z.strictObject({
      lineId: Id,
      ordinal: z.int().positive().max(999),
      serial: z.string().min(1).max(64),
      finding: z.enum(SERIAL_FINDINGS),
    }),
  },
  LegStated: {
    version: 1,
    data: z.strictObject({
      unitId: Id,
      leg: z.enum(TRANSPORT_LEGS),
      contractedBy: z.enum(CONTRACT_PARTIES),
      carrier: Text(64).nullable(),
    }),
  },
  DispositionDecided: {
    version: 1,
    data: z.strictObject({ unitId: Id, disposition: Disposition, place: Text(60), ...Grounds }),
  },
  /** Whether the return may be accepted under the shop's terms (S13-S16), with the rule that says so. */
  EligibilityFound: {
    version: 1,
    data: z.strictObject({ verdict: z.enum(['eligible', 'not-eligible', 'cannot-tell']), ...Grounds }),
  },
  PhotoAdded: {
    version: 1,
    data: z.strictObject({ photoId: Id, slot: PhotoSlot, unitId: Id.nullable(), ...Picture }),
  },
  /** A picture the bench took by itself; it is kept until `keepUntilMs` unless somebody disputes. Never a step. */
  SnapshotTaken: {
    version: 1,
    data: z.strictObject({ moment: z.enum(['waybill', 'item', 'weight', 'close']), keepUntilMs: EpochMs, ...Picture }),
  },
  CertificateIssued: {
    version: 1,
    data: z.strictObject({
      certificateId: Id,
      number: Text(40),
      unitId: Id,
      languages: z
        .array(z.enum(['en', 'zh-CN', 'es']))
        .min(1)
        .max(2),
      photoSha256s: z.array(Sha256).max(50),
    }),
  },
  UnitLabelled: { version: 1, data: z.strictObject({ unitId: Id, lpn: Text(30) }) },
} as const;
