import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useText } from '../i18n/message.tsx';
import { Panel } from '../ui/panel.tsx';
import { ContentsLine } from './contents-line.tsx';

/** What should be inside, what is, and what came besides. */
export function ContentsPanel({ view }: { readonly view: CaseView }) {
  const text = useText();
  const expected = view.lines.reduce((sum, line) => sum + line.expected, 0);
  const here = view.lines.reduce((sum, line) => sum + (line.counted ?? 0), 0);
  return (
    <>
      <Panel title={text('receiving.contents')} aside={text('receiving.contents.count', { here, expected })}>
        <ul className="@container divide-y divide-line">
          {view.lines.map((line) => (
            <ContentsLine key={line.lineId} line={line} />
          ))}
        </ul>
      </Panel>
      <ExtraContents view={view} />
    </>
  );
}

function ExtraContents({ view }: { readonly view: CaseView }) {
  const text = useText();
  const extra = view.unexpected.filter(({ counted }) => counted > 0);
  if (extra.length === 0) return null;
  return (
    <Panel title={text('receiving.contents.extra')}>
      <ul className="divide-y divide-line">
        {extra.map(({ unexpectedId, name, counted }) => (
          <li key={unexpectedId} className="flex justify-between gap-4 py-2 font-semibold text-look-text">
            <span className="min-w-0">{name}</span>
            <span>× {counted}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
