import { useEffect, useState } from 'react';
import { t } from '../language/language';
import type { DialTest, DialTestWish } from '../protocol/messages';
import { postJson, Refused } from '../kit/http';

/** Whoever types is asked about when the fingers rest. */
const REST_MILLIS = 250;

export type DialAnswer =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'told'; readonly test: DialTest }
  | { readonly kind: 'failed'; readonly words: string };

const NONE: DialAnswer = { kind: 'none' };
const ASKING: DialAnswer = { kind: 'asking' };

/** What the dial plan says to a number while it is typed. The last answer stays until the next is there. */
export function useDialTest(number: string, as: string): DialAnswer {
  const [answer, setAnswer] = useState<DialAnswer>(NONE);
  const wanted = number.trim();

  useEffect(() => {
    if (wanted === '') {
      return undefined;
    }
    let current = true;
    const tell = (next: DialAnswer) => current && setAnswer(next);
    const timer = setTimeout(() => {
      const wish: DialTestWish = { number: wanted, as };
      postJson<DialTest>('/api/dial-plan/test', wish).then(
        (test) => tell({ kind: 'told', test }),
        (failure: unknown) =>
          tell({
            kind: 'failed',
            words: failure instanceof Refused ? `${failure.message}. ${failure.remedy}.` : t('dial.noAnswer'),
          }),
      );
    }, REST_MILLIS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted, as]);

  if (wanted === '') {
    return NONE;
  }
  return answer.kind === 'none' ? ASKING : answer;
}
