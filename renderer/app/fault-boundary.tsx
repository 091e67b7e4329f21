import { RotateCw } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

export interface FaultBoundaryProps {
  readonly children: ReactNode;
}

interface FaultState {
  readonly hasFailed: boolean;
}

/**
 * A screen that fails in itself says so instead of going blank. Everything is in the record, so loading the page anew
 * shows the parcel at the same step.
 */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultState> {
  static getDerivedStateFromError(): FaultState {
    return { hasFailed: true };
  }

  override state: FaultState = { hasFailed: false };

  override render(): ReactNode {
    return this.state.hasFailed ? <FaultPage /> : this.props.children;
  }
}

function FaultPage() {
  const text = useText();
  return (
    <main role="alert" className="flex h-full items-center justify-center bg-surface p-8">
      <EmptyState
        icon={RotateCw}
        title={text('error.host-bug.why')}
        text={text('receiving.fault.text')}
        action={
          <Button variant="primary" icon={RotateCw} onPress={() => window.location.reload()}>
            {text('receiving.fault.reload')}
          </Button>
        }
      />
    </main>
  );
}
