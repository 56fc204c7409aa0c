import { describe, expect, test } from 'vitest';
import { linked } from './linked';

describe('a text', () => {
  test('without an address is one part', () => {
    expect(linked('Good morning')).toEqual([{ words: 'Good morning', link: false }]);
  });

  test('has a link for each address of a web page, without the full stop behind it', () => {
    expect(linked('See https://shop.example/lanterns?size=6. And http://other.example!')).toEqual([
      { words: 'See ', link: false },
      { words: 'https://shop.example/lanterns?size=6', link: true },
      { words: '. And ', link: false },
      { words: 'http://other.example', link: true },
      { words: '!', link: false },
    ]);
  });

  test.each(['javascript:alert(1)', 'data:text/html,hello', 'www.shop.example', 'https://'])(
    'has no link for %s',
    (words) => {
      expect(linked(words)).toEqual([{ words, link: false }]);
    },
  );

  test('is whole again when its parts are put together', () => {
    const text = '<b>https://a.example</b>\n(https://b.example/c)';
    expect(
      linked(text)
        .map(({ words }) => words)
        .join(''),
    ).toBe(text);
  });
});
