import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { BackOfficeView } from '../../shared/protocol/calls/delivery.ts';
import { callKey, useCall } from '../host/use-call.ts';
import { useChange } from '../host/use-change.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Switch } from '../ui/switch.tsx';
import { TextField } from '../ui/text-field.tsx';
import { BackOfficeState } from './back-office-state.tsx';
import { ChangeNote } from './change-note.tsx';
import { SettingsPlanes, SettingsSection } from './settings-section.tsx';
import { useRoles } from './use-roles.ts';

/** Where facts are posted and with which secret they are signed; beside it, whether that works. */
export function BackOfficeTab() {
  const text = useText();
  const queries = useQueryClient();
  // Whether it can be reached changes by itself, so an earlier visit's answer is old.
  useEffect(() => void queries.invalidateQueries({ queryKey: callKey('backOffice.get') }), [queries]);
  const office = useCall('backOffice.get', {}).data;
  if (office === undefined) return <Skeleton lines={6} />;
  return (
    <SettingsPlanes>
      <SettingsSection title={text('settings.back-office.where')}>
        <EndpointForm office={office} />
      </SettingsSection>
      <div className="flex flex-col gap-4">
        <SettingsSection title={text('settings.back-office.state')}>
          <BackOfficeState office={office} />
        </SettingsSection>
        <SettingsSection title={text('settings.back-office.signed.title')}>
          <p className="max-w-prose text-soft">{text('settings.back-office.signed')}</p>
        </SettingsSection>
      </div>
    </SettingsPlanes>
  );
}

/** The secret goes in and never comes back: an empty field keeps the one that is stored. */
function EndpointForm({ office }: { readonly office: BackOfficeView }) {
  const text = useText();
  const canChange = useRoles('administrator');
  const queries = useQueryClient();
  const { run, isRunning, failure } = useChange('backOffice.configure');
  const [url, setUrl] = useState(office.url ?? '');
  const [secret, setSecret] = useState('');
  const [allowLoopback, setAllowLoopback] = useState(office.allowLoopback);
  const [isSaved, setSaved] = useState(false);
  const save = async (): Promise<void> => {
    setSaved(false);
    const saved = await run({ url: textOrNull(url), secret: textOrNull(secret), allowLoopback });
    if (saved === null) return;
    setSecret('');
    setSaved(true);
    queries.setQueryData(callKey('backOffice.get'), saved);
  };
  return (
    <>
      {canChange ? null : <p className="text-soft">{text('settings.role-needed')}</p>}
      <TextField
        label={text('settings.back-office.url')}
        hint={text('settings.back-office.url.hint')}
        type="url"
        maxLength={2_000}
        isDisabled={!canChange}
        value={url}
        onChange={setUrl}
      />
      <TextField
        label={text('settings.back-office.secret')}
        hint={text(office.hasSecret ? 'settings.back-office.secret.kept' : 'settings.back-office.secret.none')}
        type="password"
        autoComplete="off"
        maxLength={200}
        isDisabled={!canChange}
        value={secret}
        onChange={setSecret}
      />
      <Switch
        label={text('settings.back-office.loopback')}
        isSelected={allowLoopback}
        isDisabled={!canChange}
        onChange={setAllowLoopback}
      />
      {canChange ? (
        <div className="flex flex-wrap items-center gap-gap">
          <Button variant="primary" isDisabled={isRunning} onPress={() => void save()}>
            {text('ui.save')}
          </Button>
          <ChangeNote failure={failure} done={isSaved ? text('settings.saved') : null} />
        </div>
      ) : null}
    </>
  );
}

function textOrNull(value: string): string | null {
  return value.trim() === '' ? null : value.trim();
}
