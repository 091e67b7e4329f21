import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BINARY_CALLS } from '../shared/protocol/binary-calls.ts';
import { CALLS } from '../shared/protocol/calls.ts';
import { openHost, type Host, type HostOptions } from './host.ts';
import { sha256 } from './ids.ts';
import { openSessionBook } from './people/sessions.ts';
import { createPushBoard } from './push-board.ts';
import { openRecordWatch, type RecordWatch } from './store/record-watch.ts';
import { DATABASE_FILE } from './store/database.ts';
import { diskRoom, isWritable } from './store/disk-room.ts';
import { fileIdOf } from './store/file-id.ts';
import { makeReadingCopy } from './store/reading-copy.ts';
import { type StoreFault, storeFaultOf } from './store-fault.ts';
import type { DispatchRequest } from './transport/dispatcher.ts';
import type { Failure } from './transport/failure.ts';
import { faultIn, storeFailure } from './transport/store-failure.ts';

/** How often the disk is looked at: for room, and for whether a fault is over. */
const LOOK_EVERY_MS = 2_000;

export type KeptHost = Pick<Host, 'parts' | 'sessions' | 'pushes' | 'dispatcher' | 'close'> & {
  /** The folder cannot be written, and is only looked at. */
  isReadOnly(): boolean;
};

/** A host that is open, over the folder itself or over a copy to be looked at. */
interface Opened {
  readonly host: Host;
  readonly isReadOnly: boolean;
  close(): Promise<void>;
}

const CHANGING: ReadonlySet<string> = new Set(
  Object.entries({ ...CALLS, ...BINARY_CALLS }).flatMap(([name, { changes }]) => (changes ? [name] : [])),
);

/**
 * A host that outlives faults of its disk (reliability.md D5-D8). After a write that did not reach the disk nothing the
 * open files say can be relied on: intake stops at once, the record is closed, opened again, written out anew, and goes
 * on only when the last step that was answered is there. A folder that cannot be written is opened to be looked at.
 * A folder that is unmounted or moved away is waited for; nothing is begun anew in its place. People stay signed in
 * through all of it. Room on the disk is watched, and a full disk goes on by itself.
 * @throws HostError as `openHost`, for a folder that cannot even be looked at.
 */
export function keepHost(options: HostOptions): KeptHost {
  const keeper = new HostKeeper(options);
  return {
    get parts() {
      return keeper.opened.host.parts;
    },
    sessions: keeper.sessions,
    pushes: keeper.board,
    dispatcher: { dispatch: (request) => keeper.dispatch(request) },
    isReadOnly: () => keeper.opened.isReadOnly,
    close: () => keeper.close(),
  };
}

class HostKeeper {
  readonly sessions = openSessionBook();
  readonly board = createPushBoard();
  readonly #options: HostOptions;
  readonly #watch: RecordWatch;
  readonly #looking: NodeJS.Timeout;
  #reopening: Promise<void> | null = null;
  #isOpen = false;
  /** Which file the record is; null while it is only looked at. */
  #recordFile: string | null = null;
  opened: Opened;

