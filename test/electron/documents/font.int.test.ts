import { describe, expect, it } from 'vitest';
import { canDraw } from '../../../electron/documents/font.ts';
import { drawableText } from '../../../electron/documents/drawable-text.ts';
import certificateEn from '../../../shared/i18n/messages/certificate/en.json' with { type: 'json' };
import certificateEs from '../../../shared/i18n/messages/certificate/es.json' with { type: 'json' };
import certificateZh from '../../../shared/i18n/messages/certificate/zh-CN.json' with { type: 'json' };
import commandEn from '../../../shared/i18n/messages/command/en.json' with { type: 'json' };
import commandEs from '../../../shared/i18n/messages/command/es.json' with { type: 'json' };
import commandZh from '../../../shared/i18n/messages/command/zh-CN.json' with { type: 'json' };

describe('printed font', () => {
  it.each([
    ['certificate', [certificateEn, certificateZh, certificateEs]],
    ['command', [commandEn, commandZh, commandEs]],
  ])('holds every letter of the %s messages, which are complete in three languages', (_area, catalogues) => {
    const ids = Object.keys(catalogues[0] ?? {}).toSorted();
    for (const catalogue of catalogues) {
      expect(Object.keys(catalogue).toSorted()).toEqual(ids);
      const letters = Object.values(catalogue).join('');
      expect([...letters].filter((letter) => !canDraw(letter.codePointAt(0) ?? 0))).toEqual([]);
    }
  });

  it('knows what it lacks', () => {
    expect(['中', 'ñ', '−', '—'].map((letter) => canDraw(letter.codePointAt(0) ?? 0))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['ا', 'א', '😀'].map((letter) => canDraw(letter.codePointAt(0) ?? 0))).toEqual([false, false, false]);
  });

  it('gives letters it lacks as their code points', () => {
    expect(drawableText('王 اب 😀!')).toBe('王 [U+0627 U+0628] [U+1F600]!');
  });
});
