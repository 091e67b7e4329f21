import { describe, expect, it } from 'vitest';
import { DEFAULT_FLAGS, Flags, flagName } from '../../../../shared/domain/policy/flag.ts';
import {
  composeNote,
  DEFAULT_NOTE_TEMPLATE,
  NoteTemplate,
  type NoteValues,
  unknownFieldsOf,
} from '../../../../shared/domain/policy/note-template.ts';

const VALUES: NoteValues = {
  content: 'seam open',
  size: 'M',
  reason: 'too small',
  name: 'Operator 1',
  code: 'B1',
  date: '2026-03-02',
  time: '10:15',
  rma: 'RMA-1001',
  tracking: null,
};

describe('S92 the flags a note can have', () => {
  it.each([
    ['price-change', 'yellow', '改价'],
    ['not-shipped', 'purple', '未发货'],
    ['shipped', 'blue', '已发货'],
    ['refundable', 'green', '可退款'],
  ])('%s is %s unless the site says otherwise', (flag, colour, chinese) => {
    const found = DEFAULT_FLAGS.find((entry) => entry.flag === flag);
    expect(found?.colour).toBe(colour);
    expect(found && flagName(found, 'zh-CN')).toBe(chinese);
  });

  it('are of one name each', () => {
    const [first] = DEFAULT_FLAGS;
    expect(Flags.safeParse([first, first]).success).toBe(false);
  });
});

describe('S93 a composed note', () => {
  it('gives content, handler and date, on one line', () => {
    const note = composeNote(DEFAULT_NOTE_TEMPLATE, VALUES);
    expect(note).toBe('M (too small) seam open Operator 1 2026-03-02 10:15');
  });

  it('says nothing of what is not known, brackets included', () => {
    const note = composeNote(DEFAULT_NOTE_TEMPLATE, { ...VALUES, size: null, reason: null });
    expect(note).toBe('seam open Operator 1 2026-03-02 10:15');
  });

  it('stays on one line whatever its content', () => {
    expect(composeNote('{content}', { ...VALUES, content: 'a\n\n b\t{name}' })).toBe('a b {name}');
  });
});

describe('S94 the note template', () => {
  it.each([
    ['{size}（{reason}）+{content}{name} {time}', true],
    ['{content}', true],
    ['{name} {date}', false],
    ['{content} {colour}', false],
    ['', false],
  ])('%s is acceptable: %s', (template, isGood) => {
    expect(NoteTemplate.safeParse(template).success).toBe(isGood);
  });

  it('names the fields nobody knows', () => {
    expect(unknownFieldsOf('{content} {colour} {name}')).toEqual(['colour']);
  });

  it('keeps full-width brackets of a Chinese site', () => {
    const template = '{size}（{reason}）{content} {code} {time}';
    expect(composeNote(template, { ...VALUES, reason: '偏小', content: '线头开' })).toBe('M（偏小）线头开 B1 10:15');
  });
});
