import { type DemoLabel, weighedParcel } from './demo-labels.ts';
import { s10, type Draw } from './demo-numbers.ts';

/** A row of the returns that show what is awkward: their columns beside those of the plain ones. */
export interface AwkwardReturn {
  readonly rmaNumber: string;
  readonly orderNumber: string;
  /** None: the shop does not know by which parcel it comes. */
  readonly trackingNumber: string;
  readonly returnClass: 'customer-return' | 'recalled';
  readonly sku: string;
  readonly reason: string;
  readonly note: string;
  readonly deliveredOn: string;
  readonly region: string;
  readonly phoneTail: string;
}

/** A parcel the shop sent out itself, with what it weighed then. */
export interface DemoShipment {
  readonly trackingNumber: string;
  readonly orderNumber: string;
  readonly carrier: string;
  readonly skus: readonly string[];
  readonly shippedGrams: number;
}

export interface AwkwardDemo {
  readonly returns: readonly AwkwardReturn[];
  readonly shipments: readonly DemoShipment[];
  readonly labels: readonly DemoLabel[];
  /** Comes later than the rest and names the parcel that nobody knew. */
  readonly lateReturns: readonly AwkwardReturn[];
}

const PLAIN = {
  returnClass: 'customer-return',
  reason: 'Changed my mind',
  note: '',
  deliveredOn: '',
  region: '',
  phoneTail: '',
} as const;

/** What a bench meets beside the plain returns, one parcel each; `strayTracking` is the parcel that nobody announced. */
export function awkwardDemo(draw: Draw, strayTracking: string): AwkwardDemo {
  const tracking = (): string => s10(draw, 'RR', 'ES');
  const own = { trackingNumber: tracking(), orderNumber: 'ORD-60001', carrier: 'Correos' };
  const ownParcel = weighedParcel(['HH-CLOCK', 'HH-CANDLE', 'HH-TOWEL-2'], 95);
  const [first, second, both] = [tracking(), tracking(), tracking()];
  const [cartons, third, recalled, empty] = [tracking(), tracking(), tracking(), tracking()];
  const returns: AwkwardReturn[] = [
    { ...PLAIN, ...numbered(101), trackingNumber: first, sku: 'OD-MAT' },
    { ...PLAIN, ...numbered(101), trackingNumber: second, sku: 'OD-BAG-0' },
    { ...PLAIN, ...numbered(102), trackingNumber: both, sku: 'CL-TEE-M' },
    { ...PLAIN, ...numbered(103), trackingNumber: both, sku: 'CL-TEE-L' },
    { ...PLAIN, ...numbered(104), trackingNumber: cartons, sku: 'HH-WARDROBE' },
    { ...PLAIN, ...numbered(104), trackingNumber: third, sku: 'HH-WARDROBE' },
    {
      ...PLAIN,
      ...numbered(105),
      trackingNumber: recalled,
      sku: 'OD-RADIO',
      returnClass: 'recalled',
      note: 'Take out the battery and put it aside: wrong batch',
    },
    { ...PLAIN, ...numbered(106), trackingNumber: empty, sku: 'OD-LIGHT-H' },
    { ...PLAIN, ...numbered(107), orderNumber: 'ORD-60007', trackingNumber: '', sku: 'HH-VASE-M' },
    { ...PLAIN, ...numbered(108), orderNumber: 'ORD-60007', trackingNumber: '', sku: 'HH-PILLOW' },
    stray(''),
  ];
  const parcel = (what: DemoLabel['what'], rma: number, trackingNumber: string, skus: readonly string[]) => ({
    what,
    rmaNumber: `RMA-${20_000 + rma}`,
    trackingNumber,
    ...weighedParcel(skus, 95),
  });
  return {
    returns,
    shipments: [{ ...own, skus: ['HH-CLOCK', 'HH-CANDLE', 'HH-TOWEL-2'], shippedGrams: ownParcel.grossMg / 1_000 }],
    lateReturns: [stray(strayTracking)],
    labels: [
      { what: 'own-parcel', rmaNumber: null, trackingNumber: own.trackingNumber, ...ownParcel },
      parcel('first-parcel', 101, first, ['OD-MAT']),
      parcel('second-parcel', 101, second, ['OD-BAG-0']),
      parcel('two-returns', 102, both, ['CL-TEE-M', 'CL-TEE-L']),
      { ...parcel('cartons', 104, cartons, ['HH-WARDROBE', 'HH-WARDROBE']), grossMg: 23_100_000 },
      { ...parcel('third-carton', 104, third, ['HH-WARDROBE']), grossMg: 11_600_000 },
      parcel('recalled', 105, recalled, ['OD-RADIO']),
      parcel('empty', 106, empty, []),
    ],
  };
}

/** The return of the parcel that nobody announced: without its number at first. */
const stray = (trackingNumber: string): AwkwardReturn => ({
  ...PLAIN,
  ...numbered(109),
  trackingNumber,
  sku: 'HH-KETTLE',
  region: 'Sevilla',
  phoneTail: '4711',
});

const numbered = (rma: number) => ({ rmaNumber: `RMA-${20_000 + rma}`, orderNumber: `ORD-${60_000 + rma}` });
