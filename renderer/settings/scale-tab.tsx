import { useState } from 'react';
import type { ScaleProfile } from '../../shared/domain/scale-profile.ts';
import { useCall } from '../host/use-call.ts';
import { useChange } from '../host/use-change.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ChangeNote } from './change-note.tsx';
import { ScaleFields } from './scale-fields.tsx';
import { profileOf, scaleFaults, scaleFormOf } from './scale-form.ts';
import { ScaleMonitor } from './scale-monitor.tsx';
import { SettingsPlanes, SettingsSection } from './settings-section.tsx';
import { useRoles } from './use-roles.ts';

/** Which scale stands here and how it is connected; beside it, what it sends right now. */
export function ScaleTab() {
  const scale = useCall('scale.get', {}).data;
  return (
    <SettingsPlanes>
      {scale === undefined ? <Skeleton lines={6} /> : <ScaleConnection profile={scale.profile} />}
      <ScaleMonitor />
    </SettingsPlanes>
  );
}

function ScaleConnection({ profile }: { readonly profile: ScaleProfile | null }) {
  const text = useText();
  const canChange = useRoles('supervisor', 'administrator');
  const { run, isRunning, failure } = useChange('scale.configure');
  const [form, setForm] = useState(() => scaleFormOf(profile));
  const [isChecked, setChecked] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const faults = scaleFaults(form);
  const send = async (next: ScaleProfile | null): Promise<void> => {
    setSaved(false);
    if ((await run({ profile: next })) !== null) setSaved(true);
  };
  const save = (): void => {
    setChecked(true);
    if (Object.keys(faults).length === 0) void send(profileOf(form, profile));
  };
  const remove = (): void => {
    setForm(scaleFormOf(null));
    setChecked(false);
    void send(null);
  };
  return (
    <SettingsSection title={text('settings.scale.connection')}>
      {canChange ? null : <p className="text-soft">{text('settings.role-needed.scale')}</p>}
      <ScaleFields form={form} faults={isChecked ? faults : {}} isDisabled={!canChange} onChange={setForm} />
      {canChange ? (
        <div className="flex flex-wrap items-center gap-gap">
          <Button variant="primary" isDisabled={isRunning} onPress={save}>
            {text('settings.scale.save')}
          </Button>
          <Button variant="quiet" isDisabled={isRunning} onPress={remove}>
            {text('settings.scale.remove')}
          </Button>
          <ChangeNote failure={failure} done={isSaved ? text('settings.saved') : null} />
        </div>
      ) : null}
    </SettingsSection>
  );
}
