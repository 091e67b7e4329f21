import { GraduationCap } from 'lucide-react';
import { useState } from 'react';
import { MOST_SCANNERS } from '../../../shared/domain/scanner-profile.ts';
import type { KeyboardScanner } from '../../../shared/domain/keyboard-scanner.ts';
import { useChange } from '../../host/use-change.ts';
import { useKeyboardScanners } from '../../host/use-keyboard-scanners.ts';
import { useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { ChangeNote } from '../change-note.tsx';
import { SettingsSection } from '../settings-section.tsx';
import { KeyboardScannerCard } from './keyboard-scanner-card.tsx';
import { LearnPanel } from './learn-panel.tsx';

/** Scanners that type: what was learned of them, and learning one. */
export function KeyboardScanners({ canChange }: { readonly canChange: boolean }) {
  const text = useText();
  const scanners = useKeyboardScanners();
  const { run, isRunning, failure } = useChange('scanner.learnKeyboards');
  const [isLearning, setLearning] = useState(false);
  const keep = async (wanted: readonly KeyboardScanner[]): Promise<void> => {
    if ((await run({ scanners: [...wanted] })) !== null) setLearning(false);
  };
  return (
    <SettingsSection title={text('scanner.keyboard.list')}>
      <p className="max-w-prose text-soft">{text('scanner.keyboard.text')}</p>
      {scanners.length === 0 ? null : (
        <ul className="grid items-start gap-gap @min-[60rem]:grid-cols-2">
          {scanners.map((scanner) => (
            <li key={scanner.scannerId}>
              <KeyboardScannerCard
                scanner={scanner}
                canRemove={canChange && !isRunning}
                onRemove={() => void keep(scanners.filter(({ scannerId }) => scannerId !== scanner.scannerId))}
              />
            </li>
          ))}
        </ul>
      )}
      {isLearning && canChange ? (
        <LearnPanel
          isBusy={isRunning}
          onSave={(scanner) => void keep([...scanners, scanner])}
          onCancel={() => setLearning(false)}
        />
      ) : canChange && scanners.length < MOST_SCANNERS ? (
        <div>
          <Button icon={GraduationCap} onPress={() => setLearning(true)}>
            {text('scanner.keyboard.learn')}
          </Button>
        </div>
      ) : null}
      <ChangeNote failure={failure} done={null} />
    </SettingsSection>
  );
}
