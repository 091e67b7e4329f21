import { useQueryClient } from '@tanstack/react-query';
import { Volume2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { LOCALES, type Locale } from '../../shared/i18n/locales.ts';
import { callKey, useCall } from '../host/use-call.ts';
import { useChange } from '../host/use-change.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { useZone } from '../i18n/zone.ts';
import { EARCON_NAMES, earconLengthMs } from '../sound/earcons.ts';
import { createSoundPlayer } from '../sound/sound-player.ts';
import { Button } from '../ui/button.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import { TEXT_SCALES, THEMES } from '../ui/look.ts';
import { Switch } from '../ui/switch.tsx';
import { CameraSection } from './camera-section.tsx';
import { ChangeNote } from './change-note.tsx';
import { ChoiceRow } from './choice-row.tsx';
import { formatPercent } from './percent.ts';
import type { Preferences } from './preferences.ts';
import { SetupExport } from './setup-export.tsx';
import { SettingsPlanes, SettingsSection } from './settings-section.tsx';

export interface StationTabProps {
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
  readonly onLocale: (locale: Locale) => void;
}

/** What this station is called, and how its screen looks and sounds to whoever is signed in. */
export function StationTab(props: StationTabProps) {
  const text = useText();
  return (
    <SettingsPlanes>
      <SettingsSection title={text('settings.station.mine')}>
        <LanguageChoice onLocale={props.onLocale} />
        <LookChoices {...props} />
        <SoundChoices {...props} />
      </SettingsSection>
      <div className="flex min-w-0 flex-col gap-4">
        <SettingsSection title={text('settings.station.here')}>
          <StationNames />
          <SetupExport />
        </SettingsSection>
        <CameraSection />
      </div>
    </SettingsPlanes>
  );
}

/** The record keeps a person's language, so that every bench greets them in it. */
function LanguageChoice({ onLocale }: Pick<StationTabProps, 'onLocale'>) {
  const text = useText();
  const current = useLocale();
  const queries = useQueryClient();
  const { run, failure } = useChange('person.chooseLocale');
  const choose = async (locale: Locale): Promise<void> => {
    if ((await run({ locale })) === null) return;
    onLocale(locale);
    await queries.invalidateQueries({ queryKey: callKey('person.list') });
  };
  return (
    <div className="flex flex-col gap-2">
      <ChoiceRow
        label={text('ui.language.label')}
        options={LOCALES.map((locale) => ({ value: locale, label: text(`ui.language.${locale}`), lang: locale }))}
        value={LOCALES.find((locale) => locale === current) ?? 'en'}
        onChange={(locale) => void choose(locale)}
      />
      <ChangeNote failure={failure} done={null} />
    </div>
  );
}

function LookChoices({ preferences, onPreferences }: StationTabProps) {
  const text = useText();
  const locale = useLocale();
  return (
    <>
      <ChoiceRow
        label={text('ui.theme.label')}
        options={THEMES.map((theme) => ({ value: theme, label: text(`ui.theme.${theme}`) }))}
        value={preferences.theme}
        onChange={(theme) => onPreferences({ ...preferences, theme })}
      />
      <ChoiceRow
        label={text('ui.scale.label')}
        options={TEXT_SCALES.map((scale) => ({
          value: scale,
          label: formatPercent(Number(scale), locale),
        }))}
        value={preferences.scale}
        onChange={(scale) => onPreferences({ ...preferences, scale })}
      />
    </>
  );
}

const LOUDEST = 10;
const LOUDNESS = [2, 4, 8, 10] as const;
const PAUSE_MS = 350;

function SoundChoices({ preferences, onPreferences }: StationTabProps) {
  const text = useText();
  const locale = useLocale();
  const hear = useHearing(preferences.volume);
  return (
    <div className="flex flex-col gap-3">
      <Switch
        label={text('ui.sound.label')}
        isSelected={preferences.isSoundOn}
        onChange={(isSoundOn) => onPreferences({ ...preferences, isSoundOn })}
      />
      <p className="text-small text-soft">{text('settings.station.sound-text')}</p>
      <div className="flex flex-wrap items-end gap-4">
        <ChoiceRow
          label={text('ui.sound.volume')}
          options={LOUDNESS.map((volume) => ({
            value: String(volume),
            label: formatPercent(volume / LOUDEST, locale),
          }))}
          value={String(preferences.volume)}
          onChange={(volume) => onPreferences({ ...preferences, volume: Number(volume) })}
        />
        <Button icon={Volume2} isDisabled={!preferences.isSoundOn} onPress={hear}>
          {text('settings.station.hear')}
        </Button>
      </div>
    </div>
  );
}

/** Plays every sound, one after the other, as loud as chosen. */
function useHearing(volume: number): () => void {
  const [player] = useState(() => createSoundPlayer(() => new AudioContext()));
  useEffect(() => () => player.close(), [player]);
  return () => {
    player.unlock();
    player.setVolume(volume / LOUDEST);
    let startMs = 0;
    for (const name of EARCON_NAMES) {
      setTimeout(() => player.play(name), startMs);
      startMs += earconLengthMs(name) + PAUSE_MS;
    }
  };
}

function StationNames() {
  const text = useText();
  const status = useCall('setup.status', {}).data;
  const zone = useZone();
  return (
    <KeyValue
      entries={[
        { key: 'site', label: text('settings.station.site'), value: status?.siteName ?? '' },
        { key: 'station', label: text('settings.station.name'), value: status?.stationName ?? '' },
        {
          key: 'code',
          label: text('settings.station.code'),
          value: <span className="raw">{status?.stationCode}</span>,
        },
        { key: 'zone', label: text('settings.station.zone'), value: zone },
      ]}
    />
  );
}
