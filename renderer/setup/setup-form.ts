import type { MessageId } from '../../shared/i18n/catalogue.ts';

export interface PlaceForm {
  readonly siteName: string;
  readonly siteCode: string;
  readonly stationName: string;
  readonly stationCode: string;
  /** IANA name. */
  readonly zone: string;
}

export interface AdministratorForm {
  readonly name: string;
  readonly pin: string;
  readonly pinAgain: string;
  readonly badge: string | null;
}

/** What is wrong with which field: a sentence that says what to enter. Empty when nothing is. */
export type Faults<Form> = Partial<Readonly<Record<keyof Form, MessageId>>>;

const LONGEST_NAME = 60;
const CODE = /^[A-Z0-9]{2,8}$/;
const PIN = /^\d{4,8}$/;

export function placeFaults(form: PlaceForm): Faults<PlaceForm> {
  return {
    ...faultOf('siteName', nameFault(form.siteName)),
    ...faultOf('siteCode', codeFault(form.siteCode)),
    ...faultOf('stationName', nameFault(form.stationName)),
    ...faultOf('stationCode', codeFault(form.stationCode)),
  };
}

export function administratorFaults({ name, pin, pinAgain }: AdministratorForm): Faults<AdministratorForm> {
  const isPin = PIN.test(pin);
  return {
    ...faultOf('name', nameFault(name)),
    ...faultOf('pin', isPin ? null : 'setup.fault.pin'),
    ...faultOf('pinAgain', isPin && pin !== pinAgain ? 'setup.fault.pin-differs' : null),
  };
}

/** As it is stored: capitals, no blanks around. */
export function cleanSiteCode(code: string): string {
  return code.trim().toUpperCase();
}

function nameFault(name: string): MessageId | null {
  const length = name.trim().length;
  if (length === 0) return 'setup.fault.name';
  return length > LONGEST_NAME ? 'setup.fault.name-long' : null;
}

function codeFault(code: string): MessageId | null {
  return CODE.test(cleanSiteCode(code)) ? null : 'setup.fault.code';
}

/** What is right is not named at all. */
function faultOf(field: string, fault: MessageId | null): Readonly<Record<string, MessageId>> {
  return fault === null ? {} : { [field]: fault };
}
