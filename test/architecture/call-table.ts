import type { z } from 'zod';
import type { Call } from '../../shared/protocol/call.ts';

/** The bytes a few calls carry do not fit a schema of JSON; everything else a table needs is there. */
export type ListedCall = Pick<Call, 'summary' | 'access' | 'changes' | 'params'>;

const INTRODUCTION = `# protocol: what may be asked of the host

Every call is declared once, in \`calls/\`, with zod schemas for parameters and answer; both ends parse both.
Read first: \`call.ts\`, then one file of \`calls/\`. May import: \`shared/\` and zod. README says how a program signs in.
This list is made from the declarations: \`npm exec -- vitest run -c test/vitest.config.ts test/architecture/calls.test.ts -u\`.
`;

/** Everybody who works at the bench. */
const BENCH_ROLES = ['administrator', 'inspector', 'operator', 'supervisor'].join();

/** The list of calls as Markdown, one row each, without the \`commandId\` that every change takes. */
export function callTable(calls: readonly (readonly [string, ListedCall])[]): string {
  const rows = calls.map(([name, { params, access, changes, summary }]) =>
    row([`\`${name}\``, paramsOf(params), whoOf(access), changes ? 'yes' : '', summary]),
  );
  const head = [row(['Call', 'Parameters', 'Who', 'Changes', 'What']), row(['-', '-', '-', '-', '-'])];
  return `${INTRODUCTION}\n${[...head, ...rows].join('\n')}\n`;
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

function whoOf(access: Call['access']): string {
  if (typeof access === 'string') return access === 'anyone' ? 'session' : access;
  return [...access].sort().join() === BENCH_ROLES ? 'bench roles' : access.join(', ');
}

/** The parts of a zod definition that name parameters; zod has no public walk. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly innerType?: z.ZodType;
}

const definitionOf = ({ def }: { readonly def: Definition }): Definition => def;

function paramsOf(schema: z.ZodType): string {
  const { shape, options } = definitionOf(schema);
  if (options) return options.map(paramsOf).join(' or ');
  const names = Object.entries(shape ?? {}).filter(([name]) => name !== 'commandId');
  return names.length === 0 ? '–' : names.map(([name, part]) => paramOf(name, part)).join(', ');
}

function paramOf(name: string, schema: z.ZodType): string {
  const isOptional = definitionOf(schema).type === 'optional';
  const words = wordsOf(schema);
  return `${name}${isOptional ? '?' : ''}${words === '' ? '' : `: ${words}`}`;
}

/** The words a parameter may be; nothing for one that is free. */
function wordsOf(schema: z.ZodType): string {
  const { entries, innerType } = definitionOf(schema);
  if (innerType) return wordsOf(innerType);
  return Object.values(entries ?? {}).join('|');
}