  constructor(options: HostOptions) {
    this.#options = options;
    this.#watch = openRecordWatch(
      () => diskRoom(options.dataDir),
      (state) => this.board.push('recordStateChanged', state),
    );
    this.opened = this.#open();
    this.#isOpen = true;
    this.#watch.set(this.opened.isReadOnly ? 'read-only' : null);
    this.#looking = setInterval(() => this.#look(), LOOK_EVERY_MS).unref();
  }

  async dispatch(request: DispatchRequest): ReturnType<Host['dispatcher']['dispatch']> {
    const refused = this.#refusalOf(request.call);
    if (refused !== null) return refused;
    if (CHANGING.has(request.call) && this.#isElsewhere()) {
      this.#note('failed');
      return storeFailure('failed');
    }
    const outcome = await this.opened.host.dispatcher.dispatch(request);
    const fault = faultIn(outcome);
    if (fault !== null) this.#note(fault);
    else if (outcome.ok && CHANGING.has(request.call) && this.#watch.fault() === 'full') this.#watch.set(null);
    return outcome;
  }

  async close(): Promise<void> {
    this.#isOpen = false;
    clearInterval(this.#looking);
    await this.#reopening;
    await this.opened.close();
  }

  #refusalOf(call: string): Failure | null {
    const fault = this.#watch.fault();
    if (fault === null || fault === 'full' || call === 'record.state') return null;
    const isClosed = this.#reopening !== null;
    // A damaged record is what a backup is restored for.
    const isRescue = fault === 'damaged' && call.startsWith('backup.');
    return isClosed || (CHANGING.has(call) && !isRescue) ? storeFailure(fault) : null;
  }

  /** At the first sign, and before anything else can be answered. */
  #note(fault: StoreFault): void {
    if (this.#reopening !== null || !this.#isOpen) return;
    this.#options.log('error', 'the disk under the record failed', { fault });
    this.#watch.set(fault);
    if (fault === 'failed' || fault === 'read-only') this.#startReopening();
  }

  #look(): void {
    this.#watch.look();
    if (this.#reopening !== null || !this.#isOpen) return;
    const fault = this.#watch.fault();
    if (this.#isElsewhere()) return this.#note('failed');
    const isBack = fault === 'read-only' && isWritable(this.#options.dataDir);
    if (isBack || fault === 'failed') this.#startReopening();
  }

  /** The open record is not the one under its name any more: what is new would be written somewhere else. */
  #isElsewhere(): boolean {
    return this.#recordFile !== null && fileIdOf(join(this.#options.dataDir, DATABASE_FILE)) !== this.#recordFile;
  }

  #startReopening(): void {
    // The handle goes first: what is under way in it must not be answered as saved any more.
    closeQuietly(() => this.opened.host.parts.database.close());
    this.#recordFile = null;
    this.#reopening = this.#reopen().finally(() => (this.#reopening = null));
  }

  async #reopen(): Promise<void> {
    const last = this.opened.host.parts.record.lastCommitted();
    await this.opened.close().catch(() => undefined);
    try {
      const next = this.#open();
      this.opened = next;
      this.#watch.set(next.isReadOnly ? 'read-only' : writtenAnew(next.host, last));
      this.board.push('benchChanged', {});
    } catch (error) {
      // Looked at again in a moment; until then everything is refused.
      this.#options.log('error', 'the record could not be opened again', { reason: String(error) });
      this.#watch.set(storeFaultOf(error) === 'damaged' ? 'damaged' : 'failed');
    }
  }

  #open(): Opened {
    const { dataDir } = this.#options;
    const path = join(dataDir, DATABASE_FILE);
    const isThere = existsSync(path);
    if (!isThere && this.#isOpen) throw new Error(`${path} is not there any more`);
    if (isThere && !isWritable(dataDir)) return this.#openToLook();
    const host = this.#openOver(dataDir, this.#options.isRecordOnly ?? false);
    this.#recordFile = fileIdOf(path);
    return { host, isReadOnly: false, close: () => host.close() };
  }

  #openToLook(): Opened {
    this.#recordFile = null;
    const copy = makeReadingCopy(this.#options.dataDir);
    const host = this.#openOver(copy.folder, true);
    const close = async (): Promise<void> => {
      await host.close();
      copy.remove();
    };
    return { host, isReadOnly: true, close };
  }

  #openOver(dataDir: string, isRecordOnly: boolean): Host {
    const recordState = () => this.#watch.state();
    const onFault = (fault: StoreFault): void => this.#note(fault);
    const { sessions, board } = this;
    return openHost({ ...this.#options, dataDir, isRecordOnly, sessions, board, recordState, onFault });
  }
}

/**
 * Writes everything the log holds into the database and syncs it: after a sync that failed, the disk may lack what its
 * own cache still shows. Then the last step that was answered has to be there.
 */
function writtenAnew({ parts }: Host, last: ReturnType<Host['parts']['record']['lastCommitted']>): StoreFault | null {
  parts.database.pragma('wal_checkpoint(TRUNCATE)');
  if (last === null) return null;
  const stored = parts.events.at(last.stationId, last.stationSeq);
  return stored?.hash === last.hash && sha256(stored.text) === last.hash ? null : 'damaged';
}

function closeQuietly(close: () => void): void {
  try {
    close();
  } catch {
    // It failed before: what it says at its end is of no use.
  }
}
