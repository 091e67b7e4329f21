import { z } from 'zod';

/** The last four digits of a phone number: enough to tell two buyers apart, too little to call one. */
export const PhoneTail = z.string().regex(/^\d{4}$/);
