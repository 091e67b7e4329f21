import { accepted } from '../../../shared/domain/result.ts';
import type { LineTap, OpenLink } from './byte-link.ts';

/** The same lines, with somebody who sees every byte pass. */
export function tapLink(openLink: OpenLink, tap: LineTap): OpenLink {
  return async (line, events) => {
    const opened = await openLink(line, {
      ...events,
      onBytes(bytes) {
        tap('in', bytes);
        events.onBytes(bytes);
      },
    });
    if (!opened.ok) return opened;
    const link = opened.value;
    return accepted({
      ...link,
      write(bytes) {
        tap('out', bytes);
        link.write(bytes);
      },
    });
  };
}
