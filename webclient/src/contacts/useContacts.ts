import { useCallback, useEffect, useState } from 'react';
import { getJson } from '../kit/http';
import { showFailure } from '../kit/notices';
import type { Contact, ContactPage } from '../protocol/messages';

export interface ListedContacts {
  /** Those that were read so far; null before the first time. */
  readonly contacts: readonly Contact[] | null;
  readonly inAll: number;
  readonly failed: boolean;
  readonly reload: () => void;
  /** Reads the next page. */
  readonly more: () => void;
}

interface Read {
  readonly contacts: readonly Contact[] | null;
  readonly inAll: number;
}

/** The contacts that a search finds, page by page. */
export function useContacts(search: string): ListedContacts {
  const [read, setRead] = useState<Read>({ contacts: null, inAll: 0 });
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let wanted = true;
    getJson<ContactPage>(path(search)).then(
      (page) => {
        if (wanted) {
          setRead(page);
          setFailed(false);
        }
      },
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [search, round]);
  const reload = useCallback(() => setRound((last) => last + 1), []);
  const last = read.contacts?.at(-1)?.id;
  const more = useCallback(() => {
    getJson<ContactPage>(path(search, last)).then(
      (page) => setRead((before) => ({ contacts: [...(before.contacts ?? []), ...page.contacts], inAll: page.inAll })),
      showFailure,
    );
  }, [search, last]);
  return { ...read, failed, reload, more };
}

function path(search: string, after?: string): string {
  const query = new URLSearchParams({ q: search });
  if (after !== undefined) {
    query.set('after', after);
  }
  return `/api/contacts?${query.toString()}`;
}
