import { shallowEqual } from '@mantine/hooks';

/**
 * What is there now, in the order of now; where nothing has changed it is the object of before, so that what is drawn
 * from it need not be drawn again.
 */
export function keptWhereSame<T>(
  before: readonly T[],
  now: readonly T[],
  keyOf: (item: T) => string,
  same: (one: T, other: T) => boolean = shallowEqual,
): T[] {
  const known = new Map(before.map((item) => [keyOf(item), item]));
  return now.map((item) => {
    const kept = known.get(keyOf(item));
    return kept !== undefined && same(kept, item) ? kept : item;
  });
}
