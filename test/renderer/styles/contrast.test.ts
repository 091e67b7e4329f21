import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Reads the colours of every theme from the stylesheet itself and computes WCAG 2.2 contrast for what we pair (U11). */
const css = readFileSync(new URL('../../../renderer/styles/tokens.css', import.meta.url), 'utf8');

type Palette = Readonly<Record<string, string>>;

function paletteOf(selector: string): Palette {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  const colours = block.matchAll(/--color-([a-z0-9-]+):\s*(#[0-9a-f]{6});/g);
  return Object.fromEntries([...colours].map(([, name, value]) => [name ?? '', value ?? '']));
}

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(palette: Palette, front: string, back: string): number {
  const [high = 0, low = 0] = [front, back]
    .map((name) => luminance(palette[name] ?? expect.fail(`no colour ${name}`)))
    .toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const PLANES = ['ground', 'surface', 'sunken'];
const MEANINGS = ['done', 'look', 'stop', 'waiting'];
const cross = (fronts: readonly string[], backs: readonly string[]): [string, string][] =>
  fronts.flatMap((front) => backs.map((back): [string, string] => [front, back]));

const TEXT_PAIRS: [string, string][] = [
  ...cross(['ink', 'soft', 'muted', 'accent', ...MEANINGS.map((meaning) => `${meaning}-text`)], PLANES),
  ...MEANINGS.map((meaning): [string, string] => [`${meaning}-on`, meaning]),
  ['accent-on', 'accent'],
  ['accent-on', 'accent-press'],
  ...cross(['flag-dark'], ['flag-yellow', 'flag-orange', 'flag-cyan']),
  ...cross(['flag-light'], ['flag-purple', 'flag-blue', 'flag-green', 'flag-red', 'flag-grey']),
];
const CONTROL_PAIRS: [string, string][] = [
  ...cross(['control', 'focus', 'accent'], PLANES),
  ...cross(['done', 'stop'], ['surface', 'ground']),
];

const light = paletteOf('@theme static');
const THEMES: readonly [string, Palette][] = [
  ['light', light],
  ['dark', { ...light, ...paletteOf("[data-theme='dark']") }],
  ['high-contrast', { ...light, ...paletteOf("[data-theme='high-contrast']") }],
];

describe.each(THEMES)('%s', (name, palette) => {
  it('sets every colour itself', () => {
    expect(Object.keys(palette).length).toBeGreaterThanOrEqual(24);
    const own = name === 'light' ? light : paletteOf(`[data-theme='${name}']`);
    expect(Object.keys(own).toSorted()).toEqual(Object.keys(light).toSorted());
  });

  it.each(TEXT_PAIRS)('text %s on %s has 4.5:1', (front, back) => {
    expect(contrast(palette, front, back)).toBeGreaterThanOrEqual(name === 'high-contrast' ? 7 : 4.5);
  });

  it.each(CONTROL_PAIRS)('control %s on %s has 3:1', (front, back) => {
    expect(contrast(palette, front, back)).toBeGreaterThanOrEqual(3);
  });
});
