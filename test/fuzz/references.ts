import type { ScaleProtocolId } from '../../shared/domain/scale-protocol-ids.ts';
import { massOf } from '../proof/hostile/reference-scale.ts';
import { nciEcr, nciScp01, smaScp0499, toledo8217 } from './reference/asked-by-letter.ts';
import { mtContinuous, usbHid } from './reference/status-words.ts';
import { casEnq, dialog06, dibalEpos, elicom, erteB2 } from './reference/tills.ts';
import { yaohuaAnswer, yaohuaC602, yaohuaForward, yaohuaReversed, yaohuaStream } from './reference/yaohua.ts';
import type { ReferenceGrammar } from './reference-grammar.ts';
import { COLUMN_REFERENCES } from './reference/columns.ts';
import { FIELD_REFERENCES } from './reference/fields.ts';
import { genericReference } from './reference/generic.ts';
import { WORD_REFERENCES } from './reference/words.ts';

/** The second grammar of each family. */
export const REFERENCES: { readonly [Id in ScaleProtocolId]?: ReferenceGrammar } = {
  'st-gs-csv': (frame) => massOf(frame, 'st-gs-csv') ?? null,
  'and-standard3': (frame) => massOf(frame, 'and-standard3') ?? null,
  'and-standard2': (frame) => massOf(frame, 'and-standard2') ?? null,
  'toledo-8217': toledo8217,
  'nci-scp01': nciScp01,
  'nci-ecr': nciEcr,
  'sma-scp0499': smaScp0499,
  'cas-enq': casEnq,
  'yaohua-tf0': yaohuaStream,
  'yaohua-tf1': yaohuaAnswer,
  'yaohua-eq-reversed': yaohuaReversed,
  'yaohua-eq-forward': yaohuaForward,
  'yaohua-c602': yaohuaC602,
  'mt-continuous': mtContinuous,
  dialog06,
  'dibal-epos': dibalEpos,
  elicom,
  'erte-b2': erteB2,
  'usb-hid-8d': usbHid,
  ...COLUMN_REFERENCES,
  ...FIELD_REFERENCES,
  ...WORD_REFERENCES,
  generic: genericReference,
};
