import { useEffect, useState } from 'react';
import { getJson, request } from '../kit/http';
import { base64, type Prepared } from '../pictures/shrink';
import type { DemoMail, DemoMailAnswer, DemoMailbox, DemoPicture } from '../protocol/messages';

const EVERY_MILLIS = 1_000;

/** What somebody has written, and encloses. */
export interface Answer {
  readonly words: string;
  readonly pictures: readonly Prepared[];
}

export interface Mailboxes {
  /** Null while they are not known. */
  readonly all: readonly DemoMailbox[] | null;
  /** Of the chosen one, the newest first; null while they are not known. */
  readonly mails: readonly DemoMail[] | null;
  /** Whether the gateway does not answer at present. */
  readonly away: boolean;
  readonly read: (mail: DemoMail) => void;
  /** Rejected with what is to be told to whoever wrote it. */
  readonly answer: (mail: DemoMail, answer: Answer) => Promise<void>;
}

interface Known {
  readonly all: readonly DemoMailbox[] | null;
  readonly address: string;
  readonly mails: readonly DemoMail[] | null;
  readonly away: boolean;
}

/** All mailboxes, and what lies in one; asked for as long as they are shown. */
export function useMailboxes(chosen: string): Mailboxes {
  const [known, setKnown] = useState<Known>({ all: null, address: '', mails: null, away: false });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let wanted = true;
    const look = () => {
      allKnown(chosen).then(
        (now) => wanted && setKnown(now),
        () => wanted && setKnown((before) => ({ ...before, away: true })),
      );
    };
    look();
    const timer = setInterval(look, EVERY_MILLIS);
    return () => {
      wanted = false;
      clearInterval(timer);
    };
  }, [chosen, round]);
  const lookAgain = () => setRound((before) => before + 1);

  const address = addressOf(known.all ?? [], chosen);
  return {
    all: known.all,
    mails: known.address === address ? known.mails : null,
    away: known.away,
    read: (mail) => {
      void request(`${pathOf(address)}/${mail.id}/read`, { method: 'PUT' }).then(lookAgain, () => undefined);
    },
    answer: async (mail, { words, pictures }) => {
      const answer: DemoMailAnswer = { words, pictures: await Promise.all(pictures.map(enclosed)) };
      await request(`${pathOf(address)}/${mail.id}/answers`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(answer),
      });
      lookAgain();
    },
  };
}

async function allKnown(chosen: string): Promise<Known> {
  const all = await getJson<readonly DemoMailbox[]>('/api/demo/mailboxes');
  const address = addressOf(all, chosen);
  const mails = address === '' ? [] : await getJson<readonly DemoMail[]>(pathOf(address));
  return { all, address, mails, away: false };
}

async function enclosed({ name, content }: Prepared): Promise<DemoPicture> {
  return { name, type: content.type, content: await base64(content) };
}

/** The chosen mailbox if there is one; else the first. */
export function addressOf(all: readonly DemoMailbox[], chosen: string): string {
  return (all.find(({ address }) => address === chosen) ?? all[0])?.address ?? '';
}

export function pathOf(address: string): string {
  return `/api/demo/mailboxes/${encodeURIComponent(address)}/mails`;
}
