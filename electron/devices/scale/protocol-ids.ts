/** The protocols a profile may name; the ids are those of the published frame collection. */
export const SCALE_PROTOCOL_IDS = ['st-gs-csv', 'and-standard3', 'and-standard2'] as const;
export type ScaleProtocolId = (typeof SCALE_PROTOCOL_IDS)[number];
