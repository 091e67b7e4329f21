import { Inbox, PackageCheck, Printer } from 'lucide-react';
import { DISPOSITIONS } from '../../shared/domain/disposition.ts';
import { COMMANDS } from '../../shared/domain/command.ts';
import type { ToteView } from '../../shared/protocol/tote-view.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { toteContents, toteNameOf } from './tote-band.ts';
import type { ToteDesk } from './use-tote-desk.ts';

/** Keys of the totes; scanners type characters, Enter and Tab, so none of these can come out of one. */
export const TOTE_KEY = { fill: 'F2', close: 'F3', print: 'F4', back: 'Escape' } as const;

/** What is done with the tote that is looked at; with none, a new one is opened for something. */
export function ToteActions({ desk }: { readonly desk: ToteDesk }) {
  return desk.chosen === null ? <ToteOpener desk={desk} /> : <OneTote desk={desk} tote={desk.chosen} />;
}

function OneTote({ desk, tote }: { readonly desk: ToteDesk; readonly tote: ToteView }) {
  const text = useText();
  const { isBusy, fill, close, print, choose } = desk;
  return (
    <Panel title={toteNameOf(tote, text)} aside={<span className="raw">{tote.code}</span>}>
      <p className="pb-4 font-semibold">{toteContents(tote, text)}</p>
      <div className="flex flex-col gap-gap">
        {tote.status === 'open' ? (
          <Button
            variant="primary"
            icon={PackageCheck}
            isDisabled={isBusy}
            keyHint={TOTE_KEY.fill}
            barcode="CMDTOTEFULL"
            onPress={fill}
          >
            {text('tote.fill')}
          </Button>
        ) : null}
        <Button
          variant={tote.status === 'open' ? 'choice' : 'primary'}
          icon={Inbox}
          isDisabled={isBusy}
          keyHint={TOTE_KEY.close}
          barcode="CMDTOTECLOSE"
          onPress={close}
        >
          {text('tote.close')}
        </Button>
        <Button
          variant="choice"
          icon={Printer}
          isDisabled={isBusy}
          keyHint={TOTE_KEY.print}
          barcode="CMDPRINTLABEL"
          onPress={print}
        >
          {text('tote.print')}
        </Button>
        <Button variant="quiet" keyHint={text('tote.key.escape')} onPress={() => choose(null)}>
          {text('tote.open-new')}
        </Button>
      </div>
    </Panel>
  );
}

function ToteOpener({ desk: { unusedCode, isBusy, open } }: { readonly desk: ToteDesk }) {
  const text = useText();
  const title = unusedCode === null ? text('tote.open-for') : text('tote.open-again', { code: unusedCode });
  return (
    <Panel title={title}>
      <div className="@container">
        <div role="group" aria-label={title} className="grid gap-gap @min-[26rem]:grid-cols-2">
          {DISPOSITIONS.map((disposition) => (
            <Button
              key={disposition}
              variant="choice"
              isDisabled={isBusy}
              onPress={() => open(disposition)}
              {...barcodeOf(disposition)}
            >
              {text(`certificate.disposition.${disposition}`)}
            </Button>
          ))}
        </div>
      </div>
    </Panel>
  );
}

/** The command that decides a disposition at the bench opens a tote for it here. */
function barcodeOf(disposition: ToteView['disposition']): { readonly barcode?: string } {
  const entry = COMMANDS.find(({ command }) => command.kind === 'disposition' && command.disposition === disposition);
  return entry === undefined ? {} : { barcode: entry.code };
}
