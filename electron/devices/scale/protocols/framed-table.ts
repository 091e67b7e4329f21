import type { ScaleProtocol } from '../scale-protocol.ts';
import { MT_CONTINUOUS } from './mt-continuous.ts';
import { TOLEDO_8217 } from './toledo-8217.ts';
import { YAOHUA_PROTOCOLS } from './yaohua.ts';

/** The families framed by control bytes, of fixed length or binary. */
export const FRAMED_PROTOCOLS = {
  ...YAOHUA_PROTOCOLS,
  'toledo-8217': TOLEDO_8217,
  'mt-continuous': MT_CONTINUOUS,
} satisfies Record<string, ScaleProtocol>;
