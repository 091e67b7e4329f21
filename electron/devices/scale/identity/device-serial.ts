import type { ScaleProtocolId } from '../../../../shared/domain/scale-protocol-ids.ts';

/** How a scale of one family is asked who it is. The request only reads; it never prints, tares or sets anything. */
export interface DeviceSerialStep {
  readonly request: string;
  /** Finds the number in what came back, also among the frames of a stream. */
  readonly answer: RegExp;
}

/**
 * Self-identity by protocol (devices.md 3.6 step 4). SICS `I4` answers `I4 A "text"`, OHAUS `PSN` and SBI `ESC x2_` a
 * line of their own that holds one word of letters and digits. SMA's "about" (`A`, `B`) names maker, model and revision
 * and no number, so it tells no two alike scales apart and is not asked.
 */
const DEVICE_SERIAL_STEPS: { readonly [Id in ScaleProtocolId]?: DeviceSerialStep } = {
  'mt-sics': { request: 'I4\r\n', answer: /(?:^|[\r\n])I4 A "([^"\r\n]{1,40})"\r?\n/ },
  ohaus: { request: 'PSN\r\n', answer: /(?:^|[\r\n])(?:PSN\s+)?(?=\w*\d{4})([A-Z]?\d{5,20})\s*\r?\n/ },
  'sartorius-sbi16': { request: '\u001Bx2_\r\n', answer: /(?:^|[\r\n])\s*(?:Ser\.?no\.?:?\s*)?(\d{7,14})\s*\r?\n/ },
  'sartorius-sbi22': { request: '\u001Bx2_\r\n', answer: /(?:^|[\r\n])\s*(?:Ser\.?no\.?:?\s*)?(\d{7,14})\s*\r?\n/ },
};

/** Null for a family whose scales cannot say who they are. */
export function deviceSerialStep(protocol: ScaleProtocolId): DeviceSerialStep | null {
  return DEVICE_SERIAL_STEPS[protocol] ?? null;
}

/** The number in an answer, null while there is none. */
export function readDeviceSerial(step: DeviceSerialStep, heard: string): string | null {
  return step.answer.exec(heard)?.[1]?.trim() ?? null;
}
