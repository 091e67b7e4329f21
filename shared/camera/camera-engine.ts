import type { CameraEngineName, CameraFormat, CodeKind } from './camera-formats.ts';
import type { Box, Pixels } from './pixels.ts';

/** How hard one look tries. */
export interface Effort {
  readonly tryHarder: boolean;
  /** Also a quarter turned. */
  readonly tryRotate: boolean;
  /** Also smaller: blur then hides less. */
  readonly tryDownscale: boolean;
}

/** A code as an engine read it. `text` keeps GS (0x1D). */
export interface ReadCode {
  readonly kind: CodeKind;
  readonly text: string;
  /** `]C1` and the like, where the code says that its content follows GS1's rules; else null. */
  readonly aimId: string | null;
  /** Null where the engine cannot say. */
  readonly box: Box | null;
}

/** Whatever reads codes out of pixels. It never rejects for a picture: one without a code has none. */
export interface CameraEngine {
  readonly name: CameraEngineName;
  read(pixels: Pixels, effort: Effort, formats: readonly CameraFormat[]): Promise<readonly ReadCode[]>;
}
