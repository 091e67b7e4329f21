import { SCALE_PROTOCOL_IDS, type ScaleProtocolId } from '../../../shared/domain/scale-protocol-ids.ts';
import { FRAMED_PROTOCOLS } from './protocols/framed-table.ts';
import { LINE_PROTOCOLS } from './protocols/line-table.ts';
import { ST_GS_PROTOCOLS } from './protocols/st-gs-table.ts';
import type { ScaleProtocol } from './scale-protocol.ts';

/** Every family of scales the bench understands. A new family is one entry in one of these tables. */
export const SCALE_PROTOCOLS: { readonly [Id in ScaleProtocolId]: ScaleProtocol } = {
  ...ST_GS_PROTOCOLS,
  ...LINE_PROTOCOLS,
  ...FRAMED_PROTOCOLS,
};

/** The same in the order of the ids. */
export const ALL_SCALE_PROTOCOLS: readonly ScaleProtocol[] = SCALE_PROTOCOL_IDS.map((id) => SCALE_PROTOCOLS[id]);
