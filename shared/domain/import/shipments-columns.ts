import { DELIVERED_ON_NAMES, PHONE_TAIL_NAMES, REGION_NAMES } from './buyer-columns.ts';
import type { ColumnSpec } from './column-header.ts';
import { MASS_SUFFIXES } from './mass-cell.ts';

export type ShipmentsField =
  | 'trackingNumber'
  | 'orderNumber'
  | 'carrier'
  | 'sku'
  | 'quantity'
  | 'serials'
  | 'shippedMass'
  | 'cartons'
  | 'shippedOn'
  | 'deliveredOn'
  | 'region'
  | 'phoneTail';

/** Headers of shipping exports (documents.md 4.1) in English, Chinese and Spanish. */
export const SHIPMENTS_COLUMNS: readonly ColumnSpec<ShipmentsField>[] = [
  {
    field: 'trackingNumber',
    isRequired: true,
    names: [
      ...['tracking number', 'tracking no', 'tracking', 'waybill', 'waybill number', 'shipment number', 'awb', 'sid'],
      ...['运单号', '快递单号', '物流单号', '发货单号', '面单号'],
      ...['número de envío', 'n.º de envío', 'número de seguimiento', 'seguimiento', 'número de guía', 'guía'],
    ],
  },
  {
    field: 'orderNumber',
    names: [
      ...['order', 'order number', 'order no', 'order id', 'tid', '订单编号', '订单号', '订单'],
      ...['pedido', 'número de pedido', 'n.º de pedido', 'orden'],
    ],
  },
  {
    field: 'carrier',
    names: ['carrier', 'courier', '承运商', '快递公司', '物流公司', 'transportista', 'mensajería', 'paquetería'],
  },
  {
    field: 'sku',
    isRequired: true,
    names: [
      ...['sku', 'merchant sku', 'item sku', 'lineitem sku', 'outer id', 'item number'],
      ...['商家编码', '商品编码', '货号', 'sku编码', '规格编码', '商品sku'],
      ...['referencia', 'ref', 'código de artículo', 'artículo', 'código de producto'],
    ],
  },
  {
    field: 'quantity',
    names: ['quantity', 'qty', 'units', 'num', '数量', '发货数量', '件数', 'cantidad', 'cant', 'uds', 'unidades'],
  },
  {
    field: 'serials',
    names: ['serials', 'serial numbers', 'serial number', '序列号', '唯一码', 'números de serie', 'número de serie'],
  },
  {
    field: 'shippedMass',
    suffixes: MASS_SUFFIXES,
    names: [
      ...['shipped weight', 'waybill weight', 'weight', 'gross weight'],
      ...['发货重量', '面单重量', '称重', '重量', 'peso de envío', 'peso del envío', 'peso', 'peso bruto'],
    ],
  },
  { field: 'cartons', names: ['cartons', 'packages', 'boxes', '箱数', '包裹数', 'cajas', 'bultos'] },
  {
    field: 'shippedOn',
    names: ['shipped on', 'ship date', 'shipped', '发货日期', '发货时间', 'fecha de envío', 'enviado el'],
  },
  { field: 'deliveredOn', names: DELIVERED_ON_NAMES },
  { field: 'region', names: REGION_NAMES },
  { field: 'phoneTail', names: PHONE_TAIL_NAMES },
];
