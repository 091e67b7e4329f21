import { useState } from 'react';
import { useCall } from '../host/use-call.ts';
import { RightsGate } from '../rights/rights-gate.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ScaleChecks } from './scale-check/scale-checks.tsx';
import { ScaleConnection } from './scale-connection.tsx';
import { ScaleMonitor } from './scale-monitor.tsx';
import { ScaleWizard } from './scale-setup/scale-wizard.tsx';
import { SettingsPlanes } from './settings-section.tsx';
import { TraceList } from './trace-list.tsx';
import { useRoles } from './use-roles.ts';

/** Which scale stands here and how it is connected; beside it, what it sends right now. */
export function ScaleTab() {
  const scale = useCall('scale.get', {});
  const canChange = useRoles('supervisor', 'administrator');
  const [isSettingUp, setSettingUp] = useState(false);
  if (scale.data === undefined) return <Skeleton lines={6} />;
  const finish = (): void => {
    setSettingUp(false);
    void scale.refetch();
  };
  if (isSettingUp && canChange) return <ScaleWizard onClose={finish} />;
  const { profile } = scale.data;
  return (
    <div className="flex flex-col gap-4">
      <SettingsPlanes>
        <ScaleConnection key={JSON.stringify(profile)} profile={profile} onSetUp={() => setSettingUp(true)} />
        <ScaleMonitor />
      </SettingsPlanes>
      {profile === null ? null : <ScaleChecks />}
      <RightsGate roles={['supervisor', 'administrator']}>
        <TraceList />
      </RightsGate>
    </div>
  );
}
