import { beforeEach, describe, expect, test } from 'vitest';
import { clockThere, moment } from '../kit/time';
import type { TextMessage, TextThread } from '../protocol/messages';
import { NO_DRAFT, Pulse, put, sent, written } from './draft';
import { isThreads, pathOfThread, threadAt } from './path';
import { snoozeTimes } from './snooze';
import { after, type Happened, type OpenThread, unheard } from './thread';
import { listAfter, pathOf } from './threadList';
import { type News, ThreadNews, unreadAfter } from './threadNews';
import { stillWriting, TYPING_MILLIS, without, writersAfter } from './typing';
import { heldWords, priceWords, quietWords } from './words';

function message(number: number, change: Partial<TextMessage> = {}): TextMessage {
  return {
    number,
    kind: 'OUT',
    author: 'ada',
    words: `text ${number}`,
    pictures: [],
    progress: 'WAITING',
    trouble: '',
    segments: 1,
    price: '',
    cause: '',
    held: null,
    at: number,
    ...change,
  };
}

function thread(change: Partial<TextThread> = {}): TextThread {
  return {
    id: 't1',
    ours: '+15550100200',
    theirs: '+15550100142',
    name: '',
    workgroup: 'support',
    state: 'OPEN',
    assignee: '',
    snoozedUntil: null,
    waitingSince: null,
    answerDue: null,
    resolveDue: null,
    unread: false,
    last: 3,
    latest: null,
    openedAt: 1,
    changedAt: 3,
    ...change,
  };
}

function page(from: number, to: number, more = false): Happened & { kind: 'page' } {
  const messages = Array.from({ length: to - from + 1 }, (_, index) => message(from + index));
  return {
    kind: 'page',
    page: { thread: thread({ last: to }), messages, more, wanted: true, consent: null, held: null },
  };
}

function all(...happened: readonly Happened[]): OpenThread {
  return happened.reduce(after, unheard('t1'));
}

function news(changed: TextMessage | null, change: Partial<TextThread> = {}): Happened {
  return { kind: 'thread', thread: thread({ changedAt: 9, ...change }), message: changed };
}

function numbers({ messages }: OpenThread): readonly number[] {
  return messages.map(({ number }) => number);
}

