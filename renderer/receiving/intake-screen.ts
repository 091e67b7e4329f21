import type { AskedWork } from './asked-work.ts';
import { NO_DRAFT, type DefectDraft, type DefectPlace, type UnitQuestion } from './inspection-step.ts';
import { FIRST_STATE, type ArrivalPanelName, type IntakeState, type ValuablesDraft } from './intake-state.ts';
import type { UnitPlace } from './open-unit.ts';

/** What the receiving screen shows, and which of its panels stands open: nothing here asks the host. */
export class IntakeScreen {
  readonly #listeners = new Set<() => void>();
  #state: IntakeState = FIRST_STATE;

  readonly state = (): IntakeState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Looks closely at a unit, or puts it back. */
  openUnit(unit: UnitPlace | null, asked: UnitQuestion | null = null): void {
    this.set({ unit, asked, draft: NO_DRAFT, isWeighingByHand: false, arrivalPanel: null });
  }

  ask(asked: UnitQuestion | null): void {
    this.set({ asked, draft: NO_DRAFT });
  }

  draft(draft: DefectDraft): void {
    this.set({ draft });
  }

  /** Where the defect is whose kind was said; false when none was. */
  draftPlace(place: DefectPlace): boolean {
    const { kind } = this.#state.draft;
    if (kind !== null) this.draft({ kind, place });
    return kind !== null;
  }

  /** Opens the form for the slip of a parcel that nobody knows, or puts it away. */
  openSlip(isSlipOpen: boolean): void {
    this.set({ isSlipOpen });
  }

  weighByHand(isWeighingByHand: boolean): void {
    this.set({ isWeighingByHand });
  }

  /** Codes are read with the camera from now on, or no longer. */
  scanByCamera(isByCamera: boolean): void {
    this.set({ isByCamera });
  }

  /** Opens the panel of one question about how the parcel came, or puts it away. */
  openArrival(arrivalPanel: ArrivalPanelName | null): void {
    this.set({ arrivalPanel, valuables: null, unit: null, asked: null, draft: NO_DRAFT, isWeighingByHand: false });
  }

  /** What was found in the parcel is said; the next badge is the second person's, not a new operator's (S12). */
  awaitWitness(valuables: ValuablesDraft): void {
    this.set({ valuables });
  }

  /** Who shows open work: everything, what should lie on a shelf, or the totes. */
  readonly onOpenWork = new Set<(asked: AskedWork) => void>();

  protected openWork(asked: AskedWork | null): void {
    if (asked !== null) for (const listener of this.onOpenWork) listener(asked);
  }

  protected set(change: Partial<IntakeState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}
