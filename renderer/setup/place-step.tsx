import { useMemo, useState } from 'react';
import { formatTime } from '../format/time.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { proposeCode } from './propose-code.ts';
import type { Faults, PlaceForm } from './setup-form.ts';
import { machineZone } from '../i18n/zone.ts';
import { zoneOptions } from './time-zones.ts';

export interface PlaceStepProps {
  readonly form: PlaceForm;
  readonly faults: Faults<PlaceForm>;
  readonly onChange: (form: PlaceForm) => void;
}

/** Names for people and codes for labels; a code follows its name until somebody writes their own. */
export function PlaceStep({ form, faults, onChange }: PlaceStepProps) {
  const text = useText();
  const locale = useLocale();
  const [openedAtMs] = useState(Date.now);
  const zones = useMemo(() => zoneOptions(machineZone()), []);
  const rename = (name: 'siteName' | 'stationName', code: 'siteCode' | 'stationCode', value: string): void => {
    const follows = form[code] === '' || form[code] === proposeCode(form[name]);
    onChange({ ...form, [name]: value, ...(follows ? { [code]: proposeCode(value) } : {}) });
  };
  /** A fault says what to enter, so it takes the hint's place. */
  const noteOf = (field: keyof PlaceForm, hint?: string): { error?: string; hint?: string } => {
    const fault = faults[field];
    if (fault !== undefined) return { error: text(fault) };
    return hint === undefined ? {} : { hint };
  };
  return (
    <div className="grid items-start gap-x-6 gap-y-4 @min-[48rem]:grid-cols-[2fr_1fr]">
      <TextField
        name="siteName"
        label={text('setup.site-name')}
        placeholder={text('setup.site-name.example')}
        value={form.siteName}
        onChange={(value) => rename('siteName', 'siteCode', value)}
        {...noteOf('siteName')}
      />
      <TextField
        name="siteCode"
        label={text('setup.site-code')}
        value={form.siteCode}
        onChange={(siteCode) => onChange({ ...form, siteCode })}
        {...noteOf('siteCode', text('setup.code.hint'))}
      />
      <TextField
        name="stationName"
        label={text('setup.station-name')}
        placeholder={text('setup.station-name.example')}
        value={form.stationName}
        onChange={(value) => rename('stationName', 'stationCode', value)}
        {...noteOf('stationName')}
      />
      <TextField
        name="stationCode"
        label={text('setup.station-code')}
        value={form.stationCode}
        onChange={(stationCode) => onChange({ ...form, stationCode })}
        {...noteOf('stationCode', text('setup.code.hint'))}
      />
      <Select
        label={text('setup.zone')}
        options={zones}
        value={form.zone}
        onChange={(zone) => onChange({ ...form, zone })}
        hint={text('setup.zone.now', { time: formatTime(openedAtMs, { locale, timeZone: form.zone }) })}
      />
    </div>
  );
}
