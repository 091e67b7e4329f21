import type { Result } from '../../../shared/domain/result.ts';
import type { ByteLink, LinkEvents, LinkLine } from './byte-link.ts';
import type { LineFailure } from './port-failure.ts';
import { reconnectDelayMs } from './reconnect-delay.ts';

/** Some systems keep a dead handle open without a word. A silent line is therefore opened anew from time to time. */
const REOPEN_SILENT_AFTER_MS = 10_000;

export interface LineKeeperEvents {
  /** The line is open, for the first time, after a failure, or again because it was silent. */
  onOpened(path: string): void;
  onBytes(bytes: Uint8Array): void;
  /** The line could not be opened or was lost; another attempt follows by itself. */
  onFailure(failure: LineFailure): void;
}

/** Opens the line of one device. */
export type OpenKeptLine<Line extends LinkLine> = (
  line: Line,
  events: LinkEvents,
) => Promise<Result<ByteLink, LineFailure>>;

/**
 * Keeps one line open: opens it, and after each failure or loss opens it again, waiting longer each time, until it is
 * closed. At most one link and one attempt exist at any moment, so no handle is ever left behind.
 */
export class LineKeeper<Line extends LinkLine> {
  readonly #profile: Line;
  readonly #openLink: OpenKeptLine<Line>;
  readonly #events: LineKeeperEvents;
  #link: ByteLink | null = null;
  #openedAtMs = 0;
  #failuresInARow = 0;
  #retry: NodeJS.Timeout | null = null;
  /** What is being done to the line; everything is queued behind it. */
  #work: Promise<void> = Promise.resolve();
  #isClosed = false;

  /** Opens at once, but tells nothing before the caller's turn of the event loop is over. */
  constructor(profile: Line, openLink: OpenKeptLine<Line>, events: LineKeeperEvents) {
    this.#profile = profile;
    this.#openLink = openLink;
    this.#events = events;
    this.#queue(() => this.#open());
  }

  /** Sends bytes if the line is open. */
  write(bytes: Uint8Array): void {
    this.#link?.write(bytes);
  }

  /** A reading came through: the next failure starts with the shortest wait again. */
  isWorking(): void {
    this.#failuresInARow = 0;
  }

  /** Asks whether a line that has been silent since `silentSinceMs` (monotonic) is dead, and replaces it if so. */
  examineSilence(silentSinceMs: number): void {
    this.#queue(() => this.#examineSilence(silentSinceMs));
  }

  /** Asks whether a line that may rightly be silent has lost its port. */
  examineVanishing(): void {
    this.#queue(async () => {
      if (this.#link !== null && !this.#isClosed && (await this.#link.isGone()))
        await this.#lose('the port has vanished');
    });
  }

  /** Stops for good; resolves when the port has been given back. */
  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#queue(() => this.#dropLink());
    await this.#work;
  }

  #queue(work: () => Promise<void>): void {
    this.#work = this.#work.then(work);
  }

  async #open(): Promise<void> {
    await this.#dropLink();
    if (this.#isClosed) return;
    const opened = await this.#openLink(this.#profile, this.#linkEvents());
    if (!opened.ok) return this.#fail(opened.error);
    this.#link = opened.value;
    this.#openedAtMs = performance.now();
    if (!this.#isClosed) this.#events.onOpened(opened.value.path ?? this.#profile.path);
  }

  #linkEvents(): LinkEvents {
    return {
      onBytes: (bytes) => this.#isClosed || this.#events.onBytes(bytes),
      onLost: (reason) => this.#queue(() => this.#lose(reason)),
    };
  }

  /** A lost port counts as missing until opening it says otherwise: unplugged is by far the commonest cause. */
  async #lose(reason: string): Promise<void> {
    await this.#dropLink();
    this.#fail({ kind: 'missing', reason });
  }

  #fail(failure: LineFailure): void {
    if (this.#isClosed) return;
    this.#failuresInARow += 1;
    this.#events.onFailure(failure);
    if (this.#retry !== null) clearTimeout(this.#retry);
    const delayMs = reconnectDelayMs(failure.kind, this.#failuresInARow);
    this.#retry = setTimeout(() => this.#queue(() => this.#open()), delayMs);
  }

  async #examineSilence(silentSinceMs: number): Promise<void> {
    if (this.#link === null || this.#isClosed) return;
    if (await this.#link.isGone()) return this.#lose('the port has vanished');
    const silentMs = performance.now() - Math.max(silentSinceMs, this.#openedAtMs);
    if (silentMs >= REOPEN_SILENT_AFTER_MS) await this.#open();
  }

  async #dropLink(): Promise<void> {
    const link = this.#link;
    this.#link = null;
    await link?.close();
  }
}
