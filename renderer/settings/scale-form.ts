import type { LineParity } from '../../shared/domain/line-parity.ts';
import type { MassUnit } from '../../shared/domain/mass.ts';
import { MOST_GROSS_MG, parseMass } from '../../shared/domain/mass.ts';
import type { ScaleProfile } from '../../shared/domain/scale-profile.ts';
import { SCALE_PROTOCOL_IDS, type ScaleProtocolId } from '../../shared/domain/scale-protocol-ids.ts';
import type { MessageId } from '../../shared/i18n/catalogue.ts';

/** A scale's profile as it stands in the form: texts, before they are checked. */
export interface ScaleForm {
  readonly name: string;
  readonly path: string;
  readonly protocol: ScaleProtocolId;
  readonly baudRate: number;
  readonly parity: LineParity;
  /** Empty: as the scale says. */
  readonly unit: MassUnit | '';
  /** In grams, as people read it from the type plate; empty when not known. */
  readonly division: string;
  /** In kilograms, as type plates name their Max; empty when not known. */
  readonly capacity: string;
  /** A person vouches that no tare is ever used here. */
  readonly neverTared: boolean;
}

export type ScaleFaults = Partial<Readonly<Record<'name' | 'path' | 'division' | 'capacity', MessageId>>>;

/** Speeds that bench scales are sold with. */
export const BAUD_RATES = [1_200, 2_400, 4_800, 9_600, 19_200, 38_400, 57_600, 115_200] as const;
const COMMON_BAUD_RATE = 9_600;
const BARE: Partial<ScaleProfile> = {};
/** The most the profile takes: a division is typed in grams, a capacity in kilograms. */
const MOST_MG = { g: 1_000_000_000, kg: MOST_GROSS_MG } as const;

export function scaleFormOf(profile: ScaleProfile | null): ScaleForm {
  return {
    name: profile?.name ?? '',
    path: profile?.path ?? '',
    protocol: profile?.protocol ?? SCALE_PROTOCOL_IDS[0],
    baudRate: profile?.baudRate ?? COMMON_BAUD_RATE,
    parity: profile?.parity ?? 'none',
    unit: profile?.unit ?? '',
    division: profile?.divisionMg === undefined ? '' : thousandths(profile.divisionMg),
    capacity: profile?.capacityMg === undefined ? '' : thousandths(Math.round(profile.capacityMg / 1_000)),
    neverTared: profile?.unmarkedIsGross ?? false,
  };
}

export function scaleFaults({ name, path, division, capacity }: ScaleForm): ScaleFaults {
  return {
    ...(name.trim() === '' ? { name: 'settings.scale.fault.name' } : {}),
    ...(path.trim() === '' ? { path: 'settings.scale.fault.path' } : {}),
    ...(isEmptyOrMass(division, 'g') ? {} : { division: 'settings.scale.fault.division' }),
    ...(isEmptyOrMass(capacity, 'kg') ? {} : { capacity: 'settings.scale.fault.capacity' }),
  };
}

/** The profile to save; `before` keeps what this form does not ask for. Only for a form without faults. */
export function profileOf(form: ScaleForm, before: ScaleProfile | null): ScaleProfile {
  const { unit: _unit, divisionMg: _divisionMg, capacityMg: _capacityMg, parity: _parity, ...others } = before ?? BARE;
  const { unmarkedIsGross: _unmarkedIsGross, identity, ...kept } = others;
  const isSamePort = form.path.trim() === before?.path;
  const divisionMg = typedMg(form.division, 'g');
  const capacityMg = typedMg(form.capacity, 'kg');
  return {
    ...kept,
    name: form.name.trim(),
    path: form.path.trim(),
    protocol: form.protocol,
    baudRate: form.baudRate,
    ...(form.parity === 'none' ? {} : { parity: form.parity }),
    ...(form.unit === '' ? {} : { unit: form.unit }),
    ...(divisionMg === null ? {} : { divisionMg }),
    ...(capacityMg === null ? {} : { capacityMg }),
    ...(form.neverTared ? { unmarkedIsGross: true } : {}),
    // Another port is another socket: the bench takes down anew what hangs there.
    ...(identity === undefined || !isSamePort ? {} : { identity }),
  };
}

function isEmptyOrMass(typed: string, unit: 'g' | 'kg'): boolean {
  return typed.trim() === '' || typedMg(typed, unit) !== null;
}

/** Milligrams, or null for what is no mass above zero that the contract takes. */
function typedMg(typed: string, unit: 'g' | 'kg'): number | null {
  const mass = parseMass(typed.trim().replace(',', '.'), unit);
  return mass.ok && mass.value.massMg > 0 && mass.value.massMg <= MOST_MG[unit] ? mass.value.massMg : null;
}

/** 500 thousandths read as `0.5`, without a float. */
function thousandths(count: number): string {
  const digits = String(count).padStart(4, '0');
  return `${digits.slice(0, -3)}.${digits.slice(-3)}`.replace(/\.?0+$/, '');
}
