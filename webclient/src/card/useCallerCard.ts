import { useCallback, useEffect, useState } from 'react';
import { getJson } from '../kit/http';
import type { CallerCard } from '../protocol/messages';

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
 */
export function useCallerCard(call: string | null, edition: string): KnownCaller {
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
  return { card: read?.call.id === call ? read : null, failed: call !== null && failed === call, reload };
}
