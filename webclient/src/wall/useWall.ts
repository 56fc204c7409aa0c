import { useEffect, useState } from 'react';
import { getJson } from '../kit/http';
import type { Wall } from '../protocol/messages';
import { keptGroups } from './wall';

const EVERY_MILLIS = 2_000;

export interface Watched {
  /** What was read last; null before the first time. */
  readonly wall: Wall | null;
  /** Whether the last reading failed: what is shown may be old. */
  readonly failed: boolean;
}

/** The wall, read every two seconds while the page is seen. */
export function useWall(): Watched {
  const [watched, setWatched] = useState<Watched>({ wall: null, failed: false });
  useEffect(() => {
    let wanted = true;
    const read = () => {
      if (document.hidden) {
        return;
      }
      getJson<Wall>('/api/wall').then(
        (wall) =>
          wanted &&
          setWatched((before) => ({
            wall: { ...wall, groups: keptGroups(before.wall?.groups ?? [], wall.groups) },
            failed: false,
          })),
        () => wanted && setWatched(({ wall }) => ({ wall, failed: true })),
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
  }, []);
  return watched;
}
