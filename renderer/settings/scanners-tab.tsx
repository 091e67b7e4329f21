import { Plus, ScanBarcode } from 'lucide-react';
import { useEffect, useState } from 'react';
import { MOST_SCANNERS, type ScannerProfile } from '../../shared/domain/scanner-profile.ts';
import { useHost } from '../host/host-context.tsx';
import { useCall } from '../host/use-call.ts';
import { useChange } from '../host/use-change.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { KeyboardScanners } from './keyboard-scanners/keyboard-scanners.tsx';
import { ChangeNote } from './change-note.tsx';
import { ScannerCard } from './scanner-card.tsx';
import { ScannerForm } from './scanner-form.tsx';
import { ScannerSheet } from './scanner-sheet.tsx';
import { SettingsSection } from './settings-section.tsx';
import { useRoles } from './use-roles.ts';

/** Scanners on ports of their own: which there are, whether they are there, and adding one. */
export function ScannersTab() {
  const text = useText();
  const scanners = useScanners();
  const canChange = useRoles('supervisor', 'administrator');
  const { run, isRunning, failure } = useChange('scanner.configure');
  const [isAdding, setAdding] = useState(false);
  if (scanners.data === null) return <Skeleton lines={6} />;
  const profiles = scanners.data.map(({ profile }) => profile);
  const configure = async (wanted: readonly ScannerProfile[]): Promise<void> => {
    if ((await run({ profiles: [...wanted] })) === null) return;
    setAdding(false);
    scanners.askAgain();
  };
  return (
    <div className="flex flex-col gap-4">
      <SettingsSection title={text('scanner.list')}>
        <p className="max-w-prose text-soft">{text('scanner.list.text')}</p>
        {canChange ? null : <p className="text-soft">{text('settings.role-needed.scale')}</p>}
        {profiles.length === 0 ? (
          <EmptyState icon={ScanBarcode} title={text('scanner.none')} text={text('scanner.none.text')} />
        ) : (
          <ul className="grid items-start gap-gap @min-[60rem]:grid-cols-2">
            {scanners.data.map(({ profile, state }) => (
              <li key={profile.scannerId}>
                <ScannerCard
                  profile={profile}
                  state={state}
                  canRemove={canChange && !isRunning}
                  onRemove={() => void configure(profiles.filter(({ scannerId }) => scannerId !== profile.scannerId))}
                />
              </li>
            ))}
          </ul>
        )}
        {isAdding && canChange ? (
          <ScannerForm
            isBusy={isRunning}
            onSave={(profile) => void configure([...profiles, profile])}
            onCancel={() => setAdding(false)}
          />
        ) : canChange && profiles.length < MOST_SCANNERS ? (
          <div>
            <Button variant="primary" icon={Plus} onPress={() => setAdding(true)}>
              {text('scanner.add')}
            </Button>
          </div>
        ) : null}
        <ChangeNote failure={failure} done={null} />
      </SettingsSection>
      <KeyboardScanners canChange={canChange} />
      <ScannerSheet />
    </div>
  );
}

/** The scanners as they are now; null until the host has answered. */
function useScanners() {
  const { link } = useHost();
  const { data, refetch } = useCall('scanner.list', {});
  useEffect(() => {
    // What is kept from the last visit may be older than a cable.
    void refetch();
    return link.onPush('scannersChanged', () => void refetch());
  }, [link, refetch]);
  return { data: data?.scanners ?? null, askAgain: () => void refetch() };
}
