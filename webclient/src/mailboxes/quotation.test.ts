import { describe, expect, test } from 'vitest';
import { preview, quoted } from './quotation';

describe('what a mail program puts below an answer', () => {
  test('is each line of the mail', () => {
    expect(quoted('Hello\n\n  Is it ready?\n')).toBe('> Hello\n>\n>   Is it ready?');
  });
});

describe('what a list shows of a mail', () => {
  test('begins below the line above which one writes', () => {
    expect(preview('Write above this line: Grace gets it\n--------------\n\nGrace texts Support\n\n  Ready?\n')).toBe(
      'Grace texts Support Ready?',
    );
  });

  test('is all that there is of a short one', () => {
    expect(preview('It is.\n')).toBe('It is.');
  });
});
