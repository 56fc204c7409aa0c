import { expect, test } from 'vitest';
import { finder } from './words';

test.each([
  ['zoe', 'Zoë Sample', true],
  ['SAMPLE zoë', 'Zoe Sample', true],
  ['', 'anything', true],
  ['zoe other', 'Zoë Sample', false],
])('“%s” in “%s”: %s', (wanted, text, found) => expect(finder(wanted)(text)).toBe(found));
