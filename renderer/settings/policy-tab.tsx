import { useQueryClient } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { Policy } from '../../shared/domain/policy/policy.ts';
import { formatDateTime } from '../format/time.ts';
import { callKey, useCall, type CallResult } from '../host/use-call.ts';
import { useChange } from '../host/use-change.ts';
import { useSession } from '../host/use-session.ts';
import { actorName } from '../i18n/actor-name.ts';
import { type Text, useLocale, useText } from '../i18n/message.tsx';
import { useZone } from '../i18n/zone.ts';
import { Button } from '../ui/button.tsx';
import { ListRow } from '../ui/list-row.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextField } from '../ui/text-field.tsx';
import { CarriersEditor } from './carriers-editor.tsx';
import { ChangeNote } from './change-note.tsx';
import { ClocksEditor } from './clocks-editor.tsx';
import { FlagsEditor } from './flags-editor.tsx';
import { NoteEditor } from './note-editor.tsx';
import { PolicyConflict } from './policy-conflict.tsx';
import { RememberedChoices } from './remembered-choices.tsx';
import { CheckTermsEditor } from './scale-check/check-terms-editor.tsx';
import { SettingsPlanes, SettingsSection } from './settings-section.tsx';
import { RetentionEditor } from './retention-editor.tsx';
import { ShelvesEditor } from './shelves-editor.tsx';
import { WeighingEditor } from './weights/weighing-editor.tsx';

type Versions = CallResult<'policy.get'>['versions'];

/** The site's rules that its people set here (I1): shelves, flags, notes, clocks, terms of erasing; adopted whole, as a new version. */
export function PolicyTab() {
  const known = useCall('policy.get', {}).data;
  // Said for as long as the tab stands: the form is drawn anew as soon as the new version is read.
  const [adopted, setAdopted] = useState<string | null>(null);
  if (known === undefined) return <Skeleton lines={8} />;
  const key = `${known.policy.version} ${known.conflict.length}`;
  return <PolicyForm key={key} {...known} adopted={adopted} onAdopted={setAdopted} />;
}

interface Adopting {
  /** The version that was adopted here, null before. */
  readonly adopted: string | null;
  readonly onAdopted: (version: string) => void;
}

function PolicyForm({ policy, versions, conflict, ...adopting }: Readonly<CallResult<'policy.get'>> & Adopting) {
  const text = useText();
  const roles = useSession().session?.person.roles ?? [];
  const mayChange = roles.includes('supervisor') || roles.includes('administrator');
  const [draft, setDraft] = useState(policy);
  const edit = (change: Partial<Policy>): void => setDraft({ ...draft, ...change });
  const isReadOnly = !mayChange;
  return (
    <div className="flex flex-col gap-4">
      {mayChange ? null : <MeaningLabel meaning="waiting">{text('open-work.policy.readonly')}</MeaningLabel>}
      {conflict.length > 0 ? <PolicyConflict accounts={conflict} /> : null}
      <ShelvesEditor shelves={draft.shelves} isReadOnly={isReadOnly} onChange={(shelves) => edit({ shelves })} />
      <FlagsEditor flags={draft.flags} isReadOnly={isReadOnly} onChange={(flags) => edit({ flags })} />
      <CarriersEditor
        carriers={draft.arrival.preferredCarriers}
        isReadOnly={isReadOnly}
        onChange={(preferredCarriers) => edit({ arrival: { ...draft.arrival, preferredCarriers } })}
      />
      <RememberedChoices mayForget={mayChange} />
      <SettingsPlanes>
        <NoteEditor
          template={draft.noteTemplate}
          isReadOnly={isReadOnly}
          onChange={(noteTemplate) => edit({ noteTemplate })}
        />
        <ClocksEditor
          clocks={draft.workClocks}
          isReadOnly={isReadOnly}
          onChange={(workClocks) => edit({ workClocks })}
        />
      </SettingsPlanes>
      <CheckTermsEditor
        terms={draft.scaleChecks}
        isReadOnly={isReadOnly}
        onChange={(scaleChecks) => edit({ scaleChecks })}
      />
      <WeighingEditor
        terms={draft.weighing}
        siblingsWaitHours={draft.arrival.siblingsWaitHours}
        isReadOnly={isReadOnly}
        onChange={({ siblingsWaitHours = draft.arrival.siblingsWaitHours, ...change }) =>
          edit({ ...change, arrival: { ...draft.arrival, siblingsWaitHours } })
        }
      />
      <RetentionEditor terms={draft.retention} isReadOnly={isReadOnly} onChange={(retention) => edit({ retention })} />
      <SettingsPlanes>
        {mayChange ? <AdoptForm before={policy} draft={draft} isSettling={conflict.length > 0} {...adopting} /> : null}
        <VersionList versions={versions} />
      </SettingsPlanes>
    </div>
  );
}

/** The section says at its field what is wrong, where it can; else the path names it. */
const whereOf = (path: readonly PropertyKey[], text: Text): string =>
  path[0] === 'weighing' ? text('weight-terms.title') : path.map(String).join(' › ');

interface AdoptFormProps extends Adopting {
  readonly before: Policy;
  readonly draft: Policy;
  readonly isSettling: boolean;
}

/** Nothing is in force until it is adopted; a decision made before keeps the version it was made under. */
function AdoptForm({ before, draft, isSettling, adopted, onAdopted }: AdoptFormProps) {
  const text = useText();
  const queries = useQueryClient();
  const { run, isRunning, failure } = useChange('policy.adopt');
  const [version, setVersion] = useState('');
  const parsed = Policy.safeParse({ ...draft, version: version.trim() });
  const where = parsed.success ? null : whereOf(parsed.error.issues[0]?.path ?? [], text);
  const isChanged = isSettling || JSON.stringify(draft) !== JSON.stringify(before);
  const adopt = async (): Promise<void> => {
    if (!parsed.success || (await run({ policy: parsed.data })) === null) return;
    onAdopted(parsed.data.version);
    await queries.invalidateQueries({ queryKey: callKey('policy.get') });
  };
  return (
    <SettingsSection title={text('open-work.policy.version')}>
      <TextField
        label={text('open-work.policy.version')}
        hint={text('open-work.policy.version.hint', { version: before.version })}
        value={version}
        onChange={setVersion}
        maxLength={40}
        {...(isChanged && version.trim() !== '' && where !== null
          ? { error: text('open-work.policy.invalid', { where }) }
          : {})}
      />
      <div>
        <Button
          variant="primary"
          icon={Check}
          isDisabled={!isChanged || !parsed.success || isRunning}
          onPress={() => void adopt()}
        >
          {text('open-work.policy.adopt')}
        </Button>
      </div>
      <ChangeNote
        failure={failure}
        done={adopted === null ? null : text('open-work.policy.adopted', { version: adopted })}
      />
    </SettingsSection>
  );
}

function VersionList({ versions }: { readonly versions: Versions }) {
  const text = useText();
  const locale = useLocale();
  const timeZone = useZone();
  return (
    <SettingsSection title={text('open-work.policy.versions')}>
      <ul className="divide-y divide-line">
        {versions.map(({ version, adoptedAtMs, by }) => (
          <ListRow
            key={`${version} ${adoptedAtMs} ${by.personId}`}
            title={version}
            detail={`${formatDateTime(adoptedAtMs, { locale, timeZone })} · ${actorName({ actor: by.personId, name: by.name }, text)}`}
          />
        ))}
      </ul>
    </SettingsSection>
  );
}
