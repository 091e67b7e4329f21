import { Barcode, ScanBarcode } from 'lucide-react';
import { useText } from '../i18n/message.tsx';
import { DemoButton } from './demo-button.tsx';
import { playScan } from './key-presses.ts';
import { whatOf, type DemoParcel } from './parcel-words.ts';

/** The labels of the parcel in hand: its own, and those of what is inside. */
export function ParcelInHand({ parcel }: { readonly parcel: DemoParcel }) {
  const text = useText();
  const { trackingNumber, gtins, names } = parcel;
  const what = whatOf(parcel);
  return (
    <div className="flex flex-col gap-3">
      <p className="text-small leading-tight">
        <strong>{what === null ? parcel.what : text(what)}</strong>
        <span className="raw block wrap-anywhere">{trackingNumber}</span>
      </p>
      <DemoButton icon={ScanBarcode} onPress={() => playScan(trackingNumber, document)}>
        {text('demo.parcel.scan')}
      </DemoButton>
      {gtins.map((gtin, at) => (
        <DemoButton key={`${gtin}-${String(at)}`} icon={Barcode} onPress={() => playScan(gtin, document)}>
          {names[at] ?? text('demo.parcel.item', { number: at + 1 })}
        </DemoButton>
      ))}
    </div>
  );
}
