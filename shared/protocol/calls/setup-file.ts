import { z } from 'zod';
import { LOCALES } from '../../i18n/locales.ts';
import { defineCall } from '../call.ts';
import { commandId } from '../changed.ts';

export const SetupExported = z.strictObject({ fileName: z.string(), savedTo: z.string() });

export const setupFileCalls = {
  'setup.export': defineCall({
    summary: 'Writes the set-up of this site to a file for the next bench; never who this station is, nor any secret.',
    access: ['administrator'],
    changes: true,
    params: z.strictObject({ commandId }),
    result: SetupExported,
  }),
  'setup.check': defineCall({
    summary: 'Reads a set-up file before the first start and says what it brings, or why it cannot be taken.',
    access: 'open',
    changes: false,
    params: z.strictObject({ text: z.string().max(500_000) }),
    result: z.strictObject({
      siteName: z.string(),
      siteCode: z.string(),
      zone: z.string(),
      locale: z.enum(LOCALES),
      policyVersion: z.string(),
      backOfficeUrl: z.string().nullable(),
      scale: z.string().nullable(),
    }),
  }),
};
