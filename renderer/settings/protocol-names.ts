import type { ScaleProtocolId } from '../../shared/domain/scale-protocol-ids.ts';

/** Protocols by the names their makers print; names, not texts to translate. */
export const PROTOCOL_NAMES: Readonly<Record<ScaleProtocolId, string>> = {
  'st-gs-csv': 'ST,GS (A&D, T-Scale, Yaohua)',
  'and-standard3': 'A&D standard 3',
  'and-standard2': 'A&D standard 2',
};
