import { z } from 'zod';
import { Cause } from '../../domain/cause.ts';
import { Defect } from '../../domain/defect.ts';
import { Grade } from '../../domain/grade.ts';
import type { CaseEventName } from '../events.ts';
import { ExpectedLine, Id, NO_TERMS, ReturnClass, Text } from './event-parts.ts';

const CaseOpenedV1 = z.strictObject({
  caseId: Id,
  round: z.int().positive(),
  returnClass: ReturnClass,
  rmaNumbers: z.array(Text(64)).max(20),
  orderNumber: Text(64).nullable(),
  lines: z
    .array(
      ExpectedLine.omit({
        rmaNumber: true,
        cartonsPerUnit: true,
        attributes: true,
        accessories: true,
        soldSerials: true,
        category: true,
      }),
    )
    .max(200),
});

const UnitInspectedV1 = z.strictObject({
  unitId: Id,
  lineId: Id,
  ordinal: z.int().positive(),
  grade: Grade,
  isSealed: z.boolean().nullable(),
  defects: z.array(Defect).max(20),
  causeStated: Cause.nullable(),
});

/**
 * How events of superseded versions read today, by type and version. What was written once is read for good: a newer
 * version adds what it asks for with "not said".
 */
export const SUPERSEDED: { readonly [Type in CaseEventName]?: Readonly<Record<number, z.ZodType>> } = {
  CaseOpened: {
    1: CaseOpenedV1.transform((data) => ({
      ...data,
      lines: data.lines.map((line) => ({
        ...line,
        rmaNumber: data.rmaNumbers[0] ?? null,
        cartonsPerUnit: 1,
        attributes: [],
        accessories: [],
        soldSerials: [],
        category: null,
      })),
      terms: NO_TERMS,
    })),
  },
  UnitInspected: {
    1: UnitInspectedV1.transform((data) => ({
      ...data,
      wear: null,
      severity: null,
      serial: null,
      missingAccessories: [],
      matchesClaim: null,
      innerPackaging: null,
      ruledOut: [],
      installedBy: null,
    })),
  },
  CaseReopened: { 1: z.strictObject({ reason: Text(500) }).transform((data) => ({ ...data, posted: [] })) },
};
