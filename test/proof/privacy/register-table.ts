import type { Register } from './register.ts';

const INTRODUCTION = `# personal-data: what this app keeps of people

\`register.json\` names everything that can say who somebody is, why it is kept and until when; \`not-personal.json\` names
everything else. A column or a member of an event that stands in neither turns a test red (P1).
This list is made from the register: \`npm exec -- vitest run -c test/vitest.config.ts test/proof/privacy/register.test.ts -u\`.
`;

/** The register for whoever has to answer for it, as Markdown. */
export function registerTable({ personal, files }: Register): string {
  const held = personal.map(({ what, whose, purpose, until, at, named }) =>
    row([what, whose, purpose, untilOf(until), [...at, ...named.map((name) => `*.${name}`)].map(code).join(', ')]),
  );
  const stored = files.map(({ at, holds, until }) => row([at.map(code).join(', '), holds, until]));
  return [
    INTRODUCTION,
    ...[...head(['What', 'Whose', 'Why', 'Until', 'Where']), ...held],
    '\n## Files of the data folder\n',
    ...[...head(['Where', 'What', 'Until']), ...stored],
    '',
  ].join('\n');
}

const code = (text: string): string => `\`${text}\``;
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const head = (cells: readonly string[]): string[] => [row(cells), row(cells.map(() => '-'))];

function untilOf({ term, kept }: Register['personal'][number]['until']): string {
  return [...(term === null ? [] : [`Erased after \`${term}\`.`]), ...(kept === null ? [] : [kept])].join(' ');
}
