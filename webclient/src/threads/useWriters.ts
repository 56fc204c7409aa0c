import { useEffect, useState } from 'react';
import type { ThreadNews } from './threadNews';
import { stillWriting, TYPING_MILLIS, type Writer, without, writersAfter } from './typing';

/** Which colleagues are writing, in all threads. */
export function useWriters(news: ThreadNews): readonly Writer[] {
  const [writers, setWriters] = useState<readonly Writer[]>([]);
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const forget = () => setWriters((last) => stillWriting(last, Date.now()));
    const end = news.follow((told) => {
      if (told.kind === 'typing') {
        setWriters((last) => writersAfter(last, told.thread, told.person, Date.now()));
        const timer = setTimeout(() => {
          timers.delete(timer);
          forget();
        }, TYPING_MILLIS);
        timers.add(timer);
      } else if (told.kind === 'thread' && told.message) {
        const { author } = told.message;
        setWriters((last) => without(last, told.thread.id, author));
      }
    });
    return () => {
      end();
      timers.forEach((timer) => clearTimeout(timer));
    };
  }, [news]);
  return writers;
}
