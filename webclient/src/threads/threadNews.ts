import type { TextMessage, TextThread } from '../protocol/messages';
import { type Draft, NO_DRAFT } from './draft';

/** What the gateway says while texts are looked at. */
export type News =
  /** Something may have been missed: all is read again. */
  | { readonly kind: 'again' }
  | { readonly kind: 'thread'; readonly thread: TextThread; readonly message: TextMessage | null }
  /** Another workgroup answers now, whose threads this person does not see. */
  | { readonly kind: 'left'; readonly thread: string }
  | { readonly kind: 'typing'; readonly thread: string; readonly person: string };

interface ThreadEvents {
  /** @param unread ids of open threads; null where the company does not text */
  changed(unread: readonly string[] | null): void;
  /** Somebody outside has written, and this person does not look at it. */
  arrived(thread: TextThread, message: TextMessage): void;
  /** Whatever was told of a thread's news is no news any more. */
  seen(thread: string): void;
  /** Whether this person looks at the page. */
  looks(): boolean;
  /** Tells colleagues that this person is writing. */
  tellTyping(thread: string): void;
}

/**
 * Texts with people outside, as far as they matter on every page: how much is unread, and what was begun to be written.
 * The page of texts reads all else itself and follows the news.
 */
export class ThreadNews {
  readonly #events: ThreadEvents;
  readonly #listeners = new Set<(news: News) => void>();
  readonly #drafts = new Map<string, Draft>();
  /** The newest message that was told of, by thread. */
  readonly #told = new Map<string, number>();
  #unread: readonly string[] | null = null;
  #open: string | null = null;

  constructor(events: ThreadEvents) {
    this.#events = events;
  }

  snapshot(unread: readonly string[] | null): void {
    this.#update(unread);
    this.#tell({ kind: 'again' });
  }

  /** @param message null when nothing in the thread is new */
  change(thread: TextThread, message: TextMessage | null): void {
    this.#update(unreadAfter(this.#unread, thread));
    this.#tell({ kind: 'thread', thread, message });
    if (!thread.unread) {
      this.#events.seen(thread.id);
    } else if (
      message?.kind === 'IN' &&
      (this.#told.get(thread.id) ?? 0) < message.number &&
      !(this.#open === thread.id && this.#events.looks())
    ) {
      this.#told.set(thread.id, message.number);
      this.#events.arrived(thread, message);
    }
  }

  left(thread: string): void {
    this.#update((this.#unread ?? []).filter((id) => id !== thread));
    this.#tell({ kind: 'left', thread });
    this.#events.seen(thread);
  }

  typing(thread: string, person: string): void {
    this.#tell({ kind: 'typing', thread, person });
  }

  tellTyping(thread: string): void {
    this.#events.tellTyping(thread);
  }

  follow(listener: (news: News) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @param thread the one that is in sight; null for none */
  show(thread: string | null): void {
    this.#open = thread;
  }

  /** What was written in a thread and not sent. */
  draft(thread: string): Draft {
    return this.#drafts.get(thread) ?? NO_DRAFT;
  }

  keep(thread: string, draft: Draft): void {
    this.#drafts.set(thread, draft);
  }

  #tell(news: News): void {
    this.#listeners.forEach((listener) => listener(news));
  }

  #update(unread: readonly string[] | null): void {
    this.#unread = unread;
    this.#events.changed(unread);
  }
}

/** Each open thread once in which something is unread. */
export function unreadAfter(unread: readonly string[] | null, thread: TextThread): readonly string[] {
  const others = (unread ?? []).filter((id) => id !== thread.id);
  return thread.unread && thread.state === 'OPEN' ? [...others, thread.id] : others;
}
