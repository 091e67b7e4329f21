import type { ScannerProfile } from '../../../shared/domain/scanner-profile.ts';
import { withoutParity } from '../../../shared/domain/line-parity.ts';
import type { ScannerState } from '../../../shared/protocol/scanner-state.ts';
import type { Log } from '../../log.ts';
import type { OpenLink } from '../scale/byte-link.ts';
import { LineKeeper } from '../scale/line-keeper.ts';
import type { LineFailure } from '../scale/port-failure.ts';
import { createRepeatFilter } from './repeat-filter.ts';
import { type ScannedText, createScannerFramer } from './scanner-framer.ts';

/** Without an end a code is over after so long without a byte: several bytes at the slowest line, 1 200 baud. */
const SILENCE_MS = 40;
/** With an end, bytes that wait for it so long are a code that was cut off. */
const CUT_AFTER_MS = 1_000;
const LOOK_EVERY_MS = 1_000;

/** A scanner on a port of its own, kept open like a scale's. */
export interface SerialScanner {
  state(): ScannerState;
  close(): Promise<void>;
}

export interface SerialScannerParts {
  readonly profile: ScannerProfile;
  readonly openLink: OpenLink;
  readonly log: Log;
  readonly onCode: (text: string) => void;
  readonly onState: (state: ScannerState) => void;
}

/** Opens a scanner at once; whether its port could be opened is its state. */
export function openSerialScanner(parts: SerialScannerParts): SerialScanner {
  const { profile, log } = parts;
  const framer = createScannerFramer(profile);
  const isRepeat = createRepeatFilter();
  let failure: LineFailure | null = null;
  let isOpen = false;
  let lostCodes = 0;
  let silence: NodeJS.Timeout | null = null;

  const state = (): ScannerState => ({
    scannerId: profile.scannerId,
    kind: failure !== null ? failure.kind : isOpen ? 'ready' : 'opening',
    reason: failure?.reason.slice(0, 300) ?? null,
    lostCodes,
  });
  const tell = (): void => parts.onState(state());
  const lose = (): void => {
    lostCodes += 1;
    log('warn', 'scanner sent what is no code', { path: profile.path, lostCodes });
    tell();
  };
  const deliver = (code: ScannedText): void => {
    if (code.kind === 'too-long') return lose();
    if (!isRepeat(code.text, performance.now())) parts.onCode(code.text);
  };
  const onSilence = (): void => {
    const code = framer.silence();
    if (code !== null) return deliver(code);
    if (framer.heldBytes() === 0) return;
    framer.reset();
    lose();
  };
  const keeper = new LineKeeper(profile, parts.openLink, {
    onOpened() {
      failure = null;
      isOpen = true;
      framer.reset();
      tell();
    },
    onBytes(bytes) {
      keeper.isWorking();
      if (silence !== null) clearTimeout(silence);
      for (const code of framer.push(withoutParity(bytes, profile.parity ?? 'none'))) deliver(code);
      if (framer.heldBytes() === 0) return;
      silence = setTimeout(onSilence, profile.endsWith === 'silence' ? SILENCE_MS : CUT_AFTER_MS);
    },
    onFailure(why) {
      const isNew = failure?.kind !== why.kind;
      failure = why;
      isOpen = false;
      if (framer.heldBytes() > 0) lose();
      framer.reset();
      if (isNew) tell();
    },
  });
  // A scanner is silent most of the day; whether its port is still there is asked all the same.
  const look = setInterval(() => keeper.examineVanishing(), LOOK_EVERY_MS);
  return {
    state,
    async close() {
      clearInterval(look);
      if (silence !== null) clearTimeout(silence);
      await keeper.close();
    },
  };
}
