import type { ScaleProtocol } from '../scale-protocol.ts';
import { CAS_ENQ } from './cas-enq.ts';
import { DIALOG_06 } from './dialog06.ts';
import { DIBAL_EPOS } from './dibal-epos.ts';
import { ELICOM } from './elicom.ts';
import { ERTE_B2 } from './erte-b2.ts';
import { MT_CONTINUOUS } from './mt-continuous.ts';
import { NCI_PROTOCOLS } from './nci.ts';
import { SMA_SCP0499 } from './sma-scp0499.ts';
import { TOLEDO_8217 } from './toledo-8217.ts';
import { USB_HID_8D } from './usb-hid.ts';
import { YAOHUA_EQ_PROTOCOLS } from './yaohua-eq.ts';
import { YAOHUA_PROTOCOLS } from './yaohua.ts';

/** The families framed by control bytes, of fixed length or binary. */
export const FRAMED_PROTOCOLS = {
  'toledo-8217': TOLEDO_8217,
  ...NCI_PROTOCOLS,
  'sma-scp0499': SMA_SCP0499,
  'cas-enq': CAS_ENQ,
  ...YAOHUA_PROTOCOLS,
  ...YAOHUA_EQ_PROTOCOLS,
  'mt-continuous': MT_CONTINUOUS,
  dialog06: DIALOG_06,
  'dibal-epos': DIBAL_EPOS,
  elicom: ELICOM,
  'erte-b2': ERTE_B2,
  'usb-hid-8d': USB_HID_8D,
} satisfies Record<string, ScaleProtocol>;
