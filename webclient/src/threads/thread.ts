import type { TextConsent, TextHeld, TextMessage, TextThread, TextThreadPage } from '../protocol/messages';
import type { News } from './threadNews';

/** A thread that is looked at. */
export interface OpenThread {
  readonly id: string;
  /** Null before the gateway was heard. */
  readonly thread: TextThread | null;
  /** Oldest first. */
  readonly messages: readonly TextMessage[];
  /** Whether there are older ones. */
  readonly more: boolean;
  /** False for somebody who has asked not to be texted. */
  readonly wanted: boolean;
  /** What that somebody has said of it last; null for nothing. */
  readonly consent: TextConsent | null;
  /** What becomes of a text that is written now; null when it goes out at once. */
  readonly held: TextHeld | null;
  readonly failed: boolean;
  /** Whether it is another workgroup's now, whose threads this person does not see. */
  readonly left: boolean;
  /** Grows whenever the newest page should be read again. */
  readonly edition: number;
}

export type Happened =
  | News
  | { readonly kind: 'page'; readonly page: TextThreadPage }
  | { readonly kind: 'older'; readonly page: TextThreadPage }
  | { readonly kind: 'failed' }
  /** Something of one's own, as the gateway has kept it. */
  | { readonly kind: 'written'; readonly message: TextMessage };

export function unheard(id: string): OpenThread {
  return {
    id,
    thread: null,
    messages: [],
    more: false,
    wanted: true,
    consent: null,
    held: null,
    failed: false,
    left: false,
    edition: 0,
  };
}

export function after(open: OpenThread, happened: Happened): OpenThread {
  switch (happened.kind) {
    case 'again':
      return { ...open, edition: open.edition + 1 };
    case 'thread':
      return happened.thread.id === open.id ? changed(open, happened.thread, happened.message) : open;
    case 'left':
      return happened.thread === open.id ? { ...open, left: true } : open;
    case 'typing':
      return open;
    case 'page':
      return read(open, happened.page);
    case 'older':
      return {
        ...open,
        messages: merged(happened.page.messages, open.messages),
        more: happened.page.more,
      };
    case 'failed':
      return { ...open, failed: true };
    case 'written':
      return { ...open, messages: joined(open.messages, happened.message) };
  }
}

/** The newest page. When so much came that there is a gap before it, only the page stays. */
function read(open: OpenThread, { thread, messages, more, wanted, consent, held }: TextThreadPage): OpenThread {
  const [first] = messages;
  const last = open.messages.at(-1);
  const [oldest] = open.messages;
  const apart = first === undefined || last === undefined || first.number > last.number + 1;
  return {
    ...open,
    thread: fresher(open.thread, thread),
    messages: apart ? messages : merged(open.messages, messages),
    more: apart || first.number <= (oldest?.number ?? 0) ? more : open.more,
    wanted,
    consent,
    held,
    failed: false,
    left: false,
  };
}

function changed(open: OpenThread, thread: TextThread, message: TextMessage | null): OpenThread {
  const last = open.messages.at(-1)?.number ?? 0;
  const missed = message !== null && message.number > last + 1;
  return {
    ...open,
    thread: fresher(open.thread, thread),
    messages: message === null || missed ? open.messages : joined(open.messages, message),
    // Whoever writes, or talks with one of ours, may ask not to be texted any more, which is told with the page.
    edition:
      open.edition +
      (missed || message?.kind === 'IN' || message?.cause === 'WANTED' || message?.cause === 'UNWANTED' ? 1 : 0),
  };
}

/** A message that is known in its newest state, or the next one; an older one is read with its page. */
function joined(messages: readonly TextMessage[], message: TextMessage): readonly TextMessage[] {
  const last = messages.at(-1)?.number ?? 0;
  const known = messages.some(({ number }) => number === message.number);
  return known || message.number === last + 1 ? merged(messages, [message]) : messages;
}

/** Each message once, in their order. */
function merged(known: readonly TextMessage[], come: readonly TextMessage[]): readonly TextMessage[] {
  const all = new Map(known.map((message) => [message.number, message]));
  come.forEach((message) => all.set(message.number, further(all.get(message.number), message)));
  return [...all.values()].sort((one, other) => one.number - other.number);
}

const WAY = [
  '',
  'HELD',
  'TAKEN_BACK',
  'WAITING',
  'UNKNOWN',
  'QUEUED',
  'SENDING',
  'SENT',
  'UNDELIVERED',
  'FAILED',
  'DELIVERED',
  'READ',
];
/** Up to here a text may go back and forth. */
const STILL_HERE = WAY.indexOf('UNKNOWN');

/** What the gateway answers and what it tells overtake each other: what is further on its way is newer. */
function further(known: TextMessage | undefined, come: TextMessage): TextMessage {
  const far = ({ progress }: TextMessage) => Math.max(STILL_HERE, WAY.indexOf(progress));
  const coming = ({ pictures }: TextMessage) => pictures.filter(({ state }) => state === 'ON_ITS_WAY').length;
  return known !== undefined && (far(known) > far(come) || coming(known) < coming(come)) ? known : come;
}

export function fresher(known: TextThread | null, come: TextThread): TextThread {
  return known !== null && known.changedAt > come.changedAt ? known : come;
}
