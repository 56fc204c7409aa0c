import { listOf, t } from '../language/language';
import { kindOf } from '../pictures/kinds';
import type { Presence, TextMessage, TextThread } from '../protocol/messages';

/** By whom or what a thread is known. */
export function titleOf({ name, theirs }: TextThread): string {
  return name || theirs;
}

export type Trip = 'waiting' | 'unknown' | 'onItsWay' | 'sent' | 'delivered' | 'read' | 'failed';

const TRIPS: Readonly<Record<string, Trip>> = {
  WAITING: 'waiting',
  UNKNOWN: 'unknown',
  QUEUED: 'onItsWay',
  SENDING: 'onItsWay',
  SENT: 'sent',
  DELIVERED: 'delivered',
  READ: 'read',
  UNDELIVERED: 'failed',
  FAILED: 'failed',
};

/** How far a text has come; null for what does not go anywhere. */
export function tripOf({ progress }: Pick<TextMessage, 'progress'>): Trip | null {
  return TRIPS[progress] ?? null;
}

/** Who has written a message, as this person would say. */
export function authorOf({ author }: TextMessage, me: string, presences: readonly Presence[]): string {
  return author === me ? t('texts.you') : nameOf(author, presences);
}

export function nameOf(person: string, presences: readonly Presence[]): string {
  return presences.find((one) => one.person === person)?.name ?? person;
}

/** The newest message in a line; what was not said by the other side has its author before it. */
export function lastWords(thread: TextThread, me: string, presences: readonly Presence[]): string {
  const { latest } = thread;
  if (latest === null) {
    return t('threads.nothingYet');
  }
  const words = wordsOf(latest).replaceAll(/\s+/g, ' ');
  if (latest.kind === 'IN') {
    return words;
  }
  const [first = ''] = authorOf(latest, me, presences).split(' ');
  return latest.kind === 'NOTE'
    ? t('threads.noteBy', { name: first, words })
    : t('threads.saidBy', { name: first, words });
}

/** What a message says; of one without words, what is sent with it. */
export function wordsOf({ words, pictures: [first] }: TextMessage): string {
  return words === '' && first !== undefined ? t(`pictures.kind.${kindOf(first.type)}`) : words;
}

export function writingWords(people: readonly string[], presences: readonly Presence[]): string {
  const names = people.map((person) => nameOf(person, presences));
  return names.length === 0 ? '' : t('threads.writing', { names: listOf(names), count: names.length });
}
