import { useState } from 'react';
import type { Locale } from '../../shared/i18n/locales.ts';
import { useCall } from '../host/use-call.ts';
import { useText } from '../i18n/message.tsx';
import { useKeyboardScanners } from '../host/use-keyboard-scanners.ts';
import { useSerialScans } from '../host/use-serial-scans.ts';
import { type BadgeScan, tellBadgeScan, useBadgeScan } from '../input/use-badge-scan.ts';
import { BadgeBand } from './badge-band.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { NameList } from './name-list.tsx';
import { PinPad } from '../ui/pin-pad.tsx';
import { NOT_A_BADGE } from '../host/sign-in-problem.ts';
import { useSignIn } from './use-sign-in.ts';

export interface SignInScreenProps {
  /** A language was chosen before anybody is known. */
  readonly onLocale: (locale: Locale) => void;
}

/** Who works here: badge, or name and PIN. A badge is taken wherever the focus is and never shown. */
export function SignInScreen({ onLocale }: SignInScreenProps) {
  const names = useCall('person.names', {}).data?.names ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const { isBusy, problem, tryWith, say } = useSignIn();
  const name = chosen ?? (names.length === 1 ? (names[0] ?? '') : '');

  const badgeScan: BadgeScan = {
    onBadge: (badge) => void tryWith({ badge }),
    onOther: () => say(NOT_A_BADGE),
  };
  useBadgeScan(badgeScan, useKeyboardScanners());
  useSerialScans((code) => tellBadgeScan(badgeScan, code));
  const choose = (next: string): void => {
    setChosen(next);
    setPin('');
  };
  const submit = async (): Promise<void> => {
    const isIn = await tryWith({ name: name.trim(), pin });
    if (!isIn) setPin('');
  };

  return (
    <div className="@container flex h-full flex-col overflow-y-auto bg-ground">
      <SignInHeader onLocale={onLocale} />
      <main className="flex flex-1 flex-col">
        <BadgeBand problem={problem} isBusy={isBusy} />
        <div className="mx-auto grid w-full max-w-[80rem] flex-1 gap-8 px-6 py-4 @min-[56rem]:grid-cols-[minmax(0,1fr)_22rem] @min-[56rem]:px-8">
          <div className="@container min-w-0">
            <NameList names={names} name={name} onName={choose} />
          </div>
          <PinPad name={name} pin={pin} isBusy={isBusy} onPin={setPin} onSubmit={() => void submit()} />
        </div>
      </main>
    </div>
  );
}

function SignInHeader({ onLocale }: SignInScreenProps) {
  const text = useText();
  const status = useCall('setup.status', {}).data;
  const place = [status?.siteName, status?.stationName].filter((part) => typeof part === 'string').join(' · ');
  return (
    <header className="flex items-center justify-between gap-4 border-b border-line bg-surface px-6 py-1">
      <p className="min-w-0 leading-tight">
        <span className="me-4 font-bold">{text('ui.app.name')}</span>
        <span className="inline-block text-small text-muted">{place}</span>
      </p>
      <LanguageSwitch onLocale={onLocale} />
    </header>
  );
}
