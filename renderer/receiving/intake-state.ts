import type { z } from 'zod';
import type { BenchView, ScanOutcome } from '../../shared/protocol/bench-view.ts';
import type { CommandPanel } from '../../shared/domain/command.ts';
import { READY, type Band } from './band.ts';
import type { OpenCheck } from './bench-check.ts';
import { NO_DRAFT, type DefectDraft, type UnitQuestion } from './inspection-step.ts';
import type { UnitPlace } from './open-unit.ts';
import type { SavedDocument } from './perform.ts';

/** A code with more than one meaning, and the meanings to choose from. */
export interface Chooser {
  readonly raw: string;
  readonly source: ScanSource;
  readonly choices: Extract<z.infer<typeof ScanOutcome>, { kind: 'choose' }>['choices'];
}

/** The panels about how a parcel came. */
export type ArrivalPanelName = CommandPanel | 'seal' | 'outcome';

/** What was found, waiting for the badge of the second person (S12). */
export interface ValuablesDraft {
  readonly description: string;
  readonly amountMinor: number | null;
  readonly currency: string | null;
}

export type ScanSource = 'wedge' | 'serial' | 'typed' | 'camera';

/** A parcel that nobody knows, on its way to the shelf. */
export interface HeldParcel {
  /** As people say it: `HB1-0042`. */
  readonly number: string;
  readonly shelf: string | null;
  /** Of its label. */
  readonly fileName: string;
  readonly savedTo: string;
}

/** What the screen itself remembers. Everything else is the host's; losing this loses nothing (U15). */
export interface IntakeState {
  readonly band: Band;
  /** Scans and actions that wait for an answer. */
  readonly waiting: number;
  readonly chooser: Chooser | null;
  readonly unit: UnitPlace | null;
  readonly asked: UnitQuestion | null;
  readonly draft: DefectDraft;
  readonly isWeighingByHand: boolean;
  /** The panel about how the parcel came that stands in the middle. */
  readonly arrivalPanel: ArrivalPanelName | null;
  /** The slip of a parcel that nobody knows is being written down. */
  readonly isSlipOpen: boolean;
  /** The parcel that was just given a hold number, until the next one comes. */
  readonly held: HeldParcel | null;
  /** The case of a parcel that is done and was scanned again, and whether it is about to be corrected. */
  readonly done: string | null;
  readonly isCorrecting: boolean;
  readonly valuables: ValuablesDraft | null;
  /** The scale is being checked, which only happens between two parcels. */
  readonly check: OpenCheck | null;
  /** Nobody is reminded of a check before then, epoch ms. */
  readonly checkLaterUntilMs: number;
  readonly documents: readonly SavedDocument[];
  /** The document being made at this moment, which takes seconds. */
  readonly making: SavedDocument['kind'] | null;
  /** The camera looks for codes; it goes on from parcel to parcel. */
  readonly isByCamera: boolean;
  /** A scanner is sending at this moment. */
  readonly isReading: boolean;
  /** The last scan came in full-width characters: an input method is on. */
  readonly isFullWidth: boolean;
}

export const FIRST_STATE: IntakeState = {
  band: READY,
  waiting: 0,
  chooser: null,
  unit: null,
  asked: null,
  draft: NO_DRAFT,
  isWeighingByHand: false,
  arrivalPanel: null,
  isSlipOpen: false,
  held: null,
  done: null,
  isCorrecting: false,
  valuables: null,
  check: null,
  checkLaterUntilMs: 0,
  documents: [],
  making: null,
  isByCamera: false,
  isReading: false,
  isFullWidth: false,
};

/** Another parcel is in work, or none: what was open about the last one is closed. */
export const NOTHING_OPEN = {
  isSlipOpen: false,
  chooser: null,
  unit: null,
  asked: null,
  draft: NO_DRAFT,
  isWeighingByHand: false,
  arrivalPanel: null,
  done: null,
  isCorrecting: false,
  valuables: null,
  check: null,
  documents: [],
} as const satisfies Partial<IntakeState>;

/** Before the host has said anything there is nothing on the bench. */
export const EMPTY_BENCH: BenchView = {
  case: null,
  weighing: 'not-armed',
  weighedThing: 'parcel',
  justClosed: null,
  totes: [],
  parkedCount: 0,
  outboxWaiting: 0,
  outboxDead: 0,
  scaleCheck: null,
};
