import type { CaseView } from '../../shared/protocol/case-view.ts';
import type { WeightView } from '../../shared/protocol/weight-view.ts';
import { useItemPictures } from '../host/use-item-pictures.ts';
import { skusToLookFor } from './skus-to-look-for.ts';

export interface StoryPicturesProps {
  readonly weight: WeightView;
  readonly view: CaseView;
}

/** What to look for, as it looks: the items that the sentence beside it names. Nothing where nobody photographed them. */
export function StoryPictures({ weight, view }: StoryPicturesProps) {
  const skus = skusToLookFor(weight, view);
  const pictures = useItemPictures(skus);
  const shown = skus.flatMap((sku) => pictures.get(sku) ?? []);
  if (shown.length === 0) return null;
  return (
    <ul data-story-pictures className="flex shrink-0 flex-wrap gap-2">
      {shown.map((url) => (
        <li key={url}>
          {/* The sentence names it. */}
          <img src={url} alt="" className="size-20 rounded-mark border border-line object-cover" />
        </li>
      ))}
    </ul>
  );
}
