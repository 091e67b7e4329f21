import {
  BarcodeFormat,
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  MultiFormatReader,
  type Result,
} from '@zxing/library';
import type { CameraEngine, Effort, ReadCode } from '../camera-engine.ts';
import type { CameraFormat, CodeKind } from '../camera-formats.ts';
import { around } from '../pixels.ts';
import { luminanceOf } from '../turn-pixels.ts';
import { PixelLuminance } from './pixel-luminance.ts';

/** UPC-E is left out: this engine loses its digits. RSS-14 too: it answers with the code of an earlier picture. */
const FORMATS: Readonly<Record<CameraFormat, readonly BarcodeFormat[]>> = {
  Code128: [BarcodeFormat.CODE_128],
  Code39: [BarcodeFormat.CODE_39],
  ITF: [BarcodeFormat.ITF],
  EANUPC: [BarcodeFormat.EAN_13, BarcodeFormat.EAN_8, BarcodeFormat.UPC_A],
  QRCode: [BarcodeFormat.QR_CODE],
  DataMatrix: [BarcodeFormat.DATA_MATRIX],
  PDF417: [BarcodeFormat.PDF_417],
};

const KINDS: Readonly<Partial<Record<BarcodeFormat, CodeKind>>> = {
  [BarcodeFormat.CODE_128]: 'Code128',
  [BarcodeFormat.CODE_39]: 'Code39',
  [BarcodeFormat.ITF]: 'ITF',
  [BarcodeFormat.EAN_13]: 'EAN13',
  [BarcodeFormat.EAN_8]: 'EAN8',
  [BarcodeFormat.UPC_A]: 'UPCA',
  [BarcodeFormat.QR_CODE]: 'QRCode',
  [BarcodeFormat.DATA_MATRIX]: 'DataMatrix',
  [BarcodeFormat.PDF_417]: 'PDF417',
};

/**
 * ZXing in JavaScript, the second engine. It finds one code a frame. Whoever starts it silences the console and sets
 * `Error.stackTraceLimit` to 0: it warns and throws for every row that holds no code (devices.md 7.2).
 */
export function openZxingJs(): CameraEngine {
  const reader = new MultiFormatReader();
  return {
    name: 'zxing-js',
    read: ({ data, width, height }, effort, formats) => {
      const source = new PixelLuminance(luminanceOf(data, width * height), width, height);
      reader.setHints(hintsOf(effort, formats));
      // Its readers keep what they saw in earlier pictures.
      reader.reset();
      const result = decode(reader, new BinaryBitmap(new HybridBinarizer(source)));
      return Promise.resolve(result === null || result.getText() === '' ? [] : [codeOf(result, width, height)]);
    },
  };
}

function hintsOf({ tryHarder, tryRotate }: Effort, formats: readonly CameraFormat[]): Map<DecodeHintType, unknown> {
  const hints = new Map<DecodeHintType, unknown>([
    [DecodeHintType.POSSIBLE_FORMATS, formats.flatMap((format) => FORMATS[format])],
    // Else the marks between GS1 fields are lost.
    [DecodeHintType.ASSUME_GS1, true],
  ]);
  if (tryHarder || tryRotate) hints.set(DecodeHintType.TRY_HARDER, true);
  return hints;
}

function decode(reader: MultiFormatReader, bitmap: BinaryBitmap): Result | null {
  try {
    return reader.decodeWithState(bitmap);
  } catch {
    // Nothing found, a broken code, or a fault of its own on an odd picture: no code either way.
    return null;
  }
}

const GS1_BARS = ']C1';

function codeOf(result: Result, width: number, height: number): ReadCode {
  const text = result.getText();
  const isGs1 = text.startsWith(GS1_BARS);
  const points = result.getResultPoints().filter((point) => point !== null);
  const boxes = points.map((point) => ({
    left: point.getX() / width,
    top: point.getY() / height,
    width: 0,
    height: 0,
  }));
  return {
    kind: KINDS[result.getBarcodeFormat()] ?? 'other',
    text: isGs1 ? text.slice(GS1_BARS.length) : text,
    aimId: isGs1 ? GS1_BARS : null,
    box: around(boxes),
  };
}
