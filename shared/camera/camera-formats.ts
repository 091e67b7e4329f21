/** What a returns bench meets; a station reads only what it needs, for every further format costs time and phantoms. */
export const CAMERA_FORMATS = ['Code128', 'Code39', 'ITF', 'EANUPC', 'QRCode', 'DataMatrix', 'PDF417'] as const;
export type CameraFormat = (typeof CAMERA_FORMATS)[number];

/** The engines that can be chosen, the better one first (devices.md 7). */
export const CAMERA_ENGINES = ['zxing-wasm', 'zxing-js'] as const;
export type CameraEngineName = (typeof CAMERA_ENGINES)[number];

/** The exact kind of one code, as the engines name it: `EANUPC` is what is looked for, `EAN13` is what is found. */
export type CodeKind =
  Exclude<CameraFormat, 'EANUPC'> | 'EAN13' | 'EAN8' | 'UPCA' | 'UPCE' | 'MicroQRCode' | 'CompactPDF417' | 'other';

const RETAIL: readonly CodeKind[] = ['EAN13', 'EAN8', 'UPCA', 'UPCE'];

/** Short bars without a check digit of their own that has to hold: what an engine makes up is nearly always one of these. */
export function isRetail(kind: CodeKind): boolean {
  return RETAIL.includes(kind);
}
