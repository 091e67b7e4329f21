import { DEFECT_KINDS, type Defect } from './defect.ts';
import { DISPOSITIONS, type Disposition } from './disposition.ts';
import { GRADES, type Grade } from './grade.ts';
import { OUTER_PACKAGING, type OuterPackaging } from './outer-packaging.ts';

/** Every code of ours starts so: no product, parcel or person can equal a command (ux.md 1). */
const PREFIX = 'CMD';

const ACTIONS = [
  ['CONFIRM', 'confirm'],
  ['UNDO', 'undo'],
  ['PHOTO', 'photo'],
  ['NOBARCODE', 'no-barcode'],
  ['NOLABEL', 'no-label'],
  ['SLIP', 'slip'],
  ['PARK', 'park'],
  ['CERTIFICATE', 'certificate'],
  ['PRINTLABEL', 'print-label'],
  ['OPENWORK', 'open-work'],
  ['PAUSE', 'pause'],
  ['SIGNOUT', 'sign-out'],
] as const;

/** The word in a disposition's code: short, so that the printed bars stay wide enough for a gun. */
const DISPOSITION_WORDS: Readonly<Record<Disposition, string>> = {
  restock: 'RESTOCK',
  refurbish: 'REFURBISH',
  quarantine: 'QUARANTINE',
  'return-to-vendor': 'VENDOR',
  liquidate: 'LIQUIDATE',
  scrap: 'SCRAP',
  'return-to-sender': 'SENDER',
  'hold-for-carrier': 'CARRIER',
};

export type CommandAction = (typeof ACTIONS)[number][1];

/** What a scanned command asks for. */
export type Command =
  | { readonly kind: CommandAction }
  | { readonly kind: 'grade'; readonly grade: Grade }
  | { readonly kind: 'outer-packaging'; readonly condition: OuterPackaging }
  | { readonly kind: 'defect'; readonly defect: Defect['kind'] }
  | { readonly kind: 'disposition'; readonly disposition: Disposition };

/** How the command sheet groups them, in reading order. */
export const COMMAND_GROUPS = ['action', 'grade', 'outer-packaging', 'defect', 'disposition'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** A command with its printed code and the message id of its word. */
export interface CommandEntry {
  /** A-Z and 0-9 only, the keys every keyboard layout agrees on (U3). */
  readonly code: string;
  readonly group: CommandGroup;
  readonly messageId: string;
  readonly command: Command;
}

const word = (name: string): string => name.replaceAll('-', '').toUpperCase();

const entry = (text: string, group: CommandGroup, name: string, command: Command): CommandEntry => ({
  code: `${PREFIX}${text}`,
  group,
  messageId: `command.${group}.${name}`,
  command,
});

/** Every scannable command. The sheet prints this table, host and screens read it: they cannot disagree. */
export const COMMANDS: readonly CommandEntry[] = [
  ...ACTIONS.map(([text, kind]) => entry(text, 'action', kind, { kind })),
  ...GRADES.map((grade) => entry(`GRADE${grade}`, 'grade', grade, { kind: 'grade', grade })),
  ...OUTER_PACKAGING.map((condition) =>
    entry(`OUT${word(condition)}`, 'outer-packaging', condition, { kind: 'outer-packaging', condition }),
  ),
  ...DEFECT_KINDS.map((defect) => entry(`DEF${word(defect)}`, 'defect', defect, { kind: 'defect', defect })),
  ...DISPOSITIONS.map((disposition) =>
    entry(`DISP${DISPOSITION_WORDS[disposition]}`, 'disposition', disposition, { kind: 'disposition', disposition }),
  ),
];

const BY_CODE = new Map(COMMANDS.map(({ code, command }) => [code, command]));

const normalise = (text: string): string => text.trim().toUpperCase();

/** True when the text claims to be a command, known or not: an unknown one is refused as such, never looked up. */
export function isCommandCode(text: string): boolean {
  return normalise(text).startsWith(PREFIX);
}

/**
 * Reads a scanned or typed command; null when it is none we know. Case and outer blanks do not matter: Caps Lock turns
 * a wedge scanner's letters round.
 */
export function parseCommand(text: string): Command | null {
  return BY_CODE.get(normalise(text)) ?? null;
}
