import type { Presence } from '../protocol/messages';

/** The same people as before; those who are not among them have left the company, or come with its next picture. */
export function merged(before: readonly Presence[], news: readonly Presence[]): readonly Presence[] {
  const latest = new Map(news.map((presence) => [presence.person, presence]));
  return before.map((presence) => latest.get(presence.person) ?? presence);
}
