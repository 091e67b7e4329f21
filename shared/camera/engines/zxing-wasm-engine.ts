import { prepareZXingModule, readBarcodes, type ReadResult } from 'zxing-wasm/reader';
import type { CameraEngine, ReadCode } from '../camera-engine.ts';
import type { CodeKind } from '../camera-formats.ts';
import type { Box } from '../pixels.ts';

/** A label has a handful of codes; a sheet of them is not read in one frame. */
const MOST_CODES = 16;

/**
 * zxing-cpp as WebAssembly. `wasm` is our own copy of its program: left alone, the package would fetch one from
 * elsewhere and the bench would fail offline.
 */
export async function openZxingWasm(wasm: ArrayBuffer): Promise<CameraEngine> {
  await prepareZXingModule({ overrides: { wasmBinary: wasm }, fireImmediately: true });
  return {
    name: 'zxing-wasm',
    read: async ({ data, width, height }, effort, formats) => {
      const results = await readBarcodes(
        { data, width, height, colorSpace: 'srgb' },
        {
          ...effort,
          tryInvert: false,
          formats: [...formats],
          maxNumberOfSymbols: MOST_CODES,
          textMode: 'Plain',
        },
      );
      return results
        .filter(({ isValid, text }) => isValid && text !== '')
        .map((result) => codeOf(result, width, height));
    },
  };
}

const KINDS: Readonly<Partial<Record<string, CodeKind>>> = {
  Code128: 'Code128',
  Code39: 'Code39',
  Code39Std: 'Code39',
  Code39Ext: 'Code39',
  ITF: 'ITF',
  ITF14: 'ITF',
  EAN13: 'EAN13',
  ISBN: 'EAN13',
  EAN8: 'EAN8',
  UPCA: 'UPCA',
  UPCE: 'UPCE',
  QRCode: 'QRCode',
  QRCodeModel1: 'QRCode',
  QRCodeModel2: 'QRCode',
  MicroQRCode: 'MicroQRCode',
  DataMatrix: 'DataMatrix',
  PDF417: 'PDF417',
  CompactPDF417: 'CompactPDF417',
};

/** Those whose content is made of GS1 elements (devices.md 4.3). */
const GS1: readonly string[] = [']C1', ']d2', ']Q3'];

function codeOf({ format, text, symbologyIdentifier, position }: ReadResult, width: number, height: number): ReadCode {
  return {
    kind: KINDS[format] ?? 'other',
    text,
    aimId: GS1.includes(symbologyIdentifier) ? symbologyIdentifier : null,
    box: boxOf(position, width, height),
  };
}

function boxOf(position: ReadResult['position'], width: number, height: number): Box {
  const corners = [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft];
  const left = Math.max(0, Math.min(...corners.map(({ x }) => x)) / width);
  const top = Math.max(0, Math.min(...corners.map(({ y }) => y)) / height);
  const right = Math.min(1, Math.max(...corners.map(({ x }) => x)) / width);
  const bottom = Math.min(1, Math.max(...corners.map(({ y }) => y)) / height);
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}
