import { performance } from 'node:perf_hooks';
import { makePinVerifier, verifyPin } from '../../../electron/people/verifiers.ts';
import { randomFrom } from '../../support/property-seed.ts';

export interface Dictionary {
  readonly tried: number;
  /** PINs that a copied database gave away without its pepper. */
  readonly found: readonly string[];
  /** With the pepper the same guesses find it: the search itself works. */
  readonly isFoundWithPepper: boolean;
  readonly tookMs: readonly number[];
  /** Time of a processor for one hash: what it costs whoever guesses, however busy the machine is. */
  readonly cpuMs: number;
}

/** Whoever has the database and not the file beside it tries PINs in turn, the right one among them. */
export async function searchPins({ times, seed }: { times: number; seed: number }): Promise<Dictionary> {
  const random = randomFrom(seed);
  const pinAt = (): string => String(Math.floor(random() * 1_000_000)).padStart(6, '0');
  const [pepper, guessed] = [Buffer.alloc(32, 7), Buffer.alloc(32)];
  const pins = Array.from({ length: times }, pinAt);
  const right = pins[Math.floor(times / 2)] ?? '';
  const verifier = await makePinVerifier(right, pepper);
  const found: string[] = [];
  const tookMs: number[] = [];
  const before = process.cpuUsage();
  for (const pin of pins) {
    const startMs = performance.now();
    if (await verifyPin(pin, verifier, guessed)) found.push(pin);
    tookMs.push(performance.now() - startMs);
  }
  const { user, system } = process.cpuUsage(before);
  return {
    tried: times,
    found,
    isFoundWithPepper: await verifyPin(right, verifier, pepper),
    tookMs,
    cpuMs: (user + system) / 1_000 / times,
  };
}
