import { z } from 'zod';
import { defineCall } from '../call.ts';

const Sku = z.string().min(1).max(200);

export const itemPictureCalls = {
  'item.pictures': defineCall({
    summary:
      'For each SKU that somebody photographed here: its newest picture, of an undamaged unit where there is one.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ skus: z.array(Sku).max(200) }),
    result: z.strictObject({
      pictures: z.array(z.strictObject({ sku: Sku, sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
    }),
  }),
};
