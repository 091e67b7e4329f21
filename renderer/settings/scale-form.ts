import type { MassUnit } from '../../shared/domain/mass.ts';
import { parseMass } from '../../shared/domain/mass.ts';
import type { ScaleProfile } from '../../shared/domain/scale-profile.ts';
import { SCALE_PROTOCOL_IDS, type ScaleProtocolId } from '../../shared/domain/scale-protocol-ids.ts';
import type { MessageId } from '../../shared/i18n/catalogue.ts';

/** A scale's profile as it stands in the form: texts, before they are checked. */
export interface ScaleForm {
  readonly name: string;
  readonly path: string;
  readonly protocol: ScaleProtocolId;
  readonly baudRate: number;
  /** Empty: as the scale says. */
  readonly unit: MassUnit | '';
  /** In grams, as people read it from the type plate; empty when not known. */
  readonly division: string;
}

export type ScaleFaults = Partial<Readonly<Record<'name' | 'path' | 'division', MessageId>>>;

/** Speeds that bench scales are sold with. */
export const BAUD_RATES = [1_200, 2_400, 4_800, 9_600, 19_200, 38_400, 57_600, 115_200] as const;
const COMMON_BAUD_RATE = 9_600;

export function scaleFormOf(profile: ScaleProfile | null): ScaleForm {
  return {
    name: profile?.name ?? '',
    path: profile?.path ?? '',
    protocol: profile?.protocol ?? SCALE_PROTOCOL_IDS[0],
    baudRate: profile?.baudRate ?? COMMON_BAUD_RATE,
    unit: profile?.unit ?? '',
    division: profile?.divisionMg === undefined ? '' : gramsText(profile.divisionMg),
  };
}

export function scaleFaults({ name, path, division }: ScaleForm): ScaleFaults {
  return {
    ...(name.trim() === '' ? { name: 'settings.scale.fault.name' } : {}),
    ...(path.trim() === '' ? { path: 'settings.scale.fault.path' } : {}),
    ...(isDivision(division) ? {} : { division: 'settings.scale.fault.division' }),
  };
}

/** The profile to save; `before` keeps what this form does not ask for. Only for a form without faults. */
export function profileOf(form: ScaleForm, before: ScaleProfile | null): ScaleProfile {
  const { unit: _unit, divisionMg: _divisionMg, ...kept } = before ?? {};
  const divisionMg = divisionMgOf(form.division);
  return {
    ...kept,
    name: form.name.trim(),
    path: form.path.trim(),
    protocol: form.protocol,
    baudRate: form.baudRate,
    ...(form.unit === '' ? {} : { unit: form.unit }),
    ...(divisionMg === null ? {} : { divisionMg }),
  };
}

function isDivision(division: string): boolean {
  return division.trim() === '' || divisionMgOf(division) !== null;
}

function divisionMgOf(division: string): number | null {
  const mass = parseMass(division.trim().replace(',', '.'), 'g');
  return mass.ok && mass.value.massMg > 0 ? mass.value.massMg : null;
}

/** 500 mg reads as `0.5`, without a float. */
function gramsText(divisionMg: number): string {
  const digits = String(divisionMg).padStart(4, '0');
  return `${digits.slice(0, -3)}.${digits.slice(-3)}`.replace(/\.?0+$/, '');
}
