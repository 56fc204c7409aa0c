import { useCallback, useEffect, useState } from 'react';
import { getJson } from '../kit/http';
import { showFailure } from '../kit/notices';
import type { CallSummary } from '../protocol/messages';
import { PAGE, pathOf, type Search } from './search';

export interface History {
  /** Those that were read so far, newest first; null before the first time. */
  readonly calls: readonly CallSummary[] | null;
  /** Whether there are older ones. */
  readonly hasMore: boolean;
  readonly failed: boolean;
  readonly reload: () => void;
  /** Reads the next page. */
  readonly more: () => void;
}

/** The calls that a search finds, page by page; read again whenever `edition` changes. */
export function useHistory(search: Search, edition: string): History {
  const path = pathOf(search);
  const [calls, setCalls] = useState<readonly CallSummary[] | null>(null);
  const [hasMore, setHasMore] = useState(false);
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let wanted = true;
    getJson<CallSummary[]>(path).then(
      (page) => {
        if (wanted) {
          setCalls(page);
          setHasMore(page.length === PAGE);
          setFailed(false);
        }
      },
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [path, edition, round]);
  const reload = useCallback(() => setRound((last) => last + 1), []);
  const last = calls?.at(-1)?.id;
  const more = () => {
    getJson<CallSummary[]>(pathOf(search, last)).then((page) => {
      setCalls((before) => [...(before ?? []), ...page]);
      setHasMore(page.length === PAGE);
    }, showFailure);
  };
  return { calls, hasMore, failed, reload, more };
}
