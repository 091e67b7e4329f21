import { describe, expect, it } from 'vitest';
import { itemName } from '../../../renderer/format/item-name.ts';
import { LINE } from '../receiving/views.ts';

describe("an item's name", () => {
  it("is the reader's where the catalogue has it, else the order's", () => {
    expect(itemName(LINE, 'zh-CN')).toBe('台灯');
    expect(itemName(LINE, 'es')).toBe('Table lamp');
    expect(itemName({ ...LINE, nameEs: 'Lámpara' }, 'es')).toBe('Lámpara');
    expect(itemName(LINE, 'en')).toBe('Table lamp');
  });
});
