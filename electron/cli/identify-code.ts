import type { Candidate } from '../../shared/domain/code/candidate.ts';
import { maskCode } from '../../shared/domain/code/mask-code.ts';
import type { CodeRefusal } from '../../shared/domain/code/normalise-code.ts';
import { gs1Meaning } from '../../shared/domain/code/gs1/gs1-meaning.ts';
import { pairingWarnings } from '../../shared/domain/code/gs1/pairings.ts';
import type { Gs1Reading } from '../../shared/domain/code/gs1/read-gs1.ts';
import { recogniseCode } from '../../shared/domain/code/recognise-code.ts';
import { systemClock } from '../clock.ts';
import type { CliAnswer } from './run-command.ts';

export interface IdentifyCommand {
  readonly kind: 'identify';
  readonly code: string;
  /** What the scanner says of the symbol, such as `]C1`; null for a scanner that says nothing. */
  readonly aimId: string | null;
}

const AIM_ID = /^\][A-Za-z][0-9A-Z]$/;

/** What a code may mean by its shape alone, likeliest first; nothing is looked up, and a badge is masked. */
export function identifyCode({ code, aimId }: IdentifyCommand): CliAnswer {
  if (aimId !== null && !AIM_ID.test(aimId)) {
    const message = `--aim "${aimId}" is no AIM identifier: write a bracket, a letter and a digit, as in ]C1.`;
    return { output: { error: { kind: 'aim-unknown', message } }, isGood: false };
  }
  const recognised = recogniseCode(`${aimId ?? ''}${code}`);
  if (!recognised.ok) {
    const { kind } = recognised.error;
    return { output: { error: { kind: `code-${kind}`, message: refusalText(recognised.error) } }, isGood: false };
  }
  const { normalised, candidates, gs1 } = recognised.value;
  return {
    output: { normalised: maskCode(normalised), candidates: candidates.map(shown), ...(gs1 && gs1Output(gs1)) },
    isGood: true,
  };
}

/** The elements of a GS1 code, what they mean, and pairs that do not belong together. */
function gs1Output({ elements }: Gs1Reading) {
  const meaning = gs1Meaning(elements, new Date(systemClock.nowMs()).getUTCFullYear());
  return { gs1: { elements, meaning, warnings: pairingWarnings(elements) } };
}

function shown({ kind, carrier, formatId, check, specificity }: Candidate) {
  return { kind, carrier, format: formatId, check, specificity };
}

function refusalText(refusal: CodeRefusal): string {
  switch (refusal.kind) {
    case 'empty':
      return 'The code is empty: write it after the command, in quotes when it holds blanks.';
    case 'too-long':
      return `The code has ${refusal.length} characters, more than the ${refusal.limit} of any label: give one code.`;
    case 'control-characters': {
      const sign = refusal.codePoint.toString(16).toUpperCase().padStart(4, '0');
      return `The code holds the control character U+${sign} at place ${refusal.position + 1}: scan it again without.`;
    }
  }
}
