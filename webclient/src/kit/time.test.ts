import { expect, test } from 'vitest';
import { offset } from './time';

test.each([
  [0, '0:00.00'],
  [4_180, '0:04.18'],
  [61_009, '1:01.00'],
  [-5, '0:00.00'],
])('%d ms after the start is written %s', (millis, written) => expect(offset(millis)).toBe(written));
