import { ScaleReading } from '../../../../shared/domain/scale-reading.ts';
import type {
  CapturedWeight,
  WeighingInput,
  WeighingState,
} from '../../../../shared/domain/weighing/weighing-state.ts';
import { startWeighing } from '../../../../shared/domain/weighing/weighing-state.ts';
import { weighingStep } from '../../../../shared/domain/weighing/weighing-step.ts';

/** A stable gross reading of a 1 g scale in kg, unless told otherwise. */
export function reading(massMg: number | null, receivedAtMs: number, other: Partial<ScaleReading> = {}): ScaleReading {
  return ScaleReading.parse({
    massMg,
    divisionMg: 1_000,
    unit: 'kg',
    stable: true,
    status: massMg === null ? 'overload' : 'ok',
    net: false,
    rawHex: '53540D',
    receivedAtMs,
    ...other,
  });
}

/** A run of inputs: numbers are masses of stable frames, 125 ms apart. */
export class Bench {
  state: WeighingState;
  nowMs = 1_000;
  readonly captured: CapturedWeight[] = [];

  constructor(state: WeighingState = startWeighing(null)) {
    this.state = state;
  }

  step(input: WeighingInput): this {
    const result = weighingStep(this.state, input);
    this.state = result.state;
    if (result.captured !== undefined) this.captured.push(result.captured);
    return this;
  }

  scan(parcelId: string): this {
    return this.step({ kind: 'armed', parcelId, atMs: this.nowMs });
  }

  frame(massMg: number | null, other: Partial<ScaleReading> = {}): this {
    this.nowMs += 125;
    return this.step({ kind: 'reading', reading: reading(massMg, this.nowMs, other) });
  }

  frames(count: number, massMg: number, other: Partial<ScaleReading> = {}): this {
    for (let i = 0; i < count; i += 1) this.frame(massMg, other);
    return this;
  }

  bound(): readonly (readonly [string, number])[] {
    return this.captured.map(({ parcelId, reading: { massMg } }) => [parcelId, massMg]);
  }
}
