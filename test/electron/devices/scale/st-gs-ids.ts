/** The family whose reference reader stands in test/proof/hostile. */
export const ST_GS_IDS = ['st-gs-csv', 'and-standard3', 'and-standard2'] as const;
export type StGsId = (typeof ST_GS_IDS)[number];
