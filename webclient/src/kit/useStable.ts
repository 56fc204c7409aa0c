import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * A function that stays the same from drawing to drawing and does what the newest one does, for rows that are drawn anew
 * only when something of theirs has changed. What it tells belongs to what was drawn last.
 */
export function useStable<Given extends readonly unknown[], Result>(
  does: (...given: Given) => Result,
): (...given: Given) => Result {
  const newest = useRef(does);
  useLayoutEffect(() => {
    newest.current = does;
  });
  return useCallback((...given: Given) => newest.current(...given), []);
}
