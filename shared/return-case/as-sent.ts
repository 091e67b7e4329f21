import type { CaseState } from './state.ts';

/** The case as if nobody had counted anything yet: what the weight says by itself. */
export function asSent(state: CaseState): CaseState {
  return { ...state, lines: state.lines.map((line) => ({ ...line, counted: null })), unexpected: [] };
}
