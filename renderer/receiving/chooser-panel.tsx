import type { MessageId } from '../../shared/i18n/catalogue.ts';
import { useText } from '../i18n/message.tsx';
import { ChoicePanel } from '../ui/choice-panel.tsx';
import type { Chooser } from './intake-state.ts';
import { useIntake } from './intake-provider.tsx';
import { ANSWER_KEYS } from './keys.ts';

/** The two meanings of a code that nobody knows have no name of their own. */
const UNKNOWN: Readonly<Record<string, MessageId>> = {
  'unknown-parcel': 'unidentified.choose.parcel',
  'unknown-item': 'unidentified.choose.item',
};

/** A code with more than one meaning: at most four to choose from. Another scan is taken as it is, and the question goes. */
export function ChooserPanel({ chooser }: { readonly chooser: Chooser }) {
  const text = useText();
  const intake = useIntake();
  return (
    <ChoicePanel
      question={text('receiving.band.choose')}
      reason={<span className="raw break-all">{chooser.raw}</span>}
      onChoose={(choice) => intake.choose(choice)}
      choices={chooser.choices.map(({ choice, kind, label, isLastChoice = false }, at) => ({
        value: choice,
        label: (
          <Meaning words={UNKNOWN[kind] === undefined ? label : text(UNKNOWN[kind])} isLastChoice={isLastChoice} />
        ),
        ...(ANSWER_KEYS[at] === undefined ? {} : { keyHint: ANSWER_KEYS[at] }),
      }))}
    />
  );
}

/** The answer of last time says so in words: its place alone is no reason to press it. */
function Meaning({ words, isLastChoice }: { readonly words: string; readonly isLastChoice: boolean }) {
  const text = useText();
  if (!isLastChoice) return words;
  return (
    <span className="flex flex-col">
      {words}
      <span className="text-small font-normal">{text('choice.last-time')}</span>
    </span>
  );
}
