import { useCallback, useEffect, useState } from 'react';
import { getJson } from '../kit/http';
import type { TextThread } from '../protocol/messages';
import { listAfter, pathOf, type State } from './threadList';
import type { ThreadNews } from './threadNews';

export interface ListedThreads {
  /** Newest first; null before the first time. */
  readonly threads: readonly TextThread[] | null;
  /** Whether what is listed is still that of another search. */
  readonly late: boolean;
  readonly failed: boolean;
  readonly reload: () => void;
}

interface Read {
  readonly path: string;
  readonly threads: readonly TextThread[];
}

/** The threads in a state, or those in which words are found, as the news change them. */
export function useThreadList(state: State, words: string, news: ThreadNews): ListedThreads {
  const [read, setRead] = useState<Read | null>(null);
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);
  const path = pathOf({ state, words });
  const reload = useCallback(() => setRound((last) => last + 1), []);
  useEffect(() => {
    let wanted = true;
    type Change = (list: readonly TextThread[]) => readonly TextThread[];
    // What is told while the list is on its way may be newer than the list.
    const meanwhile: Change[] = [];
    const apply = (change: Change) => {
      meanwhile.push(change);
      setRead((last) => (last?.path === path ? { path, threads: change(last.threads) } : last));
    };
    const end = news.follow((told) => {
      if (told.kind === 'again') {
        reload();
      } else if (told.kind === 'thread') {
        apply((list) => listAfter(list, told.thread, { state, words }));
      } else if (told.kind === 'left') {
        apply((list) => list.filter(({ id }) => id !== told.thread));
      }
    });
    getJson<TextThread[]>(path).then(
      (found) => {
        if (wanted) {
          setRead({ path, threads: meanwhile.reduce<readonly TextThread[]>((list, change) => change(list), found) });
          setFailed(false);
        }
      },
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
      end();
    };
  }, [state, words, path, news, reload, round]);
  return { threads: read?.threads ?? null, late: read !== null && read.path !== path, failed, reload };
}
