import type { Attachment } from '../pictures/attachments';

/** Texts go to the other side, notes to colleagues alone. */
export type DraftKind = 'TEXT' | 'NOTE';

/** What was written and not sent yet: a text is never sent as a note, nor a note as a text. */
export interface Draft {
  readonly kind: DraftKind;
  readonly TEXT: string;
  readonly NOTE: string;
  /** That go out with the text. */
  readonly pictures: readonly Attachment[];
}

export const NO_DRAFT: Draft = { kind: 'TEXT', TEXT: '', NOTE: '', pictures: [] };

/** As in the gateway. */
export const LONGEST = 1_600;

export function written(draft: Draft, words: string): Draft {
  return { ...draft, [draft.kind]: words };
}

/** After something was sent: what was typed meanwhile is the next text. */
export function sent(draft: Draft, kind: DraftKind, words: string): Draft {
  const now = draft[kind];
  return { ...draft, [kind]: now.startsWith(words) ? now.slice(words.length) : now };
}

/** Puts words where the cursor is, apart from what stands before and after it. */
export function put(into: string, from: number, to: number, words: string): { words: string; cursor: number } {
  const before = into.slice(0, from);
  const after = into.slice(to);
  const start = before + (before === '' || /\s$/.test(before) ? '' : ' ') + words;
  return { words: start + (after === '' || /^\s/.test(after) ? '' : ' ') + after, cursor: start.length };
}

/** Says no more often than every so many milliseconds that it is due. */
export class Pulse {
  readonly #every: number;
  #last = -Infinity;

  constructor(every: number) {
    this.#every = every;
  }

  due(now: number): boolean {
    const due = now - this.#last >= this.#every;
    this.#last = due ? now : this.#last;
    return due;
  }
}
