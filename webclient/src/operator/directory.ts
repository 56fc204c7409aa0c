import { presenceWords, type Sign, sign } from '../colleagues/colleagues';
import { folded } from '../kit/words';
import { t } from '../language/language';
import type { Presence, Queue, Workgroup } from '../protocol/messages';

/** Where a caller can be passed on to. */
export interface Place {
  readonly id: string;
  /** What is dialled. */
  readonly number: string;
  readonly name: string;
  /** Null for what is no person. */
  readonly presence: Presence | null;
  /** Null for what is no workgroup, and for workgroups that this person does not see. */
  readonly queue: Queue | null;
  readonly kind: 'person' | 'workgroup' | 'number';
}

/** Everybody else who has an extension, and all workgroups that have a number; workgroups and those at work first. */
export function placesOf(
  presences: readonly Presence[],
  workgroups: readonly Workgroup[],
  queues: readonly Queue[],
  me: string,
): readonly Place[] {
  const groups = workgroups.map(({ id, name, number }): Place => ({
    id: `workgroup-${id}`,
    number,
    name,
    presence: null,
    queue: queues.find(({ workgroup }) => workgroup === id) ?? null,
    kind: 'workgroup',
  }));
  const people = presences
    .filter(({ person, extension }) => person !== me && extension !== '')
    .map((presence): Place => ({
      id: `person-${presence.person}`,
      number: presence.extension,
      name: presence.name,
      presence,
      queue: null,
      kind: 'person',
    }));
  return [...groups, ...people].sort(
    (one, other) => Number(signOf(one) === 'off') - Number(signOf(other) === 'off') || byKindAndName(one, other),
  );
}

function byKindAndName(one: Place, other: Place): number {
  return other.kind.localeCompare(one.kind) || one.name.localeCompare(other.name);
}

/**
 * Places that have all words of `wanted` in name or number, the best first: a number as it is, then beginnings of
 * numbers and names, then what stands inside of them; of those that fit equally well, who is free. What can be dialled
 * and is nobody's is the last.
 */
export function found(places: readonly Place[], wanted: string): readonly Place[] {
  const words = folded(wanted).split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return places;
  }
  const fitting = places
    .map((place) => ({ place, rank: rankOf(place, words) }))
    .filter(({ rank }) => rank < NOT_AT_ALL)
    .sort((one, other) => one.rank - other.rank || readiness(one.place) - readiness(other.place))
    .map(({ place }) => place);
  const number = wanted.replace(/[\s().-]/g, '');
  return /^\+?[0-9*#]{2,}$/.test(number) && !fitting.some((place) => place.number === number)
    ? [...fitting, { id: 'number', number, name: number, presence: null, queue: null, kind: 'number' }]
    : fitting;
}

const NOT_AT_ALL = 100;

function rankOf({ name, number }: Place, words: readonly string[]): number {
  const plain = folded(name);
  const ranks = words.map((word) => {
    if (number === word) {
      return 0;
    }
    if (plain.startsWith(word) || number.startsWith(word)) {
      return 1;
    }
    if (plain.split(/[\s-]+/).some((part) => part.startsWith(word))) {
      return 2;
    }
    return plain.includes(word) ? 3 : initials(plain).startsWith(word) ? 4 : NOT_AT_ALL;
  });
  return Math.max(...ranks);
}

function initials(plain: string): string {
  return plain
    .split(/[\s-]+/)
    .map((part) => part.charAt(0))
    .join('');
}

const SIGNS: readonly Sign[] = ['free', 'busy', 'away', 'off'];

function readiness(place: Place): number {
  return SIGNS.indexOf(signOf(place));
}

/** What colour says at a glance; a workgroup is free while somebody of it is. */
export function signOf({ kind, presence, queue }: Place): Sign {
  if (presence) {
    return sign(presence);
  }
  if (kind === 'number' || queue === null) {
    return 'free';
  }
  return queue.ready > 0 ? 'free' : queue.signedIn > 0 ? 'busy' : 'off';
}

/** How it stands there, in a word or two. */
export function placeWords({ kind, presence, queue }: Place): string {
  if (presence) {
    return presenceWords(presence);
  }
  if (kind === 'number') {
    return t('operator.number');
  }
  return queue === null
    ? t('operator.workgroup')
    : t('operator.workgroupNow', { ready: queue.ready, waiting: queue.waitingInAll });
}
