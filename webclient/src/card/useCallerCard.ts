import { useCallback, useEffect, useState } from 'react';
import { getJson } from '../kit/http';
import type { CallerCard, TextThread } from '../protocol/messages';
import type { News, ThreadNews } from '../threads/threadNews';

export interface KnownCaller {
  /** What was read last of the call in hand; null before that, and without a call. */
  readonly card: CallerCard | null;
  readonly failed: boolean;
  readonly reload: () => void;
}

/**
 * What is known of the caller of a call.
 *
 * @param call its id; null without one
 * @param edition changes when more may be known
 * @param threads by which a text is told while one talks
 */
export function useCallerCard(call: string | null, edition: string, threads: ThreadNews): KnownCaller {
  const [read, setRead] = useState<CallerCard | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (call === null) {
      return undefined;
    }
    let wanted = true;
    getJson<CallerCard>(`/api/calls/${call}/caller`).then(
      (found) => {
        if (wanted) {
          setRead(found);
          setFailed(null);
        }
      },
      () => wanted && setFailed(call),
    );
    return () => {
      wanted = false;
    };
  }, [call, edition, round]);
  const reload = useCallback(() => setRound((last) => last + 1), []);
  const card = read?.call.id === call ? read : null;
  useEffect(() => threads.follow((news) => concerns(news, card) && reload()), [threads, card, reload]);
  return { card, failed: call !== null && failed === call, reload };
}

/** Whether more may be known of the caller now. */
function concerns(news: News, card: CallerCard | null): boolean {
  return card !== null && (news.kind === 'again' || (news.kind === 'thread' && isWith(card, news.thread)));
}

/** Whether the caller may be the other side of a thread, whose number networks write in different ways. */
function isWith(card: CallerCard, { theirs }: TextThread): boolean {
  const number = card.number.replace(/^\+|^0+/, '');
  return (number !== '' && theirs.endsWith(number)) || card.contacts.some(({ numbers }) => numbers.includes(theirs));
}
