import { z } from 'zod';
import { LOCALES } from '../../i18n/locales.ts';

/** The colours a flag can have: far enough apart to be told from each other on a shelf label and on screen. */
export const FLAG_COLOURS = ['yellow', 'purple', 'blue', 'green', 'red', 'orange', 'cyan', 'grey'] as const;
export const FlagColour = z.enum(FLAG_COLOURS);
export type FlagColour = z.infer<typeof FlagColour>;

const Name = z.string().trim().min(1).max(40);

/** A note's flag: a colour and what it stands for, in the three languages, because colour alone says nothing. */
export const Flag = z.strictObject({
  flag: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
  colour: FlagColour,
  names: z.strictObject({ en: Name, 'zh-CN': Name, es: Name }),
});
export type Flag = z.infer<typeof Flag>;

export const Flags = z
  .array(Flag)
  .max(12)
  .refine((flags) => new Set(flags.map(({ flag }) => flag)).size === flags.length, 'flags must differ');

/** The trade's set (S92); `shipped` is also the flag of an ordinary return note (S93). */
export const DEFAULT_FLAGS: readonly Flag[] = [
  {
    flag: 'price-change',
    colour: 'yellow',
    names: { en: 'Price change', 'zh-CN': '改价', es: 'Cambio de precio' },
  },
  { flag: 'not-shipped', colour: 'purple', names: { en: 'Not shipped', 'zh-CN': '未发货', es: 'Sin enviar' } },
  { flag: 'shipped', colour: 'blue', names: { en: 'Shipped', 'zh-CN': '已发货', es: 'Enviado' } },
  { flag: 'refundable', colour: 'green', names: { en: 'Refundable', 'zh-CN': '可退款', es: 'Reembolsable' } },
];

/** The flag's name in a language. */
export const flagName = ({ names }: Flag, locale: (typeof LOCALES)[number]): string => names[locale];
