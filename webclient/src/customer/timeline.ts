import type { CustomerEvent, CustomerTimeline } from '../protocol/messages';

/** What was had to do with a customer, as far as it was read: newest first, without anything left out in between. */
export interface ReadTimeline {
  readonly events: readonly CustomerEvent[];
  /** By which those that are older are read; empty when there are none. */
  readonly next: string;
}

/** By which an event is known; it may change, as a text does that is delivered. */
export function keyOf({ call, text, message }: CustomerEvent): string {
  return call?.id ?? text?.id ?? message?.id ?? '';
}

/** With the first page as it is now, behind which what was read before stays. */
export function withNewest(read: ReadTimeline, page: CustomerTimeline): ReadTimeline {
  const fresh = new Set(page.events.map(keyOf));
  const overlap = read.events.findLastIndex((event) => fresh.has(keyOf(event)));
  return overlap < 0
    ? page
    : {
        events: [...page.events, ...read.events.slice(overlap + 1)],
        next: overlap === read.events.length - 1 ? page.next : read.next,
      };
}

/** With the page behind those that were read before. */
export function withOlder(read: ReadTimeline, page: CustomerTimeline): ReadTimeline {
  const known = new Set(read.events.map(keyOf));
  return { events: [...read.events, ...page.events.filter((event) => !known.has(keyOf(event)))], next: page.next };
}

/** The newest text of a timeline, by which its thread is found; null when nothing was written. */
export function newestThread({ events }: ReadTimeline): string | null {
  return events.find(({ text }) => text !== null)?.text?.thread ?? null;
}
