import { describe, expect, it } from 'vitest';
import { hardCodedTextViolations } from './hard-coded-text.ts';
import { listed, sources } from './source-tree.ts';

const screens = sources(/^renderer\/(?!gallery\/).*\.tsx$/);

describe('the screens', () => {
  it('say nothing that is not in a catalogue', () => {
    expect(screens.length).toBeGreaterThan(0);
    expect(listed(screens.flatMap(hardCodedTextViolations))).toEqual([]);
  });
});

describe('hard-coded text', () => {
  const count = (jsx: string): number =>
    hardCodedTextViolations({ path: 'renderer/a.tsx', text: `const a = ${jsx};` }).length;

  it.each([
    '<p>Weigh it</p>',
    '<p>称重</p>',
    "<p>{'Weigh it'}</p>",
    '<p>{`Weigh ${it}`}</p>',
    "<p>{ready ? 'Ready' : null}</p>",
    "<p>{ready && 'Ready'}</p>",
    '<>Weigh it</>',
    '<button aria-label="Undo" />',
    "<button title={'Undo'} />",
    '<input placeholder={`Scan ${what}`} />',
    '<Field label="Name" />',
    '<img alt="A parcel" />',
  ])('is found in %s', (jsx) => {
    expect(count(jsx)).toBe(1);
  });

  it.each([
    '<p>{text("weight.gross")}</p>',
    '<p> · × — 12 </p>',
    '<p className="large" data-state="ready">{mass}</p>',
    '<button aria-label={text("step.undo")} />',
    '<FormattedMessage id="weight.gross" />',
    '<Panel tone={isReady ? "good" : "calm"} />',
  ])('is not found in %s', (jsx) => {
    expect(count(jsx)).toBe(0);
  });
});
