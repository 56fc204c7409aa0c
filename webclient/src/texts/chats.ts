import type { Chat, ChatMessage, ChatPage } from '../protocol/messages';

/** What is shown of what this person and colleagues write to each other. */
export interface ChatsView {
  /** With all to whom this person has written, or who have written. */
  readonly all: readonly Chat[];
  readonly unread: number;
  readonly open: OpenChat | null;
}

export interface OpenChat {
  readonly person: string;
  /** Oldest first. */
  readonly messages: readonly ChatMessage[];
  /** Whether there are older ones. */
  readonly more: boolean;
  /** False before the gateway was heard. */
  readonly known: boolean;
  readonly failed: boolean;
}

export const NO_CHATS: ChatsView = { all: [], unread: 0, open: null };

interface ChatGateway {
  page(person: string, before: number | null): Promise<ChatPage>;
  read(person: string, number: number): Promise<unknown>;
}

interface ChatEvents {
  changed(view: ChatsView): void;
  /** A colleague has written, and this person does not look at it. */
  news(person: string, message: ChatMessage): void;
  /** Whether this person looks at the page. */
  looks(): boolean;
}

/**
 * Chats with colleagues. What is unread stands with the gateway; here is only what is shown of it. A message that is in
 * sight counts as read.
 */
export class Chats {
  readonly #gateway: ChatGateway;
  readonly #events: ChatEvents;
  #view = NO_CHATS;
  /** Up to where the gateway was told that somebody's messages are read. */
  readonly #told = new Map<string, number>();

  constructor(gateway: ChatGateway, events: ChatEvents) {
    this.#gateway = gateway;
    this.#events = events;
  }

  /** As the gateway sees it now; what came while nothing was heard of it is read again. */
  snapshot(all: readonly Chat[]): void {
    this.#told.clear();
    this.#update({ all });
    if (this.#view.open) {
      void this.#load(this.#view.open.person, null);
    }
  }

  change(chat: Chat, news: readonly ChatMessage[]): void {
    this.#update({ all: [...this.#view.all.filter(({ person }) => person !== chat.person), chat] });
    this.#add(chat.person, news);
    this.look();
    if (!this.#isSeen(chat.person)) {
      news.filter(({ author }) => author === chat.person).forEach((message) => this.#events.news(chat.person, message));
    }
  }

  open(person: string): void {
    this.#update({ open: { person, messages: [], more: false, known: false, failed: false } });
    void this.#load(person, null);
  }

  close(): void {
    this.#update({ open: null });
  }

  /** Shows the page before the oldest message. */
  older(): void {
    const { open } = this.#view;
    const [oldest] = open?.messages ?? [];
    if (open && oldest) {
      void this.#load(open.person, oldest.number);
    }
  }

  /** A message of one's own, as the gateway has kept it. */
  written(person: string, message: ChatMessage): void {
    this.#add(person, [message]);
  }

  /** This person looks at the page again: what is in sight counts as read. */
  look(): void {
    const { open, all } = this.#view;
    const chat = all.find(({ person }) => person === open?.person);
    if (open?.known && chat && chat.unread > 0 && this.#isSeen(chat.person)) {
      const { number } = chat.last;
      if ((this.#told.get(chat.person) ?? 0) < number) {
        this.#told.set(chat.person, number);
        this.#gateway.read(chat.person, number).catch(() => this.#told.delete(chat.person));
      }
    }
  }

  #isSeen(person: string): boolean {
    return this.#view.open?.person === person && this.#events.looks();
  }

  async #load(person: string, before: number | null): Promise<void> {
    const page = await this.#gateway.page(person, before).catch(() => null);
    const { open } = this.#view;
    if (open?.person !== person) {
      return;
    }
    if (page === null) {
      this.#update({ open: { ...open, failed: true } });
      return;
    }
    const [known] = open.messages;
    const [found] = page.messages;
    const older = known === undefined || (found !== undefined && found.number < known.number);
    this.#update({
      open: {
        person,
        messages: merged(open.messages, page.messages),
        more: older ? page.more : open.more,
        known: true,
        failed: false,
      },
    });
    this.look();
  }

  #add(person: string, messages: readonly ChatMessage[]): void {
    const { open } = this.#view;
    if (open?.person === person) {
      this.#update({ open: { ...open, messages: merged(open.messages, messages) } });
    }
  }

  #update(change: Partial<ChatsView>): void {
    const view = { ...this.#view, ...change };
    this.#view = { ...view, unread: view.all.reduce((sum, { unread }) => sum + unread, 0) };
    this.#events.changed(this.#view);
  }
}

/**
 * Each message once, in their order. When so many came that there is a gap, only what is behind it stays: the rest is
 * read again by whoever wants to see it.
 */
function merged(known: readonly ChatMessage[], added: readonly ChatMessage[]): readonly ChatMessage[] {
  const all = new Map([...known, ...added].map((message) => [message.number, message]));
  const sorted = [...all.values()].sort((one, other) => one.number - other.number);
  const gap = sorted.findLastIndex(
    (message, index) => index > 0 && message.number !== (sorted[index - 1]?.number ?? 0) + 1,
  );
  return gap < 0 ? sorted : sorted.slice(gap);
}

/** The newest first. */
export function byTime(chats: readonly Chat[]): readonly Chat[] {
  return [...chats].sort((one, other) => other.last.at - one.last.at);
}
