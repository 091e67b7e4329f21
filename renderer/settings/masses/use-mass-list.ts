import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useCall, type CallResult } from '../../host/use-call.ts';
import { useSettled } from '../../input/use-settled.ts';

/** As many as a person looks through before searching. */
const PAGE = 20;
/** What the host takes; a scanned code may be longer. */
export const LONGEST_SEARCH = 200;

export interface MassList {
  /** What stands in the search field. */
  readonly typed: string;
  readonly search: (typed: string) => void;
  /** The newest answer; the one before stays while the next is on its way. Null until the first. */
  readonly page: CallResult<'mass.list'> | null;
  /** How many stand before this page. */
  readonly offset: number;
  /** Shows the page that begins there; null where there is none. */
  readonly before: (() => void) | null;
  readonly next: (() => void) | null;
  readonly isError: boolean;
  /** Asks again: something was settled, or the host did not answer. */
  readonly refresh: () => void;
}

/** What things weigh, a page at a time, as typed or scanned. */
export function useMassList(): MassList {
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const [offset, setOffset] = useState(0);
  const search = useSettled(typed.trim());
  const { data, isError } = useCall('mass.list', { search, offset, limit: PAGE });
  const [page, setPage] = useState<MassList['page']>(data ?? null);
  if (data !== undefined && data !== page) setPage(data);
  const refresh = (): void => void queries.invalidateQueries({ queryKey: ['mass.list'] });
  // The bench learns while nobody looks here.
  useEffect(() => void queries.invalidateQueries({ queryKey: ['mass.list'] }), [queries]);
  const isMore = page !== null && offset + PAGE < page.total;
  return {
    typed,
    search: (text) => {
      setTyped(text.slice(0, LONGEST_SEARCH));
      setOffset(0);
    },
    page,
    offset,
    before: offset > 0 ? () => setOffset(Math.max(0, offset - PAGE)) : null,
    next: isMore ? () => setOffset(offset + PAGE) : null,
    isError,
    refresh,
  };
}
