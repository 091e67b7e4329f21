import { ArrowLeft, ArrowRight, Check } from 'lucide-react';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';

export interface StepButtonsProps {
  readonly isLast: boolean;
  readonly isRunning: boolean;
  readonly onBack: () => void;
}

/** Back at the start, the one next action at the end, as everywhere at the station. */
export function StepButtons({ isLast, isRunning, onBack }: StepButtonsProps) {
  const text = useText();
  const go = isRunning ? text('setup.finishing') : text(isLast ? 'setup.finish' : 'setup.next');
  return (
    <footer className="sticky bottom-0 mt-auto flex items-end justify-between gap-gap bg-ground py-4">
      <Button variant="quiet" icon={ArrowLeft} onPress={onBack}>
        {text('ui.back')}
      </Button>
      <Button type="submit" variant="primary" icon={isLast ? Check : ArrowRight} isDisabled={isRunning}>
        {go}
      </Button>
    </footer>
  );
}
