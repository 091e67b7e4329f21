import { describe, expect, it } from 'vitest';
import { factSentence } from '../../../../shared/domain/facts/fact-sentence.ts';
import { FACT_TYPES } from '../../../../shared/domain/facts/fact-payloads.ts';
import en from '../../../../shared/i18n/messages/delivery/en.json' with { type: 'json' };
import es from '../../../../shared/i18n/messages/delivery/es.json' with { type: 'json' };
import zh from '../../../../shared/i18n/messages/delivery/zh-CN.json' with { type: 'json' };
import { createTranslate } from '../../../../shared/i18n/translate.ts';
import { PAYLOADS } from './given-payloads.ts';

const formats = {
  mass: (massMg: number) => `${massMg / 1_000} g`,
  amount: (amountMinor: number, currency: string) => `${currency} ${amountMinor / 100}`,
};
const LANGUAGES = {
  en: createTranslate('en', [en]),
  'zh-CN': createTranslate('zh-CN', [zh]),
  es: createTranslate('es', [es]),
};

function say(language: keyof typeof LANGUAGES, type: (typeof FACT_TYPES)[number], change: object = {}): string {
  const { id, values } = factSentence(type, { ...PAYLOADS[type], ...change }, formats);
  return LANGUAGES[language].say(id, values);
}

describe('a fact in plain words', () => {
  it.each([
    [
      'en',
      [
        'Parcel RR123456785CN received, 1254 g',
        'Parcel RR123456785CN is unknown: 2 units in it, held as HB100-0001 on shelf U1',
        'Return RMA-1001 inspected: 1 good, 1 defective, 1 missing, 2 unexpected',
        'Put 1 × LAMP-1 back in stock at R-03',
        'Propose a refund of CNY 129.9 for order SO-77',
        'Return RMA-1001 corrected: 1 earlier fact no longer holds (miscounted)',
      ],
    ],
    [
      'zh-CN',
      [
        '已收到包裹 RR123456785CN，1254 g',
        '包裹 RR123456785CN 无法识别：内有 2 件，暂存号 HB100-0001，货架 U1',
        '退货单 RMA-1001 已质检：良品 1 件，不良品 1 件，缺少 1 件，意外多出 2 件',
        '将 1 件 LAMP-1 重新上架，库位 R-03',
        '建议为订单 SO-77 退款 CNY 129.9',
        '退货单 RMA-1001 已更正：此前 1 条记录作废（miscounted）',
      ],
    ],
    [
      'es',
      [
        'Paquete RR123456785CN recibido, 1254 g',
        'El paquete RR123456785CN no se conoce: 2 unidades dentro, retenido como HB100-0001 en el estante U1',
        'Devolución RMA-1001 inspeccionada: en buen estado 1, con defectos 1, faltan 1, no esperados 2',
        'Reponer 1 × LAMP-1 en stock en R-03',
        'Proponer un reembolso de CNY 129.9 para el pedido SO-77',
        'Devolución RMA-1001 corregida: 1 dato anterior ya no vale (miscounted)',
      ],
    ],
  ] as const)('in %s', (language, sentences) => {
    expect(FACT_TYPES.map((type) => say(language, type))).toEqual(sentences);
  });

  it('says what is not known', () => {
    const bare = { trackingNumber: null, grossMg: null };
    expect(say('en', 'returns.parcel.received.v1', bare)).toBe('Parcel without tracking number received');
    expect(say('en', 'returns.parcel.received.v1', { weightManual: true })).toContain('1254 g (typed in)');
    expect(say('en', 'returns.stock.restock.v1', { bin: 'quarantine', place: null })).toBe(
      'Keep 1 × LAMP-1 in quarantine',
    );
    expect(say('en', 'returns.refund.ready.v1', { orderNumber: null })).toBe('Propose a refund of CNY 129.9');
  });

  it('does not guess at a payload it cannot read', () => {
    expect(say('en', 'returns.stock.restock.v1', { quantity: 'many' })).toBe(
      'This fact was written by a newer version of the app',
    );
  });
});
