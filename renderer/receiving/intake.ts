import { isCommandCode, parseCommand } from '../../shared/domain/command.ts';
import type { PhotoSlot } from '../../shared/domain/photo-slot.ts';
import type { BenchView } from '../../shared/protocol/bench-view.ts';
import type { IdentifiedParcel } from '../../shared/protocol/unidentified-view.ts';
import {
  doneCaseOf,
  failureBand,
  makingBand,
  outcomeBand,
  readingBand,
  refusalBand,
  resumedBand,
  type Band,
} from './band.ts';
import { isArrivalAction } from './arrival-action.ts';
import { isWeightAction } from './weight-action.ts';
import { workAskedBy } from './asked-work.ts';
import { actionOfNext } from './action-of-next.ts';
import type { BenchAction } from './bench-action.ts';
import { createBenchCheck, type BenchCheck } from './bench-check.ts';
import { benchChangeBand } from './bench-change.ts';
import { commandStep } from './command-step.ts';
import { countTyped } from './count-typed.ts';
import { NO_DRAFT } from './inspection-step.ts';
import type { IntakeParts, IntakeScan } from './intake-parts.ts';
import { IntakeScreen } from './intake-screen.ts';
import { EMPTY_BENCH, NOTHING_OPEN, type ScanSource } from './intake-state.ts';
import { screenAction } from './screen-action.ts';
import { perform, type PerformParts } from './perform.ts';
import type { PhotoSource } from './photo-source.ts';
import { createSnapshotTaker, momentOf, type SnapshotMoment, type SnapshotTaker } from './snapshot-taker.ts';
import { identifiedBand } from './unknown-parcel.ts';
import { wantedPhoto } from './wanted-photo.ts';
import { isFreshWeighAll } from './weigh-all-photo.ts';
import { welcomeBand } from './welcome-text.ts';
import { createWorkQueue } from './work-queue.ts';
import { REJECTED_CODES } from '../input/rejected-code.ts';
import { badgeIn } from '../input/use-badge-scan.ts';

/**
 * The receiving screen's one will: scans, keys, touches and command barcodes come in, are done one after the other in
 * the order they came, and end as band, words and sound. It outlives the screen, so that a scan on another screen of
 * the app is not lost.
 */
