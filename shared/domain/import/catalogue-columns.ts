import type { ProductAttribute } from '../reference/product-traits.ts';
import { MASS_SUFFIXES } from './mass-cell.ts';
import { MONEY_SUFFIXES } from './money-suffixes.ts';
import type { ColumnSpec } from './column-header.ts';

export type CatalogueField =
  | 'sku'
  | 'gtin'
  | 'name'
  | 'nameZh'
  | 'nameEs'
  | 'category'
  | 'mass'
  | 'massSpread'
  | 'price'
  | 'currency'
  | 'serialised'
  | 'cartonsPerUnit'
  | 'attributes'
  | 'accessories';

/** Headers of exports we know and of sheets people make (documents.md 4.1), in English, Chinese and Spanish. */
export const CATALOGUE_COLUMNS: readonly ColumnSpec<CatalogueField>[] = [
  {
    field: 'sku',
    isRequired: true,
    names: [
      ...['sku', 'variant sku', 'default code', 'internal reference', 'item number', 'merchant sku', 'outer id'],
      ...['商家编码', '商品编码', '货号', 'sku编码', '规格编码', '商品sku'],
      ...['referencia', 'ref', 'código de artículo', 'código de producto', 'referencia interna'],
    ],
  },
  {
    field: 'gtin',
    names: [
      ...['gtin', 'barcode', 'ean', 'upc', 'ean13', 'gtin13', 'gtin14', 'variant barcode', 'item barcode'],
      ...['条码', '条形码', '国际条码', '商品条码'],
      ...['código de barras', 'cód. barras', 'codigo ean'],
    ],
  },
  {
    field: 'name',
    isRequired: true,
    names: [
      ...['name', 'title', 'product name', 'item name', 'name en', 'english name', 'description'],
      ...['名称', '商品名称', '品名', '宝贝标题', '货品名称'],
      ...['nombre', 'producto', 'nombre del producto', 'descripción', 'artículo'],
    ],
  },
  { field: 'nameZh', names: ['name zh', 'name zh-cn', 'chinese name', '中文名称', '中文名', 'nombre en chino'] },
  { field: 'nameEs', names: ['name es', 'spanish name', '西班牙语名称', '西语名称', 'nombre en español'] },
  {
    field: 'category',
    names: [
      ...['category', 'product category', 'type', 'product type'],
      ...['类目', '分类', '品类', '商品分类', 'categoría', 'familia'],
    ],
  },
  {
    field: 'mass',
    suffixes: MASS_SUFFIXES,
    names: [
      ...['weight', 'unit weight', 'item weight', 'weight value', 'variant weight', 'mass', 'unit mass'],
      ...['重量', '单重', '单件重量', '商品重量', '毛重'],
      ...['peso', 'peso unitario', 'peso del artículo', 'masa'],
    ],
  },
  {
    field: 'massSpread',
    suffixes: MASS_SUFFIXES,
    names: [
      ...['mass spread', 'weight spread', 'weight deviation'],
      ...['重量偏差', '重量标准差', 'desviación de peso', 'desviación del peso'],
    ],
  },
  {
    field: 'price',
    suffixes: MONEY_SUFFIXES,
    names: [
      ...['price', 'unit price', 'list price', 'sales price', 'variant price', 'value'],
      ...['价格', '单价', '售价', '销售价', 'precio', 'precio unitario', 'pvp', 'precio de venta'],
    ],
  },
  { field: 'currency', names: ['currency', 'currency code', '币种', '货币', 'moneda', 'divisa'] },
  {
    field: 'serialised',
    names: ['serialised', 'serialized', 'has serial number', '序列号管理', '是否序列号', 'con número de serie'],
  },
  {
    field: 'cartonsPerUnit',
    names: [
      'cartons per unit',
      'cartons',
      'boxes per unit',
      '每件箱数',
      '箱数',
      'cajas por unidad',
      'bultos por unidad',
    ],
  },
  { field: 'attributes', names: ['attributes', 'tags', '商品属性', '属性', 'atributos', 'etiquetas'] },
  { field: 'accessories', names: ['accessories', 'parts', '配件', '附件', 'accesorios', 'piezas'] },
];

/** What files call the things that exclude a product from the no-reason return. */
export const ATTRIBUTE_WORDS: readonly (readonly [ProductAttribute, readonly string[]])[] = [
  ['hygiene', ['hygiene', 'hygienic', '卫生用品', '卫生', '贴身用品', 'higiene', 'higiénico']],
  ['clearance', ['clearance', 'special price', '清仓', '特价', 'liquidación', 'oferta', 'saldo']],
  ['gift', ['gift', 'free gift', '赠品', 'regalo', 'obsequio']],
  ['perishable', ['perishable', 'food', '易腐', '食品', 'perecedero', 'alimento']],
];

/** What files write for yes and no. */
export const YES_NO_WORDS: readonly (readonly [boolean, readonly string[]])[] = [
  [true, ['true', 'yes', 'y', '1', 'x', 'serial', '是', '有', 'sí', 's', 'verdadero']],
  [false, ['false', 'no', 'n', '0', 'none', '-', '否', '无', 'falso']],
];
