import { Printer } from 'lucide-react';
import { useState } from 'react';
import { failureMessageOf } from '../host/failure-message.ts';
import { useHost } from '../host/host-context.tsx';
import { openDocument } from '../host/open-document.ts';
import { useText } from '../i18n/message.tsx';
import { Button, type ButtonVariant } from '../ui/button.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';

type Making = 'no' | 'yes' | 'failed';

export interface SheetButtonProps {
  readonly variant: ButtonVariant;
  /** What it does, and what it says while it does. */
  readonly label: string;
  readonly making: string;
  readonly make: () => Promise<{ readonly fileName: string }>;
}

/** Makes a sheet and opens it; what became of it stands beside the button. */
export function SheetButton({ variant, label, making: makingLabel, make }: SheetButtonProps) {
  const text = useText();
  const host = useHost();
  const [making, setMaking] = useState<Making>('no');
  const { why, remedy } = failureMessageOf('document-failed');
  const open = async (): Promise<void> => {
    setMaking('yes');
    const sheet = await make().catch(() => null);
    setMaking(sheet !== null && (await openDocument(host, sheet.fileName)) ? 'no' : 'failed');
  };
  return (
    <div className="flex flex-wrap items-center gap-gap">
      <Button variant={variant} icon={Printer} isDisabled={making === 'yes'} onPress={() => void open()}>
        {making === 'yes' ? makingLabel : label}
      </Button>
      {making === 'failed' ? (
        <p role="alert">
          <MeaningLabel meaning="stop">{[why, remedy].map((id) => text(id)).join(' ')}</MeaningLabel>
        </p>
      ) : null}
    </div>
  );
}
