import { useText } from '../i18n/message.tsx';
import { ChoicePanel } from '../ui/choice-panel.tsx';
import type { Chooser } from './intake-state.ts';
import { useIntake } from './intake-provider.tsx';
import { ANSWER_KEYS } from './keys.ts';

/** A code with more than one meaning: at most four to choose from. Another scan is taken as it is, and the question goes. */
export function ChooserPanel({ chooser }: { readonly chooser: Chooser }) {
  const text = useText();
  const intake = useIntake();
  return (
    <ChoicePanel
      question={text('receiving.band.choose')}
      reason={<span className="raw break-all">{chooser.raw}</span>}
      onChoose={(choice) => intake.choose(choice)}
      choices={chooser.choices.map(({ choice, label }, at) => ({
        value: choice,
        label,
        ...(ANSWER_KEYS[at] === undefined ? {} : { keyHint: ANSWER_KEYS[at] }),
      }))}
    />
  );
}
