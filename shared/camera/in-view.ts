import { codeName } from './agreement.ts';
import type { ReadCode } from './camera-engine.ts';

/** The codes that lie under the camera, as far as it has read them. */
export type InView = readonly { readonly code: ReadCode; readonly seenAtMs: number; readonly missed: number }[];

export const NOTHING_IN_VIEW: InView = [];

/**
 * A code is gone when it was not read for so long and in so many frames. A label that lies there and is read now and
 * then must not count as the next one: with a product's code that would be one unit too many.
 */
const GONE_AFTER_MS = 2_500;
const GONE_AFTER_FRAMES = 5;

/** What is in view after a frame, and which of it was not there before. */
export function seen(
  inView: InView,
  believed: readonly ReadCode[],
  atMs: number,
): { readonly inView: InView; readonly fresh: readonly ReadCode[] } {
  const names = new Set(believed.map(codeName));
  const before = new Set(inView.map(({ code }) => codeName(code)));
  const fresh = believed.filter((code, at) => !before.has(codeName(code)) && isFirst(believed, code, at));
  const kept = inView
    .map((entry) =>
      names.has(codeName(entry.code))
        ? { code: entry.code, seenAtMs: atMs, missed: 0 }
        : { ...entry, missed: entry.missed + 1 },
    )
    .filter(({ seenAtMs, missed }) => atMs - seenAtMs < GONE_AFTER_MS || missed < GONE_AFTER_FRAMES);
  return { inView: [...kept, ...fresh.map((code) => ({ code, seenAtMs: atMs, missed: 0 }))], fresh };
}

function isFirst(codes: readonly ReadCode[], code: ReadCode, at: number): boolean {
  return codes.findIndex((other) => codeName(other) === codeName(code)) === at;
}
