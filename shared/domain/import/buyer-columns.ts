/** Headers that lists of returns and of shipments share: what is known of the buyer and of the delivery. */
export const DELIVERED_ON_NAMES: readonly string[] = [
  ...['delivered on', 'delivery date', 'delivered', 'delivered at'],
  ...['签收日期', '签收时间', '妥投日期', 'fecha de entrega', 'entregado el'],
];
export const REGION_NAMES: readonly string[] = [
  ...['region', 'province', 'state', 'ship region'],
  ...['省份', '地区', '收货地区', '省', 'provincia', 'comunidad'],
];
export const PHONE_TAIL_NAMES: readonly string[] = [
  ...['phone tail', 'phone last 4', 'phone last four', 'phone'],
  ...['手机尾号', '电话尾号', '收件人电话', '手机', 'últimos 4 del teléfono', 'terminación del teléfono', 'teléfono'],
];
