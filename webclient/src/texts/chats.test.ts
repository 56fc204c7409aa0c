import { beforeEach, describe, expect, test } from 'vitest';
import type { Chat, ChatMessage, ChatPage } from '../protocol/messages';
import { byTime, Chats, type ChatsView, NO_CHATS } from './chats';

let view: ChatsView;
let news: string[];
let read: [string, number][];
let pages: { person: string; before: number | null; answer: (page: ChatPage) => void; fail: () => void }[];
let looks: boolean;
let chats: Chats;

beforeEach(() => {
  view = NO_CHATS;
  news = [];
  read = [];
  pages = [];
  looks = true;
  chats = new Chats(
    {
      page: (person, before) =>
        new Promise((answer, reject) => {
          pages.push({ person, before, answer, fail: () => reject(new Error('away')) });
        }),
      read: (person, number) => {
        read.push([person, number]);
        return Promise.resolve();
      },
    },
    {
      changed: (now) => (view = now),
      news: (person, { words }) => news.push(`${person}: ${words}`),
      looks: () => looks,
    },
  );
});

function message(number: number, author = 'ben'): ChatMessage {
  return { number, author, words: `message ${number}`, at: number };
}

function chat(unread: number, last: number, person = 'ben'): Chat {
  return { person, unread, last: message(last, person) };
}

async function answer(index: number, from: number, to: number, more = false): Promise<void> {
  const messages = Array.from({ length: to - from + 1 }, (_, at) => message(from + at));
  pages[index]?.answer({ messages, more });
  await settled();
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) {
    await Promise.resolve();
  }
}

function numbers(): readonly number[] | undefined {
  return view.open?.messages.map(({ number }) => number);
}

describe('chats with colleagues', () => {
  test('have in the snapshot what is unread of each and in all', () => {
    chats.snapshot([chat(2, 7), chat(1, 3, 'cleo')]);
    expect(view.unread).toBe(3);
  });

  test('tell of what comes while another one is open', () => {
    chats.open('cleo');
    chats.change(chat(1, 1), [message(1)]);
    expect(news).toEqual(['ben: message 1']);
    expect(view.unread).toBe(1);
    expect(read).toEqual([]);
  });

  test('are read by being opened', async () => {
    chats.snapshot([chat(2, 7)]);
    chats.open('ben');
    expect(read).toEqual([]);
    await answer(0, 1, 7);
    expect(read).toEqual([['ben', 7]]);
  });

  test('that are in sight are read at once and make no news', async () => {
    chats.open('ben');
    await answer(0, 1, 2);
    chats.change(chat(1, 3), [message(3)]);
    expect(numbers()).toEqual([1, 2, 3]);
    expect(read).toEqual([['ben', 3]]);
    expect(news).toEqual([]);
  });

  test('stay unread in a tab in the back until somebody looks', async () => {
    chats.open('ben');
    await answer(0, 1, 2);
    looks = false;
    chats.change(chat(1, 3), [message(3)]);
    expect(news).toEqual(['ben: message 3']);
    expect(read).toEqual([]);
    looks = true;
    chats.look();
    expect(read).toEqual([['ben', 3]]);
  });

  test('make no news of what oneself has written, here or in another browser', () => {
    chats.change(chat(0, 1), [message(1, 'me')]);
    expect(news).toEqual([]);
  });

  test('page back, and keep what came meanwhile', async () => {
    chats.open('ben');
    await answer(0, 51, 100, true);
    chats.older();
    expect(pages[1]?.before).toBe(51);
    chats.change(chat(1, 101), [message(101)]);
    await answer(1, 1, 50);
    expect(numbers()).toEqual(Array.from({ length: 101 }, (_, at) => at + 1));
    expect(view.open?.more).toBe(false);
  });

  test('have each message once, by whatever way it came', async () => {
    chats.open('ben');
    await answer(0, 1, 1);
    chats.written('ben', message(2, 'me'));
    chats.change(chat(0, 2), [message(2, 'me')]);
    expect(numbers()).toEqual([1, 2]);
  });

  test('are read again after the line to the gateway was lost, without a gap', async () => {
    chats.open('ben');
    await answer(0, 1, 3);
    chats.snapshot([chat(0, 90)]);
    await answer(1, 41, 90, true);
    expect(numbers()?.[0]).toBe(41);
    expect(numbers()).toHaveLength(50);
  });

  test('that could not be read say so, and what comes late of another one stays away', async () => {
    chats.open('ben');
    pages[0]?.fail();
    await settled();
    expect(view.open?.failed).toBe(true);
    chats.open('cleo');
    chats.open('ben');
    await answer(1, 1, 4);
    expect(numbers()).toEqual([]);
  });

  test('are listed with the newest first', () => {
    expect(byTime([chat(0, 1), chat(0, 9, 'cleo')]).map(({ person }) => person)).toEqual(['cleo', 'ben']);
  });
});
