import type { CanvasElement, Content } from 'pdfmake/interfaces.js';
import type { SignatureStrokes } from '../../shared/dock/dock-events.ts';
import type { DockState } from '../../shared/dock/dock-state.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { CONTENT_WIDTH, GREY, GUTTER, INK } from './certificate-look.ts';
import { drawableText } from './drawable-text.ts';

const WIDTH = (CONTENT_WIDTH - GUTTER) / 2;
const HEIGHT = WIDTH / 3;
/** Strokes are in thousandths of the pad's width, which is three times its height. */
const SCALE = WIDTH / 1_000;

/** Two boxes side by side: the driver's, with the strokes drawn on the screen or empty for a pen, and the receiver's. */
export function signatureBoxes(state: DockState, receiverName: string, words: Translate): Content {
  const signature = state.signed?.signature;
  const strokes = signature === undefined || signature === 'paper' ? [] : signature;
  return {
    unbreakable: true,
    columns: [
      box(words.say('dock.sheet.driver'), strokes, state.carrier),
      box(words.say('dock.sheet.receiver'), [], receiverName),
    ],
    columnGap: GUTTER,
    margin: [0, 14, 0, 0],
  };
}

function box(label: string, strokes: SignatureStrokes, name: string) {
  const line: CanvasElement = {
    type: 'line',
    x1: 0,
    y1: HEIGHT,
    x2: WIDTH,
    y2: HEIGHT,
    lineWidth: 0.8,
    lineColor: INK,
  };
  return {
    width: WIDTH,
    stack: [
      { text: label, fontSize: 8, color: GREY },
      { canvas: [...strokes.map(strokeOf), line] },
      { text: drawableText(name), fontSize: 8, margin: [0, 2, 0, 0] as [number, number, number, number] },
    ],
  };
}

function strokeOf(coordinates: readonly number[]): CanvasElement {
  const points = coordinates.flatMap((x, index) =>
    index % 2 === 0 ? [{ x: x * SCALE, y: Math.min(coordinates[index + 1] ?? 0, 333) * SCALE }] : [],
  );
  return { type: 'polyline', points, lineWidth: 1.4, lineColor: INK };
}
