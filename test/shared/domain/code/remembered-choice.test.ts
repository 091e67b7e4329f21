import { describe, expect, it } from 'vitest';
import type { CodeForm, MeaningKind } from '../../../../shared/domain/code/code-form.ts';
import {
  lastChoice,
  MOST_FORMS,
  type RememberedChoice,
  withChoice,
} from '../../../../shared/domain/code/remembered-choice.ts';

const formAt = (at: number): CodeForm => ({ mask: '9'.repeat(at + 1), meanings: ['unknown-parcel', 'unknown-item'] });
const chosen = (at: number, choice: MeaningKind | null = 'unknown-item', chosenAtMs = at) => ({
  form: formAt(at),
  choice,
  chosenAtMs,
});
const fold = (...choices: ReturnType<typeof chosen>[]): readonly RememberedChoice[] =>
  choices.reduce(withChoice, [] as readonly RememberedChoice[]);

describe('what is remembered of choices', () => {
  it('is the last one of each form', () => {
    const remembered = fold(chosen(1), chosen(2), chosen(1, 'unknown-parcel', 9));
    expect(remembered).toEqual([chosen(2), chosen(1, 'unknown-parcel', 9)]);
    expect(lastChoice(remembered, formAt(1))).toBe('unknown-parcel');
    expect(lastChoice(remembered, formAt(3))).toBeNull();
  });

  it('is gone when it was forgotten, and learned again', () => {
    expect(fold(chosen(1), chosen(2), chosen(1, null))).toEqual([chosen(2)]);
    expect(fold(chosen(1, null))).toEqual([]);
    expect(fold(chosen(1), chosen(1, null), chosen(1))).toEqual([chosen(1)]);
  });

  it('are the newest 50 forms', () => {
    const remembered = fold(...Array.from({ length: MOST_FORMS + 2 }, (_, at) => chosen(at)));
    expect(remembered).toHaveLength(MOST_FORMS);
    expect(remembered[0]).toEqual(chosen(2));
  });
});
