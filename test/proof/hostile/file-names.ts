/** Stands in every name, so that a trace of opened files shows whether one of them was ever tried. */
export const CANARY = 'h8canary';

const STEMS = [
  `../${CANARY}`,
  `..\\${CANARY}`,
  `..%2f${CANARY}`,
  `..%5c${CANARY}`,
  `%2e%2e/${CANARY}`,
  `....//${CANARY}`,
  `/${CANARY}`,
  `//${CANARY}`,
  `\\\\evil.test\\${CANARY}`,
  `C:\\${CANARY}`,
  `C:${CANARY}`,
  `file:///${CANARY}`,
  `~/${CANARY}`,
  `${CANARY}\u0000`,
  `${CANARY}:stream`,
  `CON.${CANARY}`,
  `AUX-${CANARY}\u202e`,
  `NUL/${CANARY}`,
  `${CANARY}/../${CANARY}`,
  `./${CANARY}`,
  `${CANARY} `,
  `${CANARY}.`,
  `${CANARY}\n`,
  `${CANARY}${'A'.repeat(300)}`,
  `-${CANARY}`,
  `$(${CANARY})`,
  `\`${CANARY}\``,
  `${CANARY};rm`,
  `|${CANARY}`,
  `*${CANARY}*`,
  `\u2025/${CANARY}`,
  `\uff0e\uff0e/${CANARY}`,
  `__proto__${CANARY}`,
];
const ENDINGS = ['', '.pdf', '.csv', '.xlsx', '.html', '.jpg', '.pdf\u0000.jpg'];

/** Names that try to leave a folder, or to be something else than a file of it. */
export const FILE_NAMES: readonly string[] = STEMS.flatMap((stem) => ENDINGS.map((ending) => `${stem}${ending}`));
