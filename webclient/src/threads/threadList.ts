import type { TextThread } from '../protocol/messages';
import { fresher } from './thread';

export type State = 'OPEN' | 'SNOOZED' | 'CLOSED';

export const STATES: readonly State[] = ['OPEN', 'SNOOZED', 'CLOSED'];

/** Which threads are listed: those in a state, or in all of them whatever the words are found in. */
export interface Wanted {
  readonly state: State;
  readonly words: string;
}

/** As many as the gateway lists. */
export const PAGE = 50;

export function pathOf({ state, words }: Wanted): string {
  const query = words === '' ? { state: state.toLowerCase() } : { q: words };
  return `/api/threads?${new URLSearchParams(query).toString()}`;
}

/** The list with what a thread has become; of what was searched, only what was found stands there. */
export function listAfter(
  list: readonly TextThread[],
  come: TextThread,
  { state, words }: Wanted,
): readonly TextThread[] {
  const known = list.find(({ id }) => id === come.id);
  const thread = fresher(known ?? null, come);
  const others = list.filter(({ id }) => id !== come.id);
  const listed = words === '' ? thread.state === state : known !== undefined;
  return listed ? [...others, thread].sort((one, other) => other.changedAt - one.changedAt) : others;
}
