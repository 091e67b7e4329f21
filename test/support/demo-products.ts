/** A product of the demo shop: SKU, names in three languages, category, grams, spread in grams, price in cents. */
export type DemoProduct = readonly [
  sku: string,
  name: string,
  nameZh: string,
  nameEs: string,
  category: string,
  grams: number,
  spreadGrams: number,
  priceCents: number,
  isSerialised?: 'serialised',
];

/** What a few products are besides. */
export const DEMO_TRAITS: Readonly<Record<string, { cartons?: number; attributes?: string; accessories?: string }>> = {
  'HH-WARDROBE': { cartons: 3 },
  'HH-KETTLE': { accessories: 'LID:Lid:60 g; BASE:Base:310 g' },
  'OD-RADIO': { accessories: 'CABLE:Charging cable:28 g' },
  'CL-SOCK-3': { attributes: 'hygiene' },
  'HH-CANDLE': { attributes: 'clearance' },
};

/** A small shop for the house, the outdoors and clothes; from a 5 g needle set to an 8 kg rug. */
export const DEMO_PRODUCTS: readonly DemoProduct[] = [
  ['HH-MUG-RED', 'Stoneware mug, red', '炻瓷马克杯 红色', 'Taza de gres, roja', 'Household', 342, 4, 1290],
  ['HH-MUG-BLU', 'Stoneware mug, blue', '炻瓷马克杯 蓝色', 'Taza de gres, azul', 'Household', 344, 4, 1290],
  ['HH-LAMP-GLS', 'Table lamp, glass', '玻璃台灯', 'Lámpara de mesa, vidrio', 'Household', 1480, 12, 5990],
  ['HH-BOWL-WD', 'Salad bowl, acacia', '相思木沙拉碗', 'Ensaladera de acacia', 'Household', 910, 25, 3450],
  ['HH-KNIFE-20', "Chef's knife, 20 cm", '主厨刀 20厘米', 'Cuchillo de cocinero, 20 cm', 'Household', 268, 3, 4990],
  ['HH-PAN-28', 'Frying pan, 28 cm', '煎锅 28厘米', 'Sartén, 28 cm', 'Household', 1720, 15, 4490],
  ['HH-TOWEL-2', 'Kitchen towels, set of 2', '厨房毛巾 2条装', 'Paños de cocina, 2 uds.', 'Household', 184, 5, 1490],
  ['HH-CANDLE', 'Scented candle, fig', '香薰蜡烛 无花果', 'Vela aromática, higo', 'Household', 412, 6, 1990],
  ['HH-CLOCK', 'Wall clock, 30 cm', '挂钟 30厘米', 'Reloj de pared, 30 cm', 'Household', 760, 8, 2990],
  ['HH-NEEDLE', 'Sewing needles, 10 pieces', '缝衣针 10枚', 'Agujas de coser, 10 uds.', 'Household', 5, 0.2, 290],
  [
    'HH-KETTLE',
    'Electric kettle, 1.7 l',
    '电热水壶 1.7升',
    'Hervidor eléctrico, 1,7 l',
    'Household',
    1140,
    9,
    3990,
    'serialised',
  ],
  ['HH-SCALE-K', 'Kitchen scale', '厨房秤', 'Báscula de cocina', 'Household', 530, 4, 2490, 'serialised'],
  ['HH-VASE-M', 'Vase, medium', '花瓶 中号', 'Jarrón mediano', 'Household', 1260, 20, 3290],
  ['HH-RUG-160', 'Rug, 160 x 230 cm', '地毯 160×230厘米', 'Alfombra, 160 x 230 cm', 'Household', 8000, 90, 12900],
  ['HH-PILLOW', 'Cushion cover, linen', '亚麻靠垫套', 'Funda de cojín, lino', 'Household', 146, 4, 1690],
  ['OD-BOTTLE-1', 'Steel bottle, 1 l', '不锈钢水壶 1升', 'Botella de acero, 1 l', 'Outdoor', 388, 3, 2790],
  ['OD-TENT-2', 'Tent for two', '双人帐篷', 'Tienda para dos', 'Outdoor', 2650, 30, 15900],
  ['OD-BAG-0', 'Sleeping bag, 0 °C', '睡袋 0℃', 'Saco de dormir, 0 °C', 'Outdoor', 1380, 20, 8990],
  ['OD-STOVE', 'Gas stove, folding', '折叠气炉', 'Hornillo de gas plegable', 'Outdoor', 215, 2, 3490],
  ['OD-LIGHT-H', 'Head torch', '头灯', 'Linterna frontal', 'Outdoor', 92, 1, 2990, 'serialised'],
  ['OD-POLES', 'Trekking poles, pair', '登山杖 一对', 'Bastones de senderismo, par', 'Outdoor', 506, 5, 4990],
  ['OD-PACK-30', 'Backpack, 30 l', '背包 30升', 'Mochila, 30 l', 'Outdoor', 1120, 14, 7990],
  ['OD-MAT', 'Sleeping mat', '防潮垫', 'Esterilla', 'Outdoor', 460, 6, 3290],
  ['OD-FIRST', 'First aid kit', '急救包', 'Botiquín', 'Outdoor', 324, 4, 1990],
  ['OD-CUP-TI', 'Titanium cup', '钛杯', 'Taza de titanio', 'Outdoor', 78, 1, 2490],
  ['OD-CHAIR', 'Folding chair', '折叠椅', 'Silla plegable', 'Outdoor', 3150, 25, 4990],
  ['OD-ROPE-20', 'Rope, 20 m', '绳索 20米', 'Cuerda, 20 m', 'Outdoor', 1290, 10, 3990],
  ['OD-RADIO', 'Hand-crank radio', '手摇收音机', 'Radio de manivela', 'Outdoor', 412, 4, 4490, 'serialised'],
  ['CL-TEE-M', 'T-shirt, black, M', 'T恤 黑色 M', 'Camiseta negra, M', 'Clothing', 168, 4, 1990],
  ['CL-TEE-L', 'T-shirt, black, L', 'T恤 黑色 L', 'Camiseta negra, L', 'Clothing', 182, 4, 1990],
  ['CL-JEANS-32', 'Jeans, blue, 32', '牛仔裤 蓝色 32', 'Vaqueros azules, 32', 'Clothing', 640, 12, 5990],
  ['CL-SHIRT-M', 'Linen shirt, white, M', '亚麻衬衫 白色 M', 'Camisa de lino blanca, M', 'Clothing', 212, 5, 4490],
  ['CL-FLEECE-L', 'Fleece jacket, green, L', '抓绒外套 绿色 L', 'Forro polar verde, L', 'Clothing', 438, 8, 6990],
  ['CL-RAIN-M', 'Rain jacket, yellow, M', '雨衣 黄色 M', 'Chubasquero amarillo, M', 'Clothing', 356, 6, 8990],
  ['CL-SOCK-3', 'Wool socks, 3 pairs', '羊毛袜 3双', 'Calcetines de lana, 3 pares', 'Clothing', 194, 4, 2490],
  ['CL-CAP', 'Cap, navy', '鸭舌帽 藏青', 'Gorra azul marino', 'Clothing', 86, 2, 1690],
  ['CL-SCARF', 'Scarf, merino', '美利奴围巾', 'Bufanda de merino', 'Clothing', 158, 3, 3490],
  ['CL-GLOVE-M', 'Gloves, leather, M', '皮手套 M', 'Guantes de piel, M', 'Clothing', 112, 3, 3990],
  ['CL-BOOT-42', 'Hiking boots, 42', '登山靴 42', 'Botas de montaña, 42', 'Clothing', 1340, 18, 12900],
  ['CL-BELT-95', 'Belt, brown, 95 cm', '皮带 棕色 95厘米', 'Cinturón marrón, 95 cm', 'Clothing', 174, 3, 2990],
];

/** Sold too, but not among the things that the hundred plain returns are drawn from. */
export const OTHER_PRODUCTS: readonly DemoProduct[] = [
  ['HH-WARDROBE', 'Wardrobe, oak', '橡木衣柜', 'Armario de roble', 'Household', 34_500, 120, 24_900],
];
