import { GlassWater } from 'lucide-react';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { useIntake } from './intake-provider.tsx';

/** S53: shake it gently before it is opened. Shown until it is answered or something was counted; it stops nothing. */
export function HandlingMarkPrompt({ view }: { readonly view: CaseView }) {
  const text = useText();
  const intake = useIntake();
  const mark = view.goods.handlingMark;
  // What came besides is out of its box too.
  if (mark === null || view.unexpected.some(({ counted }) => counted > 0)) return null;
  const answer = (rattles: boolean): void => intake.do({ kind: 'handling-mark', mark, rattles });
  return (
    <section className="mb-3 flex flex-wrap items-center gap-gap border-s-8 border-s-look-text bg-sunken p-3">
      <p className="flex min-w-0 flex-1 basis-64 items-center gap-3 font-semibold">
        <GlassWater aria-hidden className="size-8 shrink-0" />
        {text(`goods.mark.${mark}`)}
      </p>
      <Button onPress={() => answer(false)}>{text('goods.mark.quiet')}</Button>
      <Button onPress={() => answer(true)}>{text('goods.mark.rattles')}</Button>
    </section>
  );
}
