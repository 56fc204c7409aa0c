import type { Stage } from '../phone/phone';

/** What an operator can do at this moment with one key. */
export type Deed = 'answer' | 'passOn' | 'ask' | 'park' | 'join' | 'call' | 'pull' | 'done';

export type DeedKey = 'Enter' | 'Shift+Enter' | 'Space';

export interface Situation {
  readonly stage: Stage;
  /** Whether somebody is consulted beside the caller. */
  readonly consults: boolean;
  readonly atTelephone: boolean;
  /** Whether the person is free to call somebody. */
  readonly free: boolean;
  readonly somebodyWaits: boolean;
  /** Whether the notes can be finished. */
  readonly notesComplete: boolean;
  /** Whether a place is chosen. */
  readonly chosen: boolean;
  /** Whether nothing is typed. */
  readonly empty: boolean;
}

/** One meaning for each key, so that nobody has to look before pressing it. */
export function deedsOf(now: Situation): ReadonlyMap<DeedKey, Deed> {
  const deeds = new Map<DeedKey, Deed>();
  if (now.stage === 'ringing') {
    deeds.set('Enter', 'answer');
  } else if ((now.stage === 'talking' || now.stage === 'held') && now.consults) {
    deeds.set('Enter', 'join');
  } else if (now.stage === 'talking' || now.stage === 'held') {
    if (now.chosen) {
      deeds.set('Enter', 'passOn');
    }
    if (now.chosen && !now.atTelephone) {
      deeds.set('Shift+Enter', 'ask');
    }
    if (now.empty) {
      deeds.set('Space', 'park');
    }
  } else if (now.free && now.chosen) {
    deeds.set('Enter', 'call');
  } else if (now.free && now.empty && now.somebodyWaits) {
    deeds.set('Enter', 'pull');
  } else if (now.stage === 'wrap-up' && now.empty && now.notesComplete) {
    deeds.set('Enter', 'done');
  }
  return deeds;
}

interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
}

export type Meaning =
  | { readonly kind: 'deed'; readonly key: DeedKey }
  | { readonly kind: 'choose'; readonly by: 1 | -1 }
  | { readonly kind: 'clear' }
  /** The caller in this place of those who are aside, from 0. */
  | { readonly kind: 'take back' | 'pass on'; readonly place: number }
  /** One of the console's single keys. */
  | { readonly kind: 'key'; readonly key: string };

/** What a key means that is pressed in the search field; null for what is typed. */
export function meaningOf(pressed: Pressed, empty: boolean): Meaning | null {
  if (pressed.isComposing || pressed.ctrlKey || pressed.metaKey) {
    return null;
  }
  return pressed.altKey ? withAlt(pressed) : alone(pressed, empty);
}

/** What Alt makes of a key depends on the keyboard, so the place of the key counts then. */
function withAlt({ key, code, shiftKey }: Pressed): Meaning | null {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (digit !== undefined) {
    return { kind: shiftKey ? 'pass on' : 'take back', place: Number(digit) - 1 };
  }
  const letter = /^[a-z]$/i.test(key) ? key : /^Key([A-Z])$/.exec(code)?.[1];
  return letter === undefined ? null : { kind: 'key', key: letter.toLowerCase() };
}

function alone({ key, shiftKey }: Pressed, empty: boolean): Meaning | null {
  switch (key) {
    case 'Enter':
      return { kind: 'deed', key: shiftKey ? 'Shift+Enter' : 'Enter' };
    case ' ':
      return empty ? { kind: 'deed', key: 'Space' } : null;
    case 'ArrowDown':
      return { kind: 'choose', by: 1 };
    case 'ArrowUp':
      return { kind: 'choose', by: -1 };
    case 'Escape':
      return empty ? null : { kind: 'clear' };
    default:
      return null;
  }
}
