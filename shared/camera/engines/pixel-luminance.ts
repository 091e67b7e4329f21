import { InvertedLuminanceSource, LuminanceSource } from '@zxing/library';

/** Brightness as the second engine wants it. Its own source cannot be turned, and so would miss bars that stand upright. */
export class PixelLuminance extends LuminanceSource {
  readonly #light: Uint8ClampedArray<ArrayBuffer>;

  constructor(light: Uint8ClampedArray<ArrayBuffer>, width: number, height: number) {
    super(width, height);
    this.#light = light;
  }

  override getRow(y: number, row?: Uint8ClampedArray): Uint8ClampedArray {
    const width = this.getWidth();
    const from = this.#light.subarray(y * width, (y + 1) * width);
    if (row === undefined || row.length < width) return from.slice();
    row.set(from);
    return row;
  }

  override getMatrix(): Uint8ClampedArray {
    return this.#light;
  }

  override isRotateSupported(): boolean {
    return true;
  }

  override rotateCounterClockwise(): LuminanceSource {
    const width = this.getWidth();
    const height = this.getHeight();
    const turned = new Uint8ClampedArray(this.#light.length);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) turned[(width - 1 - x) * height + y] = this.#light[y * width + x] ?? 0;
    }
    return new PixelLuminance(turned, height, width);
  }

  override invert(): LuminanceSource {
    return new InvertedLuminanceSource(this);
  }
}
