import { useEffect, useReducer } from 'react';
import { getJson } from '../kit/http';
import { showFailure } from '../kit/notices';
import type { TextMessage, TextThreadPage } from '../protocol/messages';
import { after, type OpenThread, unheard } from './thread';
import type { ThreadNews } from './threadNews';

export interface FollowedThread extends OpenThread {
  readonly reload: () => void;
  /** Reads the page before the oldest message. */
  readonly older: () => void;
  readonly add: (message: TextMessage) => void;
}

/** A thread as the gateway tells it, from its newest page on. */
export function useThread(id: string, news: ThreadNews): FollowedThread {
  const [open, tell] = useReducer(after, id, unheard);
  useEffect(() => news.follow(tell), [news]);
  useEffect(() => {
    let wanted = true;
    getJson<TextThreadPage>(pagePath(id)).then(
      (page) => wanted && tell({ kind: 'page', page }),
      () => wanted && tell({ kind: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [id, open.edition]);
  const older = () => {
    getJson<TextThreadPage>(pagePath(id, open.messages[0]?.number)).then(
      (page) => tell({ kind: 'older', page }),
      showFailure,
    );
  };
  return {
    ...open,
    reload: () => tell({ kind: 'again' }),
    older,
    add: (message) => tell({ kind: 'written', message }),
  };
}

function pagePath(id: string, before?: number): string {
  return `/api/threads/${encodeURIComponent(id)}${before === undefined ? '' : `?before=${before}`}`;
}
