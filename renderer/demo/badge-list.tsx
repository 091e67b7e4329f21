import { IdCard } from 'lucide-react';
import type { DemoView } from '../../shared/protocol/calls/demo.ts';
import { useText } from '../i18n/message.tsx';
import { DemoButton } from './demo-button.tsx';
import { DemoSection } from './demo-section.tsx';
import { playScan } from './key-presses.ts';

/** Badges to hold before the scanner: the name is on them, the code is only in their bars. */
export function BadgeList({ badges }: { readonly badges: DemoView['badges'] }) {
  const text = useText();
  return (
    <DemoSection title={text('demo.badges')} hint={text('demo.badges.text')}>
      {badges.map(({ name, badge }) => (
        <DemoButton key={badge} icon={IdCard} onPress={() => playScan(badge, document)}>
          {name}
        </DemoButton>
      ))}
    </DemoSection>
  );
}
