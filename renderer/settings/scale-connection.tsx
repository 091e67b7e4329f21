import { Pencil, Scale, Wand2, X } from 'lucide-react';
import { useState } from 'react';
import type { ScaleProfile } from '../../shared/domain/scale-profile.ts';
import { useChange } from '../host/use-change.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import { ChangeNote } from './change-note.tsx';
import { PROTOCOL_NAMES } from '../format/protocol-names.ts';
import { ScaleFields } from './scale-fields.tsx';
import { profileOf, scaleFaults, scaleFormOf } from './scale-form.ts';
import { SettingsSection } from './settings-section.tsx';
import { useRoles } from './use-roles.ts';

export interface ScaleConnectionProps {
  readonly profile: ScaleProfile | null;
  readonly onSetUp: () => void;
}

/** The scale in use in a few lines; setting one up is the next action, the form by hand is for those who know. */
export function ScaleConnection({ profile, onSetUp }: ScaleConnectionProps) {
  const text = useText();
  const canChange = useRoles('supervisor', 'administrator');
  const [isByHand, setByHand] = useState(false);
  const { run, isRunning, failure } = useChange('scale.configure');
  return (
    <SettingsSection title={text('settings.scale.connection')}>
      {canChange ? null : <p className="text-soft">{text('settings.role-needed.scale')}</p>}
      {profile === null ? (
        <EmptyState icon={Scale} title={text('scale-setup.none')} text={text('scale-setup.none.text')} />
      ) : (
        <Connected profile={profile} />
      )}
      {canChange ? (
        <div className="flex flex-wrap items-center gap-gap">
          <Button variant={isByHand ? 'secondary' : 'primary'} icon={Wand2} onPress={onSetUp}>
            {text('scale-setup.open')}
          </Button>
          <Button icon={Pencil} onPress={() => setByHand(!isByHand)}>
            {text(isByHand ? 'scale-setup.by-hand.close' : 'scale-setup.by-hand')}
          </Button>
          {profile === null ? null : (
            <Button variant="quiet" icon={X} isDisabled={isRunning} onPress={() => void run({ profile: null })}>
              {text('settings.scale.remove')}
            </Button>
          )}
          <ChangeNote failure={failure} done={null} />
        </div>
      ) : null}
      {isByHand && canChange ? <ByHand profile={profile} /> : null}
    </SettingsSection>
  );
}

function Connected({ profile }: { readonly profile: ScaleProfile }) {
  const text = useText();
  const { name, path, protocol, baudRate, parity = 'none', unit } = profile;
  const line = `${baudRate} · ${text(`scale-setup.parity.${parity}`)}`;
  return (
    <KeyValue
      entries={[
        { key: 'name', label: text('settings.scale.name'), value: name },
        { key: 'protocol', label: text('settings.scale.protocol'), value: PROTOCOL_NAMES[protocol] },
        { key: 'port', label: text('settings.scale.port'), value: <span className="raw wrap-anywhere">{path}</span> },
        { key: 'line', label: text('settings.scale.baud'), value: line },
        { key: 'unit', label: text('settings.scale.unit'), value: unit ?? text('settings.scale.unit.any') },
      ]}
    />
  );
}

function ByHand({ profile }: { readonly profile: ScaleProfile | null }) {
  const text = useText();
  const { run, isRunning, failure } = useChange('scale.configure');
  const [form, setForm] = useState(() => scaleFormOf(profile));
  const [isChecked, setChecked] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const faults = scaleFaults(form);
  const save = async (): Promise<void> => {
    setChecked(true);
    setSaved(false);
    if (Object.keys(faults).length > 0) return;
    if ((await run({ profile: profileOf(form, profile) })) !== null) setSaved(true);
  };
  return (
    <>
      <ScaleFields form={form} faults={isChecked ? faults : {}} isDisabled={false} onChange={setForm} />
      <div className="flex flex-wrap items-center gap-gap">
        <Button variant="primary" isDisabled={isRunning} onPress={() => void save()}>
          {text('settings.scale.save')}
        </Button>
        <ChangeNote failure={failure} done={isSaved ? text('settings.saved') : null} />
      </div>
    </>
  );
}
