import { beforeEach, describe, expect, test } from 'vitest';
import type { CallText } from '../protocol/messages';
import { CallTexts } from './callTexts';

let shown: readonly CallText[];
let asked: { call: string; answer: (texts: readonly CallText[]) => void; fail: () => void }[];
let texts: CallTexts;

beforeEach(() => {
  shown = [];
  asked = [];
  texts = new CallTexts(
    (call) =>
      new Promise((resolve, reject) => {
        asked.push({ call, answer: resolve, fail: () => reject(new Error('away')) });
      }),
    (all) => (shown = all),
  );
});

function text(number: number): CallText {
  return { number, author: '', name: '', words: `text ${number}`, at: number };
}

function answer(index: number, ...numbers: number[]): Promise<void> {
  asked[index]?.answer(numbers.map(text));
  return Promise.resolve();
}

function numbers(): readonly number[] {
  return shown.map(({ number }) => number);
}

describe('what was written in a call', () => {
  test('before it rang here is read when it rings', async () => {
    texts.follow('c-1');
    await answer(0, 1, 2);
    expect(numbers()).toEqual([1, 2]);
  });

  test('is read once while the call goes through its stages', async () => {
    texts.follow('c-1');
    await answer(0, 1);
    texts.follow('c-1');
    expect(asked).toHaveLength(1);
  });

  test('while it was read is shown once, in its order', async () => {
    texts.follow('c-1');
    texts.said('c-1', text(3));
    texts.said('c-1', text(2));
    await answer(0, 1, 2);
    expect(numbers()).toEqual([1, 2, 3]);
  });

  test('is gone with the next call, and what comes late of it stays away', async () => {
    texts.follow('c-1');
    texts.said('c-1', text(1));
    texts.follow('c-2');
    expect(numbers()).toEqual([]);
    await answer(0, 1, 2);
    texts.said('c-1', text(3));
    expect(numbers()).toEqual([]);
  });

  test('is read again after the line to the gateway was lost', async () => {
    texts.follow('c-1');
    await answer(0, 1);
    texts.again();
    await answer(1, 1, 2);
    expect(numbers()).toEqual([1, 2]);
  });

  test('is read again at the next stage when it could not be read', async () => {
    texts.follow('c-1');
    asked[0]?.fail();
    await Promise.resolve();
    await Promise.resolve();
    texts.follow('c-1');
    await answer(1, 1);
    expect(numbers()).toEqual([1]);
  });

  test('is not asked for without a call', () => {
    texts.follow(null);
    texts.again();
    expect(asked).toEqual([]);
  });
});
