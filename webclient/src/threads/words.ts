import { clockThere, clockTime, moment } from '../kit/time';
import { listOf, perLanguage, t } from '../language/language';
import { kindOf } from '../pictures/kinds';
import type { Presence, TextConsent, TextHeld, TextMessage, TextThread } from '../protocol/messages';

/** By whom or what a thread is known. */
export function titleOf({ name, theirs }: TextThread): string {
  return name || theirs;
}

export type Trip = 'held' | 'takenBack' | 'waiting' | 'unknown' | 'onItsWay' | 'sent' | 'delivered' | 'read' | 'failed';

const TRIPS: Readonly<Record<string, Trip>> = {
  HELD: 'held',
  TAKEN_BACK: 'takenBack',
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

const PRICE = perLanguage(
  (locale) => (currency: string) =>
    new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 6 }),
);

/**
 * What a text costs, as it is written where the reader lives.
 *
 * @param price such as `0.0079 USD`
 */
export function priceWords(price: string): string {
  const [amount = '', currency = ''] = price.split(' ');
  try {
    return PRICE()(currency).format(Number(amount));
  } catch {
    return price;
  }
}

/** For whose morning a text waits, in words. */
export function heldWords(held: TextHeld): string {
  const there = clockOf(held);
  const when = moment(held.until);
  return there === null ? t('threads.heldUntil', { when }) : t('threads.heldThere', { when, there, place: held.place });
}

/** That a text would wait which is written now, in words. */
export function quietWords(held: TextHeld): string {
  const there = clockOf(held);
  const when = moment(held.until);
  return there === null ? t('threads.quiet', { when }) : t('threads.quietThere', { when, there, place: held.place });
}

/** The time there at which a text goes out; null where it is the same here. */
function clockOf({ until, zone }: TextHeld): string | null {
  const there = zone === '' ? null : clockThere(until, zone);
  return there === clockTime(until) ? null : there;
}

/** Whether the program has written it by itself. */
export function isAutomatic({ kind, author }: TextMessage): boolean {
  return kind === 'OUT' && author === '';
}

const ANSWERS = ['KEYWORD', 'AFTER_HOURS', 'HELP', 'DEMO'] as const;

/** Who has written a message, as this person would say. */
export function authorOf(message: TextMessage, me: string, presences: readonly Presence[]): string {
  const { author, cause } = message;
  if (isAutomatic(message)) {
    const why = ANSWERS.find((one) => one === cause);
    return why === undefined ? t('threads.automatic') : `${t('threads.automatic')} · ${t(`threads.cause.${why}`)}`;
  }
  return author === me ? t('texts.you') : nameOf(author, presences);
}

export function nameOf(person: string, presences: readonly Presence[]): string {
  return presences.find((one) => one.person === person)?.name ?? person;
}

const NOTED = ['MOVED', 'LOOP', 'WANTED', 'UNWANTED'] as const;

/** What has happened to a thread, in words; null for what somebody has written. */
export function eventWords(message: TextMessage, me: string, presences: readonly Presence[]): string | null {
  const { author, words } = message;
  const cause = NOTED.find((one) => one === message.cause);
  if (cause === undefined) {
    return null;
  }
  if (cause === 'MOVED' || cause === 'LOOP') {
    return t(`threads.noted.${cause}`, { words });
  }
  const told =
    author === me ? t(`threads.notedByYou.${cause}`) : t(`threads.noted.${cause}`, { name: nameOf(author, presences) });
  return words === '' ? told : `${told}: ${words}`;
}

/** How it is known whether somebody wants texts, in words. */
export function consentWords(consent: TextConsent, me: string, presences: readonly Presence[]): string {
  const { wanted, toldBy, person, words, at } = consent;
  const teller = (['NETWORK', 'MEMBER'] as const).find((one) => one === toldBy) ?? 'TEXTED';
  return t(`threads.consent.${teller}_${wanted ? 'yes' : 'no'}`, {
    words,
    name: person === me ? t('texts.you') : nameOf(person, presences),
    when: moment(at),
  });
}

/** The newest message in a line; what was not said by the other side has its author before it. */
export function lastWords(thread: TextThread, me: string, presences: readonly Presence[]): string {
  const { latest } = thread;
  if (latest === null) {
    return t('threads.nothingYet');
  }
  const happened = eventWords(latest, me, presences);
  if (happened !== null) {
    return happened;
  }
  const words = wordsOf(latest).replaceAll(/\s+/g, ' ');
  if (latest.kind === 'IN') {
    return words;
  }
  const [first = ''] = isAutomatic(latest) ? [t('threads.automatic')] : authorOf(latest, me, presences).split(' ');
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
