import { useCallback, useEffect, useState } from 'react';
import { getJson, request } from '../kit/http';
import type { TelephoneText, TelephoneTextWish } from '../protocol/messages';
import { NOTHING_KNOWN, Telephone, type TelephoneView } from './telephone';

const EVERY_MILLIS = 1_000;

interface TelephoneInHand {
  readonly view: TelephoneView;
  /** Rejected with what is to be told to whoever wrote it. */
  readonly send: (to: string, words: string) => Promise<void>;
  /** Rejected likewise. */
  readonly sendPhoto: (to: string, photo: Blob) => Promise<void>;
}

/** A telephone that is switched on as long as it is shown. */
export function useTelephone(number: string): TelephoneInHand {
  const [view, setView] = useState(NOTHING_KNOWN);
  const [telephone] = useState(() => new Telephone(routesOf(number), setView));
  useEffect(() => {
    void telephone.look();
    const timer = setInterval(() => void telephone.look(), EVERY_MILLIS);
    return () => clearInterval(timer);
  }, [telephone]);
  const send = useCallback((to: string, words: string) => telephone.send(to, words), [telephone]);
  const sendPhoto = useCallback((to: string, photo: Blob) => telephone.sendPhoto(to, photo), [telephone]);
  return { view, send, sendPhoto };
}

function routesOf(number: string) {
  const telephone = `/api/demo/telephones/${encodeURIComponent(number)}`;
  const path = `${telephone}/texts`;
  return {
    texts: (after: number) => getJson<readonly TelephoneText[]>(`${path}?after=${after}`),
    send: (to: string, words: string) => {
      const wish: TelephoneTextWish = { to, words };
      return request(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(wish),
      });
    },
    sendPhoto: (to: string, photo: Blob) =>
      request(`${telephone}/pictures?to=${encodeURIComponent(to)}`, {
        method: 'POST',
        headers: { 'Content-Type': photo.type },
        body: photo,
      }),
  };
}
