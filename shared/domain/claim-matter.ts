/** What the customer's reason is about, as far as its words tell. `unsaid`: none was given, or none we understand. */
export const CLAIM_MATTERS = [
  'no-reason',
  'quality',
  'damaged',
  'wrong-item',
  'missing',
  'model-changed',
  'service',
  'unsaid',
] as const;
export type ClaimMatter = (typeof CLAIM_MATTERS)[number];

/**
 * Words by which shops write reasons, in three languages, the likeliest matter first: "arrived broken" is damage even
 * if it goes on about the wrong colour. A shop writes freely, so these are read as hints and decide nothing alone.
 */
const WORDS: readonly (readonly [ClaimMatter, RegExp])[] = [
  ['model-changed', /model changed|new version|different model|改款|换款|型号变|modelo (?:cambi|distinto|diferente)/iu],
  ['missing', /missing|not in the box|incomplete|shortage|少件|少发|缺|漏发|falta|incomplet/iu],
  ['wrong-item', /wrong|different item|not what i ordered|错发|发错|款式不符|颜色不符|equivocad|err[oó]ne/iu],
  ['damaged', /broke|damag|crack|crush|torn|leak|shatter|破|损|碎|裂|roto|rota|dañad|aplastad|romp/iu],
  [
    'quality',
    /quality|defect|fault|not work|doesn.t work|stopped|dead|质量|瑕疵|故障|坏|不能用|defect|fall[oa]|no funciona|calidad/iu,
  ],
  ['service', /rude|service|late deliver|服务|态度|发货慢|servicio|atenci[oó]n/iu],
  [
    'no-reason',
    /chang\w* m(?:y|ind)|no longer|not need|don.t (?:want|like)|too (?:small|big|large|tight)|fit|size|cancel|twice|七天|无理由|不想要|不喜欢|尺码|太小|太大|拍错|no (?:lo |la )?(?:quier|necesit|gust)|talla|pequeñ|grande|cancel|arrepent|sin motivo/iu,
  ],
];

/** Sorts a claimed reason; pure words, no guess beyond them. */
export function claimMatterOf(reason: string | null): ClaimMatter {
  if (reason === null) return 'unsaid';
  return WORDS.find(([, words]) => words.test(reason))?.[0] ?? 'unsaid';
}
