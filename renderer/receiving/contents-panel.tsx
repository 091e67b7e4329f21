import { CheckCheck } from 'lucide-react';
import type { CaseView, LineView } from '../../shared/protocol/case-view.ts';
import { type ItemPictures, useItemPictures } from '../host/use-item-pictures.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { ContentsLine } from './contents-line.tsx';
import { ExtraContents } from './extra-contents.tsx';
import { HandlingMarkPrompt } from './handling-mark-prompt.tsx';
import { useIntake } from './intake-provider.tsx';
import { KEY } from './keys.ts';
import { linesInOrder } from './lines-in-order.ts';

/** What should be inside, what is, and what came besides. Its head always foots: expected = good + defective + missing. */
export function ContentsPanel({ view }: { readonly view: CaseView }) {
  const text = useText();
  const intake = useIntake();
  const { expected, good, defective, missing, uncounted } = view.goods;
  const pictures = useItemPictures(view.lines.map(({ sku }) => sku));
  const mayAllBeHere = view.lines.length > 1 && view.lines.some(({ counted }) => counted === null);
  return (
    <>
      <HandlingMarkPrompt view={view} />
      <ExtraContents view={view} />
      <Panel
        title={text('receiving.contents')}
        aside={text('receiving.contents.count', { here: good + defective, expected })}
      >
        <p data-sums className="text-small text-soft">
          {text('goods.sums', { expected, good, defective, missing, uncounted })}
        </p>
        {mayAllBeHere ? (
          <Button
            icon={CheckCheck}
            keyHint={KEY.allHere}
            barcode="CMDALLHERE"
            onPress={() => intake.do({ kind: 'all-here' })}
            className="w-full"
          >
            {text('goods.all-here')}
          </Button>
        ) : null}
        <ul className="@container divide-y divide-line">
          {linesInOrder(view.lines).map((line) => (
            <ContentsLine key={line.lineId} line={line} {...pictureIn(pictures, line)} />
          ))}
        </ul>
      </Panel>
    </>
  );
}

/** Where no line has a picture, none keeps a place for one. */
function pictureIn(pictures: ItemPictures, { sku }: LineView): { readonly imageUrl?: string | null } {
  return pictures.size === 0 ? {} : { imageUrl: pictures.get(sku) ?? null };
}
