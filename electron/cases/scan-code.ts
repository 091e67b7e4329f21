import { checkFaults } from '../../shared/domain/code/check-code.ts';
import { recogniseCode, type RecognisedCode } from '../../shared/domain/code/recognise-code.ts';
import type { Policy } from '../../shared/domain/policy/policy.ts';
import type { ScanOutcome } from '../../shared/protocol/bench-view.ts';
import type { z } from 'zod';
import { RefusedError } from '../refused.ts';
import type { ChoiceMemory } from './choice-memory.ts';
import type { CodeMeaning, Lookups } from './code-meanings.ts';
import { meaningsOf } from './code-meanings.ts';
import type { CountScan } from './count-scan.ts';
import type { ParcelScan } from './parcel-scan.ts';
import type { ShelfScan } from './shelf-scan.ts';
import type { UnknownScan } from './unknown-scan.ts';
import type { Worker } from './case-work.ts';
import type { OpenPlace, SerialScan } from './serial-scan.ts';
import type { ToteScan } from './tote-scan.ts';

type Outcome = z.infer<typeof ScanOutcome>;

export interface ScannedCode {
  readonly raw: string;
  readonly source: 'wedge' | 'serial' | 'camera' | 'typed' | 'api';
  /** The answer to an earlier `choose`. */
  readonly choice?: string | undefined;
  /** The unit the screen has open: a serial number or a tote is about it. */
  readonly about?: OpenPlace | undefined;
}

/** Writes down a code that nobody could place. */
export type NoteUnknownCode = (code: ScannedCode & { readonly reading: string }, worker: Worker) => void;

const REFUSED_CODES = {
  empty: 'The code is empty: scan it again.',
  'too-long': 'The code is longer than any label: scan the parcel number alone.',
  'control-characters': 'The code holds control characters: set the scanner up with the set-up sheet.',
} as const;

/**
 * From a code to work (DESIGN.md 6): recognise, resolve, act. To be run inside one transaction: a scan that closes one
 * case and opens the next does both or neither.
 * @throws RefusedError for a text that cannot be a code at all.
 */
export function scanCode(
  code: ScannedCode,
  worker: Worker,
  parts: Lookups & {
    readonly parcelScan: ParcelScan;
    readonly countScan: CountScan;
    readonly shelfScan: ShelfScan;
    readonly serialScan: SerialScan;
    readonly toteScan: ToteScan;
    readonly unknownScan: UnknownScan;
    readonly choiceMemory: ChoiceMemory;
    readonly policy: () => Policy;
  },
): Outcome {
  const recognised = recogniseCode(code.raw, parts.policy().arrival.preferredCarriers);
  if (!recognised.ok) {
    const { kind, ...details } = recognised.error;
    throw new RefusedError({ ...details, kind: `code-${kind}` }, REFUSED_CODES[kind]);
  }
  const own = ownMeaning(recognised.value) ?? parts.toteScan(recognised.value.normalised, code.about, worker);
  if (own) return own;
  const [likeliest] = recognised.value.candidates;
  if (likeliest?.kind === 'shelf') return parts.shelfScan(likeliest.value, worker);
  const meanings = meaningsOf(recognised.value.candidates, parts);
  const chosen = meanings.find(({ choice }) => choice === code.choice);
  if (chosen) parts.choiceMemory.remember(recognised.value.normalised, meanings, chosen, worker);
  else if (meanings.length > 1) return parts.choiceMemory.ask(recognised.value.normalised, meanings);
  const meaning = chosen ?? meanings[0];
  if (meaning) return act(meaning, code, worker, parts);
  const serial = parts.serialScan(recognised.value.normalised, code.about, worker);
  return serial ?? parts.unknownScan(recognised.value, code, worker);
}

/**
 * Commands and badges are acted on by whoever scanned them: a badge is a key and is not handled here. A check code only
 * says how the scanner does, whatever case is open.
 */
function ownMeaning({ raw, candidates }: RecognisedCode): Outcome | null {
  const [first] = candidates;
  if (first?.kind === 'person') return { kind: 'person' };
  if (first?.kind === 'check') return { kind: 'check', reading: first.value, faults: [...checkFaults(raw)] };
  if (first?.kind === 'command') return { kind: 'command', command: first.value };
  return null;
}

function act(
  meaning: CodeMeaning,
  code: ScannedCode,
  worker: Worker,
  parts: { readonly parcelScan: ParcelScan; readonly countScan: CountScan },
): Outcome {
  switch (meaning.kind) {
    case 'parcel':
      return parts.parcelScan.known(meaning, code, worker);
    case 'case':
      return parts.parcelScan.ofCase(meaning, code, worker);
    case 'expected':
      return parts.parcelScan.expected(meaning, code, worker);
    case 'shipment':
      return parts.parcelScan.shipment(meaning.shipment, code, worker);
    case 'item':
      return parts.countScan(meaning.item, worker);
  }
}
