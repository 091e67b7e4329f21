import { ChoiceGrid } from './choice-grid.tsx';
import type { BesidesQuestion } from './besides-question.ts';
import { useIntake } from './intake-provider.tsx';
import { ANSWER_KEYS } from './keys.ts';
import type { OpenUnit } from './open-unit.ts';
import { Question } from './question.tsx';
import { useSay } from './use-say.ts';

/** A question nobody has to answer, asked because its row in the verdict was pressed. */
export function BesidesPanel({ open, asked }: { readonly open: OpenUnit; readonly asked: BesidesQuestion }) {
  const say = useSay();
  const intake = useIntake();
  const { title, reason, choices } = asked;
  const hasKeys = choices.length <= ANSWER_KEYS.length;
  const ticked = new Set(choices.filter(({ isChosen }) => isChosen).map(({ value }) => value));
  return (
    <Question open={open} question={say(title)} {...(reason === undefined ? {} : { reason: say(reason) })}>
      <ChoiceGrid
        label={say(title)}
        chosen={null}
        ticked={ticked}
        columns={choices.length > 4 ? 3 : 2}
        onChoose={(value) => {
          const choice = choices.find((candidate) => candidate.value === value);
          if (choice !== undefined) intake.do(choice.action);
        }}
        choices={choices.map(({ value, label }, at) => ({
          value,
          label: say(label),
          ...(hasKeys && ANSWER_KEYS[at] !== undefined ? { keyHint: ANSWER_KEYS[at] } : {}),
        }))}
      />
    </Question>
  );
}
