import { useRef, useState, type PointerEvent } from 'react';
import type { SignatureStrokes } from '../../shared/dock/dock-events.ts';

export interface SignaturePadProps {
  readonly label: string;
  readonly strokes: SignatureStrokes;
  /** Null shows a signature that was given. */
  readonly onStrokes: ((strokes: SignatureStrokes) => void) | null;
}

const WIDTH = 1_000;
const HEIGHT = 333;
const MOST_STROKES = 60;
const MOST_COORDINATES = 4_000;

/** A field to sign in, with a finger, a pen or the mouse. Strokes are in thousandths of its width. */
export function SignaturePad({ label, strokes, onStrokes }: SignaturePadProps) {
  const field = useRef<SVGSVGElement>(null);
  const [current, setCurrent] = useState<readonly number[]>([]);
  const pointOf = ({ clientX, clientY }: PointerEvent): readonly [number, number] => {
    const box = field.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return [0, 0];
    return [
      clamp(((clientX - box.left) / box.width) * WIDTH, WIDTH),
      clamp(((clientY - box.top) / box.height) * HEIGHT, HEIGHT),
    ];
  };
  const begin = (event: PointerEvent): void => {
    if (onStrokes === null || strokes.length >= MOST_STROKES) return;
    field.current?.setPointerCapture(event.pointerId);
    setCurrent(pointOf(event));
  };
  const draw = (event: PointerEvent): void => {
    if (current.length > 0 && current.length < MOST_COORDINATES - 2) setCurrent([...current, ...pointOf(event)]);
  };
  const end = (): void => {
    // A dot is a stroke too: its end is its beginning.
    if (current.length > 0) onStrokes?.([...strokes, current.length < 4 ? [...current, ...current] : [...current]]);
    setCurrent([]);
  };
  return (
    <svg
      ref={field}
      role="img"
      aria-label={label}
      data-signature-pad={strokes.length}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      onPointerDown={begin}
      onPointerMove={draw}
      onPointerUp={end}
      onPointerCancel={end}
      className="aspect-[3/1] w-full max-w-[min(34rem,60vh)] touch-none rounded-control border-2 border-control bg-surface select-none"
    >
      <line x1={60} x2={WIDTH - 60} y1={270} y2={270} className="stroke-line" strokeWidth={3} />
      {strokes.length === 0 && current.length === 0 ? (
        <text x={60} y={310} className="fill-muted" fontSize={30}>
          {label}
        </text>
      ) : null}
      {[...strokes, current].map((stroke, at) => (
        <polyline
          key={at}
          points={stroke.join(' ')}
          fill="none"
          className="stroke-ink"
          strokeWidth={6}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ))}
    </svg>
  );
}

function clamp(value: number, most: number): number {
  return Math.round(Math.min(most, Math.max(0, value)));
}
