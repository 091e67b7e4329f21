/** Every code of ours starts so: no product, parcel or person can equal a command (ux.md 1). */
const PREFIX = 'CMD';

/** Grades an operator can give by scan (ux.md 3). */
export const COMMAND_GRADES = ['A', 'B', 'C', 'D'] as const;

/** The transit damage words that matter on a bench (ux.md 3); place and extent are asked afterwards. */
export const COMMAND_DEFECTS = [
  'crushed',
  'dented',
  'torn',
  'pierced',
  'broken',
  'bent',
  'scratched',
  'wet',
  'soiled',
  'leaking',
] as const;

/** Conditions of the outer packaging. */
export const COMMAND_OUTER_CONDITIONS = ['intact', 'torn', 'crushed', 'wet'] as const;

/** Dispositions (ux.md 3) and the word their code carries; short words keep the bars wide enough for a gun. */
const DISPOSITIONS = [
  ['RESTOCK', 'restock'],
  ['REFURBISH', 'refurbish'],
  ['QUARANTINE', 'quarantine'],
  ['VENDOR', 'return-to-vendor'],
  ['LIQUIDATE', 'liquidate'],
  ['SCRAP', 'scrap'],
  ['SENDER', 'return-to-sender'],
  ['CARRIER', 'hold-for-carrier'],
] as const;

const ACTIONS = [
  ['CONFIRM', 'confirm'],
  ['UNDO', 'undo'],
  ['PHOTO', 'photo'],
  ['NOBARCODE', 'no-barcode'],
  ['PARK', 'park'],
  ['CERTIFICATE', 'certificate'],
  ['PRINTLABEL', 'print-label'],
  ['PAUSE', 'pause'],
  ['SIGNOUT', 'sign-out'],
] as const;

export type CommandGrade = (typeof COMMAND_GRADES)[number];
export type CommandDefect = (typeof COMMAND_DEFECTS)[number];
export type CommandOuterCondition = (typeof COMMAND_OUTER_CONDITIONS)[number];
export type CommandDisposition = (typeof DISPOSITIONS)[number][1];
export type CommandAction = (typeof ACTIONS)[number][1];

/** What a scanned command asks for. */
export type Command =
  | { readonly kind: CommandAction }
  | { readonly kind: 'grade'; readonly grade: CommandGrade }
  | { readonly kind: 'outer-packaging'; readonly condition: CommandOuterCondition }
  | { readonly kind: 'defect'; readonly defect: CommandDefect }
  | { readonly kind: 'disposition'; readonly disposition: CommandDisposition };

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

const entry = (word: string, group: CommandGroup, name: string, command: Command): CommandEntry => ({
  code: `${PREFIX}${word}`,
  group,
  messageId: `command.${group}.${name}`,
  command,
});

/** Every scannable command. The sheet prints this table, host and screens read it: they cannot disagree. */
export const COMMANDS: readonly CommandEntry[] = [
  ...ACTIONS.map(([word, kind]) => entry(word, 'action', kind, { kind })),
  ...COMMAND_GRADES.map((grade) => entry(`GRADE${grade}`, 'grade', grade.toLowerCase(), { kind: 'grade', grade })),
  ...COMMAND_OUTER_CONDITIONS.map((condition) =>
    entry(`OUT${condition.toUpperCase()}`, 'outer-packaging', condition, { kind: 'outer-packaging', condition }),
  ),
  ...COMMAND_DEFECTS.map((defect) => entry(`DEF${defect.toUpperCase()}`, 'defect', defect, { kind: 'defect', defect })),
  ...DISPOSITIONS.map(([word, disposition]) =>
    entry(`DISP${word}`, 'disposition', disposition, { kind: 'disposition', disposition }),
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
