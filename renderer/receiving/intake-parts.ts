import type { CodeRejection } from '../input/clean-code.ts';
import type { EarconName } from '../sound/earcons.ts';
import type { ScanSource } from './intake-state.ts';
import type { PerformParts } from './perform.ts';
import type { Welcomed } from './welcome-text.ts';

/** What the intake needs of the world. */
export interface IntakeParts extends Omit<PerformParts, 'onDocument' | 'onHeld'> {
  /** A badge was read; resolves with who works here now. Rejects with `CallFailed`. */
  readonly signIn: (badge: string) => Promise<Welcomed>;
  readonly signOut: () => Promise<void>;
  readonly play: (name: EarconName) => void;
}

/** A scan as the capture layer hands it over. */
export interface IntakeScan {
  readonly text: string;
  readonly source: ScanSource;
  readonly rejected?: CodeRejection;
  readonly fullWidth?: true;
}
