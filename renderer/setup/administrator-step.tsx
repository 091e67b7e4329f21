import { useState } from 'react';
import { useText } from '../i18n/message.tsx';
import { useKeyboardScanners } from '../host/use-keyboard-scanners.ts';
import { useSerialScans } from '../host/use-serial-scans.ts';
import { type BadgeScan, tellBadgeScan, useBadgeScan } from '../input/use-badge-scan.ts';
import { Button } from '../ui/button.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { AdministratorForm, Faults } from './setup-form.ts';

export interface AdministratorStepProps {
  readonly form: AdministratorForm;
  readonly faults: Faults<AdministratorForm>;
  readonly onChange: (form: AdministratorForm) => void;
}

/** The first person of the bench. The badge is scanned at any moment and never shown. */
export function AdministratorStep({ form, faults, onChange }: AdministratorStepProps) {
  const text = useText();
  const errorOf = (field: keyof AdministratorForm): { error?: string } => {
    const fault = faults[field];
    return fault === undefined ? {} : { error: text(fault) };
  };
  const pin = { type: 'password', inputMode: 'numeric', maxLength: 8, autoComplete: 'new-password' } as const;
  return (
    <div className="grid items-start gap-6 @min-[48rem]:grid-cols-2">
      <TextField
        name="name"
        autoComplete="name"
        label={text('setup.name')}
        value={form.name}
        onChange={(name) => onChange({ ...form, name })}
        {...errorOf('name')}
      />
      <BadgeField badge={form.badge} onBadge={(badge) => onChange({ ...form, badge })} />
      <TextField
        {...pin}
        name="pin"
        label={text('setup.pin')}
        hint={text('setup.pin.hint')}
        value={form.pin}
        onChange={(value) => onChange({ ...form, pin: value })}
        {...errorOf('pin')}
      />
      <TextField
        {...pin}
        name="pinAgain"
        label={text('setup.pin-again')}
        value={form.pinAgain}
        onChange={(pinAgain) => onChange({ ...form, pinAgain })}
        {...errorOf('pinAgain')}
      />
    </div>
  );
}

interface BadgeFieldProps {
  readonly badge: string | null;
  readonly onBadge: (badge: string | null) => void;
}

function BadgeField({ badge, onBadge }: BadgeFieldProps) {
  const text = useText();
  const [isWrong, setWrong] = useState(false);
  const badgeScan: BadgeScan = {
    onBadge: (read) => {
      setWrong(false);
      onBadge(read);
    },
    onOther: () => setWrong(true),
  };
  useBadgeScan(badgeScan, useKeyboardScanners());
  useSerialScans((code) => tellBadgeScan(badgeScan, code));
  return (
    <div className="flex flex-col gap-1">
      <span className="text-small font-semibold text-soft">{text('setup.badge')}</span>
      <div className="flex min-h-target-2 items-center justify-between gap-4 rounded-control border-2 border-dashed border-control px-3 py-1">
        <span role="status">
          {isWrong ? (
            <MeaningLabel meaning="look">{text('setup.badge.wrong')}</MeaningLabel>
          ) : badge === null ? (
            text('setup.badge.scan')
          ) : (
            <MeaningLabel meaning="done">{text('setup.badge.read')}</MeaningLabel>
          )}
        </span>
        {badge === null ? null : (
          <Button variant="quiet" onPress={() => onBadge(null)}>
            {text('ui.remove')}
          </Button>
        )}
      </div>
    </div>
  );
}
