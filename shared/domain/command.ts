import { DEFECT_KINDS, DEFECT_PLACES, type Defect } from './defect.ts';
import { DISPOSITIONS, type Disposition } from './disposition.ts';
import { GRADES, type Grade } from './grade.ts';
import type { PARCEL_CLASSES } from './facts/fact-payloads.ts';
import { OUTER_PACKAGING, type OuterPackaging } from './outer-packaging.ts';

/** Every code of ours starts so: no product, parcel or person can equal a command (ux.md 1). */
const PREFIX = 'CMD';

const ACTIONS = [
  ['CONFIRM', 'confirm'],
  ['UNDO', 'undo'],
  ['UNDOPARCEL', 'undo-parcel'],
  ['PHOTO', 'photo'],
  ['CAMERA', 'camera'],
  ['NOBARCODE', 'no-barcode'],
  ['NOLABEL', 'no-label'],
  ['SLIP', 'slip'],
  ['PARK', 'park'],
  ['ALLHERE', 'all-here'],
  ['RESTMISSING', 'rest-missing'],
  ['CERTIFICATE', 'certificate'],
  ['PRINTLABEL', 'print-label'],
  ['OPENWORK', 'open-work'],
  ['TOTES', 'totes'],
  ['TOTEFULL', 'tote-full'],
  ['TOTECLOSE', 'tote-close'],
  ['CORRECT', 'correct'],
  ['CHECKWEIGHT', 'check-weight'],
  ['CHECKLATER', 'check-later'],
  ['PAUSE', 'pause'],
  ['SIGNOUT', 'sign-out'],
] as const;

/** What is done about the weights of a parcel; on the sheet beside how it came. */
const WEIGHT_ACTIONS = [
  ['ITISSO', 'it-is-so'],
  ['WEIGHALL', 'weigh-all'],
  ['WEIGHBOX', 'weigh-box'],
  ['WEIGHTPAPER', 'weight-certificate'],
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
  're-ship': 'RESHIP',
};

/** The classes a person can say, with the word in their code; "unidentified" is what nobody could say. */
const CLASS_WORDS = [
  ['customer-return', 'RETURN'],
  ['refused', 'REFUSED'],
  ['bounced', 'BOUNCED'],
  ['recalled', 'RECALLED'],
  ['over-shipped', 'OVERSHIP'],
  ['empty', 'EMPTY'],
  ['lost-and-found', 'FOUND'],
] as const satisfies readonly (readonly [(typeof PARCEL_CLASSES)[number], string])[];
export type SayableClass = (typeof CLASS_WORDS)[number][0];
export const SAYABLE_CLASSES: readonly SayableClass[] = CLASS_WORDS.map(([returnClass]) => returnClass);

/** What else is said about how a parcel came: each opens its panel. */
const ARRIVAL_PANEL_WORDS = [
  ['class', 'KIND'],
  ['valuables', 'VALUABLES'],
  ['turn-away', 'TURNAWAY'],
  ['freight', 'FREIGHT'],
  ['conduct', 'CONDUCT'],
  ['join', 'JOINRMA'],
  ['waybill-weight', 'WAYBILLWEIGHT'],
  ['not-coming', 'NOTCOMING'],
] as const;
export type CommandPanel = (typeof ARRIVAL_PANEL_WORDS)[number][0];

export type CommandAction = (typeof ACTIONS)[number][1] | (typeof WEIGHT_ACTIONS)[number][1];

/** What a scanned command asks for. */
export type Command =
  | { readonly kind: CommandAction }
  | { readonly kind: 'parcel-class'; readonly returnClass: SayableClass }
  | { readonly kind: 'seal'; readonly isSealed: boolean }
  | { readonly kind: 'arrival-panel'; readonly panel: CommandPanel }
  | { readonly kind: 'grade'; readonly grade: Grade }
  | { readonly kind: 'outer-packaging'; readonly condition: OuterPackaging }
  | { readonly kind: 'defect'; readonly defect: Defect['kind'] }
  | { readonly kind: 'defect-place'; readonly place: Defect['place'] }
  | { readonly kind: 'disposition'; readonly disposition: Disposition };

/** How the command sheet groups them, in reading order. */
export const COMMAND_GROUPS = [
  'action',
  'grade',
  'outer-packaging',
  'defect',
  'defect-place',
  'disposition',
  'arrival',
] as const;
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
  ...DEFECT_PLACES.map((place) => entry(`AT${word(place)}`, 'defect-place', place, { kind: 'defect-place', place })),
  ...DISPOSITIONS.map((disposition) =>
    entry(`DISP${DISPOSITION_WORDS[disposition]}`, 'disposition', disposition, { kind: 'disposition', disposition }),
  ),
  ...CLASS_WORDS.map(([returnClass, text]) =>
    entry(`KIND${text}`, 'arrival', returnClass, { kind: 'parcel-class', returnClass }),
  ),
  entry('SEALED', 'arrival', 'sealed', { kind: 'seal', isSealed: true }),
  entry('OPENED', 'arrival', 'opened', { kind: 'seal', isSealed: false }),
  ...WEIGHT_ACTIONS.map(([text, kind]) => entry(text, 'arrival', kind, { kind })),
  ...ARRIVAL_PANEL_WORDS.map(([panel, text]) => entry(text, 'arrival', panel, { kind: 'arrival-panel', panel })),
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
