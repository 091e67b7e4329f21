import { Trash2 } from 'lucide-react';
import type { KeyboardScanner } from '../../../shared/domain/keyboard-scanner.ts';
import { useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { LearnedHabits } from './learned-habits.tsx';

export interface KeyboardScannerCardProps {
  readonly scanner: KeyboardScanner;
  readonly canRemove: boolean;
  readonly onRemove: () => void;
}

/** One scanner that types, as it was learned. Whether it is plugged in, nobody can tell before it types. */
export function KeyboardScannerCard({ scanner, canRemove, onRemove }: KeyboardScannerCardProps) {
  const text = useText();
  return (
    <section className="@container flex flex-col gap-3 border-2 border-line p-4">
      <h3 className="text-title font-bold wrap-anywhere">{scanner.name}</h3>
      <LearnedHabits habits={scanner} />
      {canRemove ? (
        <div>
          <Button variant="quiet" icon={Trash2} onPress={onRemove}>
            {text('scanner.keyboard.forget')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
