import { gs1CheckDigit, s10CheckDigit, upsCheckDigit } from '../domain/code/check-digits.ts';
import type { ReadCode } from './camera-engine.ts';
import { isRetail } from './camera-formats.ts';

/** Codes that one frame alone is not believed about, as they were last read. */
export type Unsure = readonly { readonly name: string; readonly atMs: number; readonly frames: number }[];

export const NOTHING_UNSURE: Unsure = [];

/** Two frames agree when both say the same within this time, ms: longer ago it was another label. */
const AGREE_WITHIN_MS = 1_500;
const FRAMES = 2;

/**
 * Which of a frame's codes can be believed: one that proves itself at once, any other when a second frame says the same
 * (devices.md 7.1). `unsure` is what earlier frames left open.
 */
export function believe(
  unsure: Unsure,
  codes: readonly ReadCode[],
  atMs: number,
): { readonly unsure: Unsure; readonly believed: readonly ReadCode[] } {
  const open = unsure.filter((other) => atMs - other.atMs <= AGREE_WITHIN_MS);
  const asked = new Map(
    codes.filter(needsAgreement).map((code) => {
      const name = codeName(code);
      const frames = (open.find((other) => other.name === name)?.frames ?? 0) + 1;
      return [name, { name, atMs, frames }];
    }),
  );
  return {
    unsure: [...open.filter(({ name }) => !asked.has(name)), ...asked.values()],
    believed: codes.filter((code) => (asked.get(codeName(code))?.frames ?? FRAMES) >= FRAMES),
  };
}

/** What makes two readings the same code. */
export function codeName({ kind, text }: ReadCode): string {
  return `${kind} ${text}`;
}

/** Retail bars, short ITF, and a carrier's number whose own check digit says that it was misread. */
export function needsAgreement({ kind, text }: ReadCode): boolean {
  if (isRetail(kind)) return true;
  if (kind === 'ITF' && (text.length < 14 || !isGs1Key(text))) return true;
  return hasWrongCheckDigit(text);
}

const UPS = /^1Z[A-Z0-9]{15}\d$/;
const S10 = /^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$/;
const SSCC = /^(?:00)?(\d{18})$/;

function hasWrongCheckDigit(text: string): boolean {
  if (UPS.test(text)) return upsCheckDigit(text.slice(2, -1)) !== Number(text.at(-1));
  const s10 = S10.exec(text);
  if (s10 !== null) return s10CheckDigit(s10[1] ?? '') !== Number(s10[2]);
  const sscc = SSCC.exec(text);
  return sscc !== null && !isGs1Key(sscc[1] ?? '');
}

function isGs1Key(digits: string): boolean {
  return /^\d+$/.test(digits) && gs1CheckDigit(digits.slice(0, -1)) === Number(digits.at(-1));
}
