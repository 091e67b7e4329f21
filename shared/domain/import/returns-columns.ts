import { EXPECTED_RETURN_CLASSES } from '../reference/expected-return.ts';
import { MONEY_SUFFIXES } from './money-suffixes.ts';
import { DELIVERED_ON_NAMES, PHONE_TAIL_NAMES, REGION_NAMES } from './buyer-columns.ts';
import type { ColumnSpec } from './column-header.ts';

export type ReturnsField =
  | 'rmaNumber'
  | 'orderNumber'
  | 'trackingNumber'
  | 'carrier'
  | 'returnClass'
  | 'sku'
  | 'quantity'
  | 'reason'
  | 'refund'
  | 'currency'
  | 'note'
  | 'deliveredOn'
  | 'orderState'
  | 'closesOn'
  | 'hasProof'
  | 'isPriority'
  | 'isExpectedRefusal'
  | 'region'
  | 'phoneTail';

/** Headers of exports we know and of sheets people make (documents.md 4.1), in English, Chinese and Spanish. */
export const RETURNS_COLUMNS: readonly ColumnSpec<ReturnsField>[] = [
  {
    field: 'rmaNumber',
    isRequired: true,
    names: [
      ...['rma', 'rma number', 'rma no', 'rma id', 'merchant rma id', 'amazon rma id'],
      ...['return number', 'return no', 'return code', 'return id', 'refund id', 'work order id'],
      ...['退货单号', '退货编号', '退款编号', '退款单号', '售后单号', '售后编号', 'rma号', 'rma单号'],
      ...['número de rma', 'n.º de rma', 'n.º rma', 'núm. rma', 'número de devolución', 'n.º de devolución'],
      ...['código de devolución', 'devolución'],
    ],
  },
  {
    field: 'orderNumber',
    names: [
      ...['order', 'order number', 'order no', 'order id', 'sales order number', 'sales order', 'tid'],
      ...['订单编号', '订单号', '订单', '销售单号'],
      ...['pedido', 'número de pedido', 'n.º de pedido', 'núm. pedido', 'n.º pedido', 'orden'],
    ],
  },
  {
    field: 'trackingNumber',
    names: [
      ...['tracking number', 'tracking no', 'tracking', 'tracking id', 'waybill', 'waybill number', 'waybill no'],
      ...['return tracking number', 'return waybill', 'sid', 'awb'],
      ...['退货物流单号', '退货运单号', '退货快递单号', '运单号', '运单编号', '快递单号', '物流单号', '面单号'],
      ...['n.º de envío', 'número de envío', 'n.º de seguimiento', 'número de seguimiento', 'seguimiento'],
      ...['n.º de guía', 'número de guía', 'guía', 'envío', 'expedición'],
    ],
  },
  {
    field: 'carrier',
    names: [
      ...['carrier', 'return carrier', 'courier', 'company name'],
      ...['承运商', '快递公司', '物流公司', '退货物流公司'],
      ...['transportista', 'mensajería', 'empresa de transporte', 'paquetería'],
    ],
  },
  {
    field: 'returnClass',
    names: ['return class', 'class', 'return type', '退货类型', '退货类别', 'clase', 'tipo de devolución'],
  },
  {
    field: 'sku',
    isRequired: true,
    names: [
      ...['sku', 'merchant sku', 'seller sku', 'item sku', 'lineitem sku', 'outer id', 'item number'],
      ...['商家编码', '商品编码', '货号', 'sku编码', '规格编码', '商品sku'],
      ...['referencia', 'ref', 'código de artículo', 'artículo', 'código de producto'],
    ],
  },
  {
    field: 'quantity',
    names: [
      ...['quantity', 'qty', 'return quantity', 'units', 'num', 'lineitem quantity'],
      ...['数量', '退货数量', '件数', '申请数量'],
      ...['cantidad', 'cant', 'uds', 'unidades'],
    ],
  },
  {
    field: 'reason',
    names: ['reason', 'return reason', '退货原因', '退款原因', '原因', 'motivo', 'motivo de devolución', 'razón'],
  },
  {
    field: 'refund',
    suffixes: MONEY_SUFFIXES,
    names: [
      ...['refund', 'refund amount', 'refunded amount', 'refund fee', 'amount', 'value', 'line value'],
      ...['退款金额', '退款', '金额', '申请退款金额'],
      ...['importe', 'reembolso', 'importe de reembolso', 'importe del reembolso', 'importe reembolso', 'valor'],
    ],
  },
  { field: 'currency', names: ['currency', 'currency code', '币种', '货币', 'moneda', 'divisa'] },
  {
    field: 'note',
    names: ['note', 'requester note', 'remark', '备注', '召回备注', '拦截备注', 'nota', 'observaciones'],
  },
  { field: 'deliveredOn', names: DELIVERED_ON_NAMES },
  { field: 'orderState', names: ['order state', 'order status', '订单状态', '交易状态', 'estado del pedido'] },
  {
    field: 'closesOn',
    names: ['closes on', 'closing date', 'return deadline', '截止日期', '关闭日期', 'fecha límite', 'fecha de cierre'],
  },
  {
    field: 'hasProof',
    names: ['proof', 'has proof', 'proof of purchase', '购买凭证', '有凭证', 'comprobante', 'prueba de compra'],
  },
  { field: 'isPriority', names: ['priority', 'is priority', 'vip', '优先', '加急', 'prioridad', 'prioritario'] },
  {
    field: 'isExpectedRefusal',
    names: ['expected refusal', 'refusal expected', '预计拒收', '已通知拒收', 'rechazo previsto', 'rechazo esperado'],
  },
  { field: 'region', names: REGION_NAMES },
  { field: 'phoneTail', names: PHONE_TAIL_NAMES },
];

type ReturnClass = (typeof EXPECTED_RETURN_CLASSES)[number];

/** What files call the classes a shop can announce. */
export const RETURN_CLASS_WORDS: readonly (readonly [ReturnClass, readonly string[]])[] = [
  [
    'customer-return',
    ['customer-return', 'customer', 'return', 'c-returns', '客户退货', '退货', 'devolución', 'cliente'],
  ],
  ['refused', ['refused', 'rejected', '拒收', '买家拒收', 'rechazado', 'rehusado']],
  ['bounced', ['bounced', 'undeliverable', 'undelivered', '无法投递', '退件', '派送失败', 'no entregado', 'devuelto']],
  ['recalled', ['recalled', 'recall', '召回', '拦截', '拦截退回', 'retirado', 'retirada', 'interceptado']],
];
