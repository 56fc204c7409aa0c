import { useState } from 'react';
import { postJson } from '../kit/http';
import type { TextMessage, TextWish, ThreadTextWish } from '../protocol/messages';
import type { DraftKind } from './draft';
import { OnceSender } from './onceSender';

/** Sends texts and keeps notes of a thread, each once. */
export function useSending(
  thread: string,
): (kind: DraftKind, words: string, pictures: string[]) => Promise<TextMessage> {
  const [once] = useState(() => new OnceSender());
  return (kind, words, pictures) => {
    const path = `/api/threads/${thread}/${kind === 'TEXT' ? 'messages' : 'notes'}`;
    const wish: ThreadTextWish | TextWish = kind === 'TEXT' ? { words, pictures } : { words };
    return once.send(`${path} ${pictures.join()} ${words}`, (key) => postJson<TextMessage>(path, wish, key));
  };
}