describe('a thread that is looked at', () => {
  test('shows what is new after what it knows', () => {
    expect(numbers(all(page(1, 3), news(message(4))))).toEqual([1, 2, 3, 4]);
  });

  test('shows a message in its newest state, whichever way that comes first', () => {
    const delivered = all(page(1, 3), news(message(3, { progress: 'DELIVERED' })));
    expect(delivered.messages[2]?.progress).toBe('DELIVERED');
    const overtaken = after(delivered, { kind: 'written', message: message(3) });
    expect(overtaken.messages[2]?.progress).toBe('DELIVERED');
    expect(after(delivered, page(1, 3)).messages[2]?.progress).toBe('DELIVERED');
  });

  test('keeps a picture that is here when an older page says that it is on its way', () => {
    const picture = { place: 1, state: 'ON_ITS_WAY', type: 'image/png', name: '', bytes: 0, trouble: '' };
    const here = message(3, { pictures: [{ ...picture, state: 'HERE' }] });
    const seen = all(page(1, 2), news(message(3, { pictures: [picture] })), news(here));
    expect(seen.messages[2]).toEqual(here);
    expect(after(seen, news(message(3, { pictures: [picture] }))).messages[2]).toEqual(here);
  });

  test('lets a text wait again of which it was unknown whether it went out', () => {
    const unknown = all(page(1, 3), news(message(3, { progress: 'UNKNOWN' })));
    expect(after(unknown, news(message(3))).messages[2]?.progress).toBe('WAITING');
  });

  test('leaves out an older message that is not shown, whose progress has changed', () => {
    expect(numbers(all(page(10, 12, true), news(message(4, { progress: 'SENT' }))))).toEqual([10, 11, 12]);
  });

  test('is read again when a message was missed, and then shows the page alone if there is still a gap', () => {
    const missed = all(page(1, 3), news(message(9)));
    expect(missed.edition).toBe(1);
    expect(numbers(missed)).toEqual([1, 2, 3]);
    expect(numbers(after(missed, page(5, 9, true)))).toEqual([5, 6, 7, 8, 9]);
    expect(after(missed, page(5, 9, true)).more).toBe(true);
    expect(numbers(after(missed, page(4, 9, true)))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('is read again when the other side writes, who may want no more texts', () => {
    expect(all(page(1, 3), news(message(4, { kind: 'IN', progress: '' }))).edition).toBe(1);
    expect(all(page(1, 3), news(message(4))).edition).toBe(0);
  });

  test('puts older messages above', () => {
    const older = { ...page(1, 3), kind: 'older' } as const;
    const open = all(page(4, 6, true), older);
    expect(numbers(open)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(open.more).toBe(false);
    expect(after(open, page(5, 6, true)).more).toBe(false);
  });

  test('is left when another workgroup answers', () => {
    expect(all(page(1, 3), { kind: 'left', thread: 't2' }).left).toBe(false);
    expect(all(page(1, 3), { kind: 'left', thread: 't1' }).left).toBe(true);
  });

  test('minds no news of other threads, and no older state of its own', () => {
    const open = all(page(1, 3), news(null, { assignee: 'ada' }));
    expect(after(open, { kind: 'thread', thread: thread({ id: 't2', changedAt: 99 }), message: message(4) })).toBe(
      open,
    );
    expect(after(open, news(null, { changedAt: 2 })).thread?.assignee).toBe('ada');
  });
});

describe('the list', () => {
  const open = { state: 'OPEN', words: '' } as const;
  const ids = (list: readonly TextThread[]) => list.map(({ id }) => id);

  test('has what has changed last first', () => {
    const list = [thread({ id: 'a', changedAt: 5 }), thread({ id: 'b', changedAt: 4 })];
    expect(ids(listAfter(list, thread({ id: 'b', changedAt: 6 }), open))).toEqual(['b', 'a']);
    expect(ids(listAfter(list, thread({ id: 'c', changedAt: 1 }), open))).toEqual(['a', 'b', 'c']);
  });

  test('leaves out what is in another state now', () => {
    const list = [thread({ id: 'a' }), thread({ id: 'b' })];
    expect(ids(listAfter(list, thread({ id: 'a', state: 'CLOSED' }), open))).toEqual(['b']);
  });

  test('of a search stays what was found', () => {
    const search = { state: 'OPEN', words: 'lantern' } as const;
    const list = [thread({ id: 'a' })];
    expect(ids(listAfter(list, thread({ id: 'b' }), search))).toEqual(['a']);
    expect(ids(listAfter(list, thread({ id: 'a', state: 'CLOSED' }), search))).toEqual(['a']);
  });

  test('is asked for by state, or by words in all states', () => {
    expect(pathOf({ state: 'SNOOZED', words: '' })).toBe('/api/threads?state=snoozed');
    expect(pathOf({ state: 'SNOOZED', words: '+44 7' })).toBe('/api/threads?q=%2B44+7');
  });
});

describe('what is unread', () => {
  let unread: readonly string[] | null;
  let arrived: string[];
  let seen: string[];
  let told: News[];
  let looks: boolean;
  let threads: ThreadNews;

  beforeEach(() => {
    unread = null;
    arrived = [];
    seen = [];
    told = [];
    looks = true;
    threads = new ThreadNews({
      changed: (now) => (unread = now),
      arrived: (_, { words }) => arrived.push(words),
      seen: (id) => seen.push(id),
      looks: () => looks,
      tellTyping: () => undefined,
    });
    threads.follow((one) => told.push(one));
    threads.snapshot([]);
  });

  const asked = (number: number) => message(number, { kind: 'IN', author: '', progress: '' });

  test('counts each open thread once', () => {
    expect(unreadAfter(['t1'], thread({ unread: true }))).toEqual(['t1']);
    expect(unreadAfter(['t1', 't2'], thread())).toEqual(['t2']);
    expect(unreadAfter(['t1'], thread({ unread: true, state: 'CLOSED' }))).toEqual([]);
  });

  test('is nothing where the company does not text', () => {
    threads.snapshot(null);
    expect(unread).toBeNull();
    expect(told.map(({ kind }) => kind)).toEqual(['again', 'again']);
  });

  test('is told of once, and no more once it is seen', () => {
    threads.change(thread({ unread: true, last: 4 }), asked(4));
    threads.change(thread({ unread: true, last: 4 }), asked(4));
    expect(arrived).toEqual(['text 4']);
    expect(unread).toEqual(['t1']);
    threads.change(thread({ last: 4 }), null);
    expect(seen).toEqual(['t1']);
    expect(unread).toEqual([]);
  });

  test('is not told of while it is in sight', () => {
    threads.show('t1');
    threads.change(thread({ unread: true }), asked(4));
    expect(arrived).toEqual([]);
    looks = false;
    threads.change(thread({ unread: true }), asked(5));
    expect(arrived).toEqual(['text 5']);
  });

  test('counts no more when another workgroup answers', () => {
    threads.change(thread({ unread: true }), asked(4));
    threads.left('t1');
    expect(unread).toEqual([]);
    expect(seen).toEqual(['t1']);
    expect(told.at(-1)).toEqual({ kind: 'left', thread: 't1' });
  });

  test('what was begun to be written stays with its thread', () => {
    threads.keep('t1', written(NO_DRAFT, 'Dear'));
    expect(threads.draft('t1').TEXT).toBe('Dear');
    expect(threads.draft('t2')).toBe(NO_DRAFT);
  });
});

describe('what is written', () => {
  test('stands for texts and notes each by itself', () => {
    const draft = written({ ...written(NO_DRAFT, 'Dear customer'), kind: 'NOTE' }, 'Careful');
    expect(draft).toEqual({ kind: 'NOTE', TEXT: 'Dear customer', NOTE: 'Careful', pictures: [] });
  });

  test('goes when it is sent; what was typed meanwhile stays', () => {
    const draft = written(NO_DRAFT, 'Yes. And');
    expect(sent(draft, 'TEXT', 'Yes.').TEXT).toBe(' And');
    expect(sent(draft, 'TEXT', 'No.').TEXT).toBe('Yes. And');
  });

  test('takes a template where the cursor is', () => {
    expect(put('', 0, 0, 'Hello')).toEqual({ words: 'Hello', cursor: 5 });
    expect(put('Dear you,see you', 9, 9, 'we are open')).toEqual({
      words: 'Dear you, we are open see you',
      cursor: 21,
    });
    expect(put('a bad end', 2, 5, 'good')).toEqual({ words: 'a good end', cursor: 6 });
  });

  test('is told to colleagues every three seconds', () => {
    const pulse = new Pulse(3_000);
    expect([0, 1_000, 2_999, 3_000, 4_000, 6_500].map((now) => pulse.due(now))).toEqual([
      true,
      false,
      false,
      true,
      false,
      true,
    ]);
  });
});

describe('who is writing', () => {
  test('is forgotten after a while, or when it is sent', () => {
    const writers = writersAfter(writersAfter([], 't1', 'ben', 0), 't1', 'zoe', 3_000);
    expect(stillWriting(writers, TYPING_MILLIS).map(({ person }) => person)).toEqual(['zoe']);
    expect(without(writers, 't1', 'zoe').map(({ person }) => person)).toEqual(['ben']);
  });

  test('stands once, for as long as it is told again', () => {
    const writers = writersAfter(writersAfter([], 't1', 'ben', 0), 't1', 'ben', 3_000);
    expect(writers).toEqual([{ thread: 't1', person: 'ben', until: 3_000 + TYPING_MILLIS }]);
  });
});

describe('snoozing', () => {
  const times = (now: Date) =>
    snoozeTimes(now.getTime()).map(({ name, until }) => `${name} ${new Date(until).toString().slice(0, 21)}`);

  test('lasts an hour, until tomorrow morning, or until Monday morning', () => {
    expect(times(new Date(2026, 10, 25, 15, 30))).toEqual([
      'inAnHour Wed Nov 25 2026 16:30',
      'tomorrow Thu Nov 26 2026 09:00',
      'monday Mon Nov 30 2026 09:00',
    ]);
    expect(times(new Date(2026, 10, 30, 8, 0)).at(-1)).toBe('monday Mon Dec 07 2026 09:00');
  });

  test('offers Monday once on a Sunday', () => {
    expect(times(new Date(2026, 10, 29, 20, 0))).toEqual([
      'inAnHour Sun Nov 29 2026 21:00',
      'tomorrow Mon Nov 30 2026 09:00',
    ]);
  });
});

test('a price is written as it is where the reader lives', () => {
  expect(priceWords('0.0079 USD')).toMatch(/0[.,]0079/);
  expect(priceWords('0.0079 USD')).toMatch(/\$/);
  expect(priceWords('0.0079 ?')).toBe('0.0079 ?');
});

describe('a text that waits', () => {
  const until = Date.UTC(2030, 0, 15, 18);

  test('says for whose morning, with both clocks', () => {
    const held = { until, zone: 'Pacific/Honolulu', place: 'Honolulu' };
    expect(heldWords(held)).toContain(`in Honolulu: ${clockThere(until, held.zone)} there, `);
    expect(heldWords(held)).toContain(`${moment(until)} here`);
    expect(quietWords(held)).toContain('Quiet hours in Honolulu');
  });

  test('says until when where the clock is the same, or not known', () => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(heldWords({ until, zone: '', place: '' })).toBe(`Waits until ${moment(until)}`);
    expect(heldWords({ until, zone: here, place: 'Here' })).toBe(`Waits until ${moment(until)}`);
    expect(heldWords({ until, zone: 'Nowhere/Land', place: 'Land' })).toBe(`Waits until ${moment(until)}`);
    expect(quietWords({ until, zone: '', place: '' })).toContain(`until ${moment(until)}`);
  });
});

test('a thread has its path', () => {
  expect(threadAt(pathOfThread('a/b'))).toBe('a/b');
  expect(threadAt('/texts')).toBeNull();
  expect(threadAt('/text')).toBeNull();
  expect(isThreads('/textsandmore')).toBe(false);
});
