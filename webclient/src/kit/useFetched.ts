import { useCallback, useEffect, useState } from 'react';
import { getJson } from './http';

export interface Fetched<T> {
  /** What was read last; null before the first time. */
  readonly data: T | null;
  readonly failed: boolean;
  readonly reload: () => void;
}

/** Reads from the gateway, again whenever `edition` changes. What was read stays while newer is on its way. */
export function useFetched<T>(path: string, edition: string | number = 0): Fetched<T> {
  const [data, setData] = useState<T | null>(null);
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);

  useEffect(() => {
    let wanted = true;
    getJson<T>(path).then(
      (found) => {
        if (wanted) {
          setData(found);
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
  return { data, failed, reload };
}
