import { describe, expect, it } from 'vitest';
import { cleanCode } from '../../../renderer/input/clean-code.ts';

describe('cleanCode', () => {
  it.each([
    ['SF1234567890123', { text: 'SF1234567890123' }],
    ['\u0002SF12345\u0003\r\n', { text: 'SF12345' }],
    ['0109506000134352\u001D10AB', { text: '0109506000134352\u001D10AB' }],
    ['SF\u000012345', { text: 'SF12345', rejected: 'control-characters' }],
    ['SF\u202E12345', { text: 'SF12345', rejected: 'control-characters' }],
    ['ＳＦ１２３：４', { text: 'SF123:4', fullWidth: true }],
    ['[)>\u001E01\u001D96841706672\u001E\u0004', { text: '[)>\u001D01\u001D96841706672\u001D\u001D' }],
    ['SF1\u001E2345', { text: 'SF12345', rejected: 'control-characters' }],
    ['<b>SF1</b>', { text: '<b>SF1</b>' }],
    ['\u0000\u0001', { text: '' }],
    ['', { text: '' }],
  ])('makes %j into %o', (raw, clean) => {
    expect(cleanCode(raw)).toEqual(clean);
  });

  it('takes 512 characters and refuses 513, counting characters and not their halves', () => {
    expect(cleanCode('𠮷'.repeat(512))).toEqual({ text: '𠮷'.repeat(512) });
    expect(cleanCode('x'.repeat(513))).toEqual({ text: 'x'.repeat(512), rejected: 'too-long' });
  });
});
