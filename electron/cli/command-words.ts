import { parseArgs } from 'node:util';
import { WrongCommandLine } from './usage.ts';

const OPTIONS = {
  data: { type: 'string' },
  returns: { type: 'string' },
  catalogue: { type: 'string' },
  shipments: { type: 'string' },
  preview: { type: 'boolean', default: false },
  to: { type: 'string' },
  from: { type: 'string' },
  since: { type: 'string' },
  'without-personal': { type: 'boolean', default: false },
  restore: { type: 'boolean', default: false },
  replace: { type: 'boolean', default: false },
  checkpoints: { type: 'string' },
  protocol: { type: 'string' },
  unit: { type: 'string' },
  hex: { type: 'boolean', default: false },
  port: { type: 'string' },
  probe: { type: 'boolean', default: false },
  aim: { type: 'string' },
} as const;
type OptionName = keyof typeof OPTIONS;

/** What each command takes besides `--data`. */
const TAKES = {
  import: ['returns', 'catalogue', 'shipments', 'preview'],
  'log export': ['to', 'since', 'without-personal'],
  'log import': ['from', 'restore'],
  'log status': [],
  'backup create': ['to'],
  'backup list': ['from'],
  'backup verify': ['from'],
  restore: ['from', 'replace'],
  verify: ['checkpoints'],
  rebuild: [],
  'decode-image': [],
  identify: ['aim'],
  'decode-scale': ['protocol', 'unit', 'hex'],
  'detect-scale': ['port', 'probe'],
  'solve-gap': [],
  health: [],
} as const satisfies Record<string, readonly OptionName[]>;
export type CommandName = keyof typeof TAKES;

/** What stands after the name itself, without an option before it. */
const OPERANDS: Partial<Readonly<Record<CommandName, string>>> = {
  'decode-image': 'a PNG or JPEG file',
  identify: 'a code',
};

const NAMES = Object.keys(TAKES).filter(isCommand);
const isGroup = (word: string): boolean => NAMES.some((name) => name.startsWith(`${word} `));

/**
 * The command that is named, and its options.
 * @throws WrongCommandLine that names the word or the option nobody understands.
 */
export function readWords(args: readonly string[]) {
  const tokens = tokensOf(args);
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const name = commandNamed(words);
  // Before the words: what follows an option that nobody knows looks like a word too many.
  for (const token of tokens) if (token.kind === 'option') refuseOption(token, name);
  const operand = operandOf(words, name);
  return { name, operand, values: valuesOf(args) };
}

export type OptionValues = ReturnType<typeof valuesOf>;

const valuesOf = (args: readonly string[]) =>
  parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS }).values;

/** As they stand there: Node's own refusals name neither the command nor what it would take. */
const tokensOf = (args: readonly string[]) =>
  parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS, strict: false, tokens: true }).tokens;

type OptionToken = Extract<ReturnType<typeof tokensOf>[number], { kind: 'option' }>;

function commandNamed(words: readonly string[]): CommandName {
  const [first, second] = words;
  if (first === undefined) throw new WrongCommandLine(`No command is named: use ${listed(NAMES)}.`);
  const name = words.slice(0, isGroup(first) ? 2 : 1).join(' ');
  if (!isCommand(name)) throw new WrongCommandLine(unknownCommand(first, second));
  return name;
}

/** Null where the command takes none; whatever stands behind what it takes is refused. */
function operandOf(words: readonly string[], name: CommandName): string | null {
  const wanted = OPERANDS[name];
  const after = words.slice(name.split(' ').length);
  const [operand] = after;
  if (wanted !== undefined && operand === undefined) {
    throw new WrongCommandLine(`"${name}" lacks ${wanted}: write it after the command.`);
  }
  const extra = after[wanted === undefined ? 0 : 1];
  if (extra === undefined) return operand ?? null;
  throw new WrongCommandLine(`"${extra}" is one word too many after "${name}": leave it out.`);
}

function unknownCommand(first: string, second: string | undefined): string {
  if (!isGroup(first)) return `There is no command "${first}": use ${listed(NAMES)}.`;
  const names = listed(NAMES.filter((name) => name.startsWith(`${first} `)));
  if (second === undefined) return `"${first}" is only half a command: use ${names}.`;
  return `There is no command "${first} ${second}": use ${names}.`;
}

function refuseOption({ name, rawName, value, inlineValue }: OptionToken, command: CommandName): void {
  const taken: readonly string[] = [...TAKES[command], 'data'];
  if (!isOption(name) || !taken.includes(name)) {
    const options = listed(taken.map((option) => `--${option}`));
    throw new WrongCommandLine(`"${command}" knows no option ${rawName}: leave it out, or use ${options}.`);
  }
  if (OPTIONS[name].type === 'boolean') {
    if (value === undefined) return;
    throw new WrongCommandLine(`${rawName} takes no value, and "${value}" was given: write ${rawName} alone.`);
  }
  if (value !== undefined && value !== '' && (inlineValue || !value.startsWith('-'))) return;
  throw new WrongCommandLine(`${rawName} has no value: write what is meant right after it.`);
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(TAKES, name);
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
