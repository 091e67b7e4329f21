import { decimalText, unitName } from './decimal-text.ts';
import { type Decoded, type FrameMeaning, frameReading, refuseFrame } from './decoded.ts';
import { lineText } from './line-text.ts';

/** The named groups of a form; '' for one that is absent. */
export type LineParts = (name: string) => string;

/** One form a family's lines take, and what such a line says. */
export interface LineRule {
  /** Matched against the whole line without its terminator, start byte included. */
  readonly form: RegExp;
  readonly says: (parts: LineParts) => Decoded;
}

/** A decoder of lines: the first rule whose form fits speaks; a line that fits none is not of the family. */
export function decodeByRules(rules: readonly LineRule[]): (frame: Uint8Array) => Decoded {
  return (frame) => {
    const line = lineText(frame);
    if (line === null) return refuseFrame('incomplete');
    for (const { form, says } of rules) {
      const groups = form.exec(line)?.groups;
      if (groups !== undefined) return says((name) => groups[name] ?? '');
    }
    return refuseFrame('reject');
  };
}

/** The load in the parts `sign`, `digits` and `unit`, with what else the line says of it. */
export function weightOf(parts: LineParts, said: Partial<FrameMeaning> = {}): Decoded {
  const valueText = decimalText(parts('sign'), parts('digits'));
  if (valueText === null) return refuseFrame('reject');
  const unit = unitName(parts('unit'));
  const isCount = unit === 'pcs' || unit === '%';
  return frameReading({ status: isCount ? 'not-a-weight' : 'ok', valueText, unit, ...said });
}

/** A line without parts to read: an answer to a command. */
export const refusing = (form: RegExp, reason: Parameters<typeof refuseFrame>[0]): LineRule => ({
  form: new RegExp(`(?<all>${form.source})`, form.flags),
  says: () => refuseFrame(reason),
});

/** Gross or net by the first letter of a maker's word for it (`GS`, `G`, `NET`, `B/G`); null for no word. */
export function netOf(word: string): boolean | null {
  if (/^n/i.test(word)) return true;
  return /^(?:g|b)/i.test(word) ? false : null;
}
