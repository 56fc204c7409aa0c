import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WakeLock } from './wakeLock';

interface Sentinel {
  released: boolean;
  release(): Promise<void>;
}

let sentinels: Sentinel[];
let page: EventTarget & { visibilityState: string };
let lock: WakeLock;

beforeEach(() => {
  sentinels = [];
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', page);
  vi.stubGlobal('navigator', { wakeLock: { request: () => Promise.resolve(sentinel()) } });
  lock = new WakeLock();
});

afterEach(() => vi.unstubAllGlobals());

function sentinel(): Sentinel {
  const made = {
    released: false,
    release: () => {
      made.released = true;
      return Promise.resolve();
    },
  };
  sentinels.push(made);
  return made;
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('the screen stays on from the beginning of a call to its end', async () => {
  lock.follow(true);
  lock.follow(true);
  await settled();
  expect(sentinels).toMatchObject([{ released: false }]);
  lock.follow(false);
  expect(sentinels).toMatchObject([{ released: true }]);
});

test('what the browser has taken away is had again when the page is seen', async () => {
  lock.follow(true);
  await settled();
  page.visibilityState = 'hidden';
  await sentinels[0]?.release();
  page.dispatchEvent(new Event('visibilitychange'));
  await settled();
  expect(sentinels).toHaveLength(1);
  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  await settled();
  expect(sentinels).toMatchObject([{ released: true }, { released: false }]);
});

test('a call that ended before the lock was there leaves none behind', async () => {
  lock.follow(true);
  lock.follow(false);
  await settled();
  expect(sentinels).toMatchObject([{ released: true }]);
});

test('a browser without wake locks, or one that refuses, is no trouble', async () => {
  vi.stubGlobal('navigator', {});
  lock.follow(true);
  lock.follow(false);
  vi.stubGlobal('navigator', { wakeLock: { request: () => Promise.reject(new Error('low battery')) } });
  lock.follow(true);
  await settled();
  lock.follow(false);
  expect(sentinels).toEqual([]);
});
