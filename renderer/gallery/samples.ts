import type { Locale } from '../../shared/i18n/locales.ts';

/** Sample content of the gallery only, in the lengths that real screens have; no part of the product's catalogue. */
export interface Samples {
  readonly station: string;
  readonly operator: string;
  readonly band: { readonly word: string; readonly sentence: string };
  readonly ready: { readonly word: string; readonly sentence: string };
  readonly refused: { readonly word: string; readonly sentence: string };
  readonly undo: string;
  readonly carrier: string;
  readonly known: string;
  readonly parcel: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly contents: string;
  readonly lines: readonly (readonly [title: string, detail: string, count: string])[];
  readonly lineStates: readonly [done: string, partial: string, open: string];
  readonly addLine: string;
  readonly stable: string;
  readonly hypothesis: string;
  readonly weighActions: readonly [confirm: string, count: string];
  readonly slots: readonly [label: string, outside: string, inside: string, scale: string];
  readonly next: string;
  readonly question: string;
  readonly reason: string;
  readonly answers: readonly [string, string, string, string];
  readonly emptyTitle: string;
  readonly emptyText: string;
}

export const SAMPLES: Readonly<Record<Locale, Samples>> = {
  en: {
    station: 'Bench 1',
    operator: 'Operator 1',
    band: { word: 'Check', sentence: '418 g too light: count the socks, one is probably missing.' },
    ready: { word: 'Ready', sentence: 'Scan the next parcel.' },
    refused: { word: 'Unknown', sentence: 'Nobody expects this waybill: photograph it, then open the parcel.' },
    undo: 'Undo',
    carrier: 'SF Express',
    known: '2 of 3 here',
    parcel: 'Parcel',
    facts: [
      ['Class', 'customer return'],
      ['Outside', 'intact'],
      ['Slip in box', 'yes'],
    ],
    contents: 'Contents',
    lines: [
      ['Blue jacket, M', 'JKT-204-BL-M', '1 / 1'],
      ['Socks, 3 pairs', 'SOX-3P-GR', '1 / 2'],
      ['Gift card', 'GC-50', '0 / 1'],
    ],
    lineStates: ['all here', 'one missing', 'not seen yet'],
    addLine: 'Not on the list',
    stable: 'stable',
    hypothesis: 'Most likely 1 × Socks, 3 pairs (94\u00A0%)',
    weighActions: ['Confirm', 'Count them'],
    slots: ['label', 'outside', 'inside', 'scale'],
    next: 'Take the scale photo',
    question: 'Is the seal unbroken?',
    reason: 'A sealed unit needs no inspection and goes back to stock.',
    answers: ['Sealed', 'Opened, complete', 'Opened, incomplete', 'Cannot tell'],
    emptyTitle: 'Nothing waits to be sent',
    emptyText: 'Facts appear here as soon as a parcel is received.',
  },
  'zh-CN': {
    station: '1号工作台',
    operator: '操作员1',
    band: { word: '请复核', sentence: '轻了 418 克：请清点袜子，可能少一件。' },
    ready: { word: '就绪', sentence: '请扫描下一个包裹。' },
    refused: { word: '未知面单', sentence: '系统无此运单：请先拍照，再开箱登记。' },
    undo: '撤销',
    carrier: '顺丰',
    known: '3 件已到 2 件',
    parcel: '包裹',
    facts: [
      ['类型', '客户退货'],
      ['外包装', '完好'],
      ['箱内单据', '有'],
    ],
    contents: '箱内商品',
    lines: [
      ['蓝色夹克 M码', 'JKT-204-BL-M', '1 / 1'],
      ['袜子三双装', 'SOX-3P-GR', '1 / 2'],
      ['礼品卡', 'GC-50', '0 / 1'],
    ],
    lineStates: ['已齐', '少一件', '未见'],
    addLine: '清单外商品',
    stable: '稳定',
    hypothesis: '最可能：少 1 × 袜子三双装（94%）',
    weighActions: ['确认', '人工清点'],
    slots: ['面单', '外观', '内件', '称重'],
    next: '拍称重照片',
    question: '封口是否完好？',
    reason: '未拆封的商品无需检验，直接上架。',
    answers: ['未拆封', '已拆封，齐全', '已拆封，缺件', '无法判断'],
    emptyTitle: '没有待推送的记录',
    emptyText: '包裹签收后，记录会出现在这里。',
  },
  es: {
    station: 'Puesto 1',
    operator: 'Operador 1',
    band: { word: 'Revise', sentence: 'Faltan 418 g: cuente los calcetines, probablemente falta un paquete.' },
    ready: { word: 'Listo', sentence: 'Escanee el siguiente paquete.' },
    refused: { word: 'Sin identificar', sentence: 'Nadie espera esta guía: fotografíela y después abra el paquete.' },
    undo: 'Deshacer',
    carrier: 'SF Express',
    known: 'llegaron 2 de 3 artículos',
    parcel: 'Paquete',
    facts: [
      ['Clase', 'devolución de cliente'],
      ['Embalaje exterior', 'intacto'],
      ['Albarán en la caja', 'sí'],
    ],
    contents: 'Contenido',
    lines: [
      ['Chaqueta azul, talla M', 'JKT-204-BL-M', '1 / 1'],
      ['Calcetines, 3 pares', 'SOX-3P-GR', '1 / 2'],
      ['Tarjeta de regalo', 'GC-50', '0 / 1'],
    ],
    lineStates: ['completo', 'falta uno', 'aún no visto'],
    addLine: 'Artículo fuera de la lista',
    stable: 'estable',
    hypothesis: 'Lo más probable: 1 × Calcetines, 3 pares (94\u00A0%)',
    weighActions: ['Confirmar', 'Contar uno a uno'],
    slots: ['etiqueta', 'exterior', 'interior', 'báscula'],
    next: 'Tomar la foto de la báscula',
    question: '¿El precinto está intacto?',
    reason: 'Una unidad precintada no se inspecciona y vuelve directamente al inventario.',
    answers: ['Precintada', 'Abierta, completa', 'Abierta, incompleta', 'No se puede saber'],
    emptyTitle: 'No hay nada pendiente de envío',
    emptyText: 'Los hechos aparecen aquí en cuanto se recibe un paquete.',
  },
};
