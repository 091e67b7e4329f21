import { ipcMain } from 'electron';
import type { WebContents } from 'electron';
import { z } from 'zod';
import { CHANNEL } from './channels.ts';
import { isDocumentName, isTrustedSender } from './policy.ts';

/** What the page may ask of the shell itself; everything else it asks of the host. */
export interface ShellActions {
  connect(contents: WebContents): void;
  openDocument(name: string): Promise<boolean>;
  quit(): void;
}

const NoParams = z.tuple([]);
const DocumentName = z.tuple([z.string().refine(isDocumentName)]);

/** The three channels of preload.ts, by name; there is no general one. */
export function answerShellCalls(actions: ShellActions): void {
  handle(CHANNEL.connect, NoParams, (_params, contents) => actions.connect(contents));
  handle(CHANNEL.openDocument, DocumentName, ([name]) => actions.openDocument(name));
  handle(CHANNEL.quit, NoParams, () => actions.quit());
}

/** The one wrapper: the page's own main frame, and parameters that fit. A refusal tells the sender nothing. */
function handle<Params extends z.ZodType>(
  channel: string,
  schema: Params,
  run: (params: z.output<Params>, contents: WebContents) => unknown,
): void {
  ipcMain.handle(channel, (event, ...params: unknown[]) => {
    const frame = event.senderFrame;
    const sender = frame === null ? null : { url: frame.url, isMainFrame: frame.parent === null };
    const parsed = schema.safeParse(params);
    if (!isTrustedSender(sender) || !parsed.success) throw new Error('refused');
    return run(parsed.data, event.sender);
  });
}