export class Intake extends IntakeScreen {
  readonly #parts: IntakeParts;
  readonly #performParts: PerformParts;
  readonly #queue = createWorkQueue(
    (waiting) => this.set({ waiting }),
    (error) => this.#show(failureBand(error)),
  );
  #lastBench: BenchView | null = null;
  #photos: PhotoSource | null = null;
  readonly #snapshots: SnapshotTaker;
  /** Checking the scale between two parcels. */
  readonly check: BenchCheck;
  /** The line counted last: a number that follows is how many of it are here. */
  #lastLineId: string | null = null;

  constructor(parts: IntakeParts) {
    super();
    this.#parts = parts;
    this.#snapshots = createSnapshotTaker(parts);
    this.check = createBenchCheck({
      open: () => this.state().check,
      set: (change) => this.set(change),
      bench: () => this.#benchNow(),
      act: (action) => this.do(action),
      leavePan: () => this.#queue.add(async () => void (await parts.send('scale.endCheck', {}))),
      nowMs: Date.now,
    });
    this.#performParts = {
      ...parts,
      onDocument: (saved) => this.set({ documents: [...this.state().documents, saved] }),
      onHeld: (held) => this.set({ held }),
    };
  }

  /** Takes any code: a badge, a command, or anything the host may know. */
  scan({ text, source, rejected, fullWidth }: IntakeScan): void {
    this.set({ isFullWidth: fullWidth === true });
    if (rejected !== undefined) return this.#show(refusalBand(REJECTED_CODES[rejected], text.slice(0, 60)));
    const badge = badgeIn(text);
    const { valuables } = this.state();
    if (badge !== null && valuables !== null) {
      return this.do({ kind: 'valuables', found: valuables, witnessBadge: badge });
    }
    if (badge !== null) return this.#queue.add(() => this.#switchOperator(badge));
    this.check.scanned(text);
    if (isCommandCode(text)) return this.#queue.add(() => this.#command(text));
    const count = countTyped(text, this.#lastLineId, this.#benchNow().case);
    if (count !== null) return this.do(count);
    this.set({ band: readingBand(text) });
    this.#queue.add(() => this.#lookUp(text, source));
  }

  /** Answers the chooser; the code is looked up again with the meaning that was meant. */
  choose(choice: string): void {
    const { chooser } = this.state();
    if (chooser === null) return;
    this.set({ chooser: null });
    this.#queue.add(() => this.#lookUp(chooser.raw, chooser.source, choice));
  }

  do(action: BenchAction): void {
    if (action.kind !== 'check-weight') this.check.close();
    if (action.kind === 'count') this.#lastLineId = action.lineId;
    this.#begin(action);
    this.#queue.add(() => this.#perform(action));
  }

  /** The one next action, whichever it is (`CMDCONFIRM`, Space, the pedal held down). */
  next(): void {
    this.#queue.add(() => this.#next());
  }

  /** A scanner is sending. */
  burst(isReading: boolean): void {
    this.set({ isReading });
  }

  /** Who may act on the space bar: the receiving screen, while it is on screen. */
  readonly onSpace = new Set<() => void>();

  spacePressed(): void {
    for (const listener of this.onSpace) listener();
  }

  /** Where pictures come from, from now on. */
  takePhotosFrom(source: PhotoSource): void {
    this.#photos = source;
  }

  /** Takes the picture that is wanted, else one of `slot`. Not in the queue: a dialog may stand open for minutes. */
  async photograph(slot?: PhotoSlot, from: 'camera' | 'file' = 'camera'): Promise<void> {
    const view = this.#parts.bench()?.case ?? null;
    if (view === null) return this.#show(refusalBand('parcel-first'));
    const wanted = wantedPhoto(this.#benchNow(), view, this.state().unit, slot);
    const source = this.#photos;
    if (source === null) return;
    const taken = await (from === 'file' ? source.pick() : source.take());
    if (taken.kind === 'cancelled') return;
    if (taken.kind === 'refused') return this.#show(refusalBand(taken.refusal));
    this.#parts.play('shutter');
    this.do({ kind: 'photo', jpeg: taken.jpeg, ...wanted });
  }

  correct(isCorrecting: boolean, band?: Band): void {
    this.set({ isCorrecting });
    if (band !== undefined) this.#show(band);
  }

  /** Told of every bench the host shows, whether this screen asked for it or not. */
  benchChanged(bench: BenchView): void {
    const before = this.#lastBench;
    this.#lastBench = bench;
    if (before?.case?.caseId !== bench.case?.caseId) this.set(NOTHING_OPEN);
    if (bench.case !== null && this.state().held !== null) this.set({ held: null });
    if (before === null && bench.case !== null) return this.#show(resumedBand(bench.case));
    if (isFreshWeighAll(before, bench) && this.#photos?.camera === 'live') void this.photograph('weight');
    const band = benchChangeBand(before, bench, this.state().band);
    if (band !== null) this.#snapshot('weight', bench.case?.caseId);
    if (band !== null) this.#show(band);
    if (band !== null && this.state().isWeighingByHand) this.set({ isWeighingByHand: false });
  }

  /** An import has named parcels that lay on hold shelves: the last of them is said, the queue holds them all. */
  parcelsIdentified(parcels: readonly IdentifiedParcel[]): void {
    const band = identifiedBand(parcels);
    if (band !== null && this.state().band.meaning !== 'stop') this.#show(band);
  }

  async #lookUp(raw: string, source: ScanSource, choice?: string): Promise<void> {
    try {
      const { unit: about } = this.state();
      const request = { raw, source, ...(choice !== undefined && { choice }), ...(about && { about }) };
      const { outcome, bench } = await this.#parts.send('code.scan', request);
      this.set({ chooser: outcome.kind === 'choose' ? { raw, source, choices: outcome.choices } : null });
      this.set({ done: doneCaseOf(outcome), isCorrecting: false });
      this.#snapshot(momentOf(outcome), bench.case?.caseId);
      if (outcome.kind === 'counted') this.#lastLineId = outcome.lineId;
      this.#show(outcomeBand(outcome, bench, raw));
      this.openWork(workAskedBy(outcome, bench));
    } catch (error) {
      this.#show(failureBand(error, raw));
    }
  }

  async #command(text: string): Promise<void> {
    const command = parseCommand(text);
    if (command === null) return this.#show(refusalBand('command-unknown', text));
    const step = commandStep(command, this.#parts.bench()?.case ?? null, this.state().unit);
    switch (step.kind) {
      case 'do':
        await this.#perform(step.action);
        // Not before: its question would be asked meanwhile, and the next key would answer it once more.
        return 'place' in step.action && this.state().unit === null ? this.openUnit(step.action.place) : undefined;
      case 'next':
        return this.#next(text);
      case 'photo':
        return void this.photograph();
      case 'check':
        return this.check[step.does]() ? undefined : this.#show(refusalBand('command-not-now', text));
      case 'camera':
        return this.scanByCamera(!this.state().isByCamera);
      case 'slip':
        return this.openSlip(true);
      case 'correct':
        return this.state().done === null ? this.#show(refusalBand('command-not-now', text)) : this.correct(true);
      case 'sign-out':
        return this.#parts.signOut();
      case 'open-work':
        return this.openWork(step.work);
      case 'draft-defect':
        return this.set({ unit: step.place, asked: null, draft: { kind: step.defect, place: null } });
      case 'draft-place':
        return this.draftPlace(step.where) ? undefined : this.#show(refusalBand('command-not-now', text));
      case 'arrival':
        return this.openArrival(step.panel);
      case 'not-now':
        return this.#show(refusalBand('command-not-now', text));
    }
  }

  /** `code`: the barcode that asked for it. A scan is always answered (U7); a key beside a question does nothing. */
  async #next(code?: string): Promise<void> {
    const next = screenAction(this.#benchNow(), this.state());
    const action = actionOfNext(next);
    if (action !== null) return this.#perform(action);
    switch (next.kind) {
      case 'check':
        return next.does === 'leave' ? this.check.close() : this.check.ask();
      case 'photo':
        return void this.photograph(next.slot);
      case 'inspect':
        return this.openUnit(next.place, next.asks);
      case 'weigh':
        return this.weighByHand(true);
      case 'arrival':
        return this.openArrival(next.panel);
      case 'answer':
      case 'count':
      case 'contents':
        return code === undefined ? undefined : this.#show(refusalBand('command-not-now', code));
      default:
        return;
    }
  }

  /** Documents take seconds: that one is being made is shown at once, and said by the band. */
  #begin({ kind }: BenchAction): void {
    if (kind !== 'certificate' && kind !== 'label' && kind !== 'weight-certificate') return;
    this.set({ making: kind, band: makingBand(kind) });
  }

  async #perform(action: BenchAction): Promise<void> {
    this.#begin(action);
    try {
      const caseId = this.#parts.bench()?.case?.caseId;
      this.#show(await perform(action, this.#performParts));
      if (action.kind === 'close') this.#snapshot('close', caseId);
      this.#settle(action);
    } catch (error) {
      this.#show(failureBand(error));
    } finally {
      if (action.kind === this.state().making) this.set({ making: null });
    }
  }

  /** An answered question is not asked any more. */
  #settle({ kind }: BenchAction): void {
    if (isArrivalAction({ kind }) || isWeightAction({ kind })) this.set({ arrivalPanel: null, valuables: null });
    if (kind === 'weigh-by-hand') this.set({ isWeighingByHand: false });
    if (kind === 'slip') this.set({ isSlipOpen: false });
    if (kind !== 'photo') this.set({ asked: null, draft: NO_DRAFT });
  }

  /** Beside the queue: nothing waits for a picture that nobody asked for. */
  #snapshot(moment: SnapshotMoment | null, caseId: string | undefined): void {
    if (moment !== null && caseId !== undefined) this.#snapshots.take(caseId, moment, this.#photos);
  }

  async #switchOperator(badge: string): Promise<void> {
    try {
      this.#show(welcomeBand(await this.#parts.signIn(badge)));
      this.set({ checkLaterUntilMs: 0 });
    } catch (error) {
      this.#show(failureBand(error));
    }
  }

  #benchNow(): BenchView {
    return this.#parts.bench() ?? EMPTY_BENCH;
  }

  #show(band: Band): void {
    this.set({ band });
    if (band.sound !== null) this.#parts.play(band.sound);
  }
}
