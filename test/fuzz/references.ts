import type { ScaleProtocolId } from '../../shared/domain/scale-protocol-ids.ts';
import { massOf } from '../proof/hostile/reference-scale.ts';
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
  ...COLUMN_REFERENCES,
  ...FIELD_REFERENCES,
  ...WORD_REFERENCES,
  generic: genericReference,
};
