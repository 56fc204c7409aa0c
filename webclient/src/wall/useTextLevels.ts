import { useEffect, useState } from 'react';
import { getJson } from '../kit/http';
import type { TextLevel, TextLevels } from '../protocol/messages';
import { keptGroups } from './wall';

const EVERY_MILLIS = 60_000;

/**
 * How soon texts of today were answered, read every minute while the page is seen; null before the first time.
 *
 * @param since when the day began, by the gateway's clock; null where nothing is to be read
 */
export function useTextLevels(since: number | null): readonly TextLevel[] | null {
  const [levels, setLevels] = useState<readonly TextLevel[] | null>(null);
  useEffect(() => {
    if (since === null) {
      return;
    }
    let wanted = true;
    const read = () => {
      if (document.hidden) {
        return;
      }
      getJson<TextLevels>(`/api/texting/levels?from=${since}`).then(
        (now) => wanted && setLevels((before) => keptGroups(before ?? [], now.levels)),
        // What was read before stays; the figures of calls say that the gateway does not answer.
        () => wanted && setLevels((before) => before ?? []),
      );
    };
    read();
    const timer = setInterval(read, EVERY_MILLIS);
    document.addEventListener('visibilitychange', read);
    return () => {
      wanted = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', read);
    };
  }, [since]);
  return levels;
}
