import { useText } from '../../i18n/message.tsx';
import type { LearnedScanner } from '../../input/learn-keyboard-scanner.ts';
import { KeyValue } from '../../ui/key-value.tsx';

/** How a scanner types. */
export function LearnedHabits({ habits }: { readonly habits: LearnedScanner }) {
  const text = useText();
  const { medianGapMs, maxGapMs, prefix, endsWith, reads } = habits;
  return (
    <KeyValue
      entries={[
        {
          key: 'pace',
          label: text('scanner.keyboard.pace'),
          value: text('scanner.keyboard.pace.ms', { median: medianGapMs, most: maxGapMs }),
        },
        { key: 'ends', label: text('scanner.ends'), value: text(`scanner.keyboard.ends.${endsWith}`) },
        {
          key: 'prefix',
          label: text('scanner.keyboard.prefix'),
          value: prefix === '' ? text('scanner.keyboard.prefix.none') : <span className="raw">{prefix}</span>,
        },
        { key: 'reads', label: text('scanner.keyboard.reads'), value: text(`scanner.keyboard.reads.${reads}`) },
      ]}
    />
  );
}
