import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WrittenAlert, type WrittenIn } from './writtenAlert';

interface Shown {
  readonly title: string;
  readonly tag: string;
  readonly body: string;
  closed: boolean;
}

let shown: Shown[];
let messages: EventTarget;
let clicked: WrittenIn[];
let looks: boolean;
let permission: NotificationPermission;
let alert: WrittenAlert;

beforeEach(() => {
  shown = [];
  messages = new EventTarget();
  clicked = [];
  looks = false;
  permission = 'granted';
  const registration = {
    showNotification: (title: string, { tag, body }: { tag: string; body: string }) => {
      shown.push({ title, tag, body, closed: false });
      return Promise.resolve();
    },
    getNotifications: ({ tag }: { tag: string }) =>
      Promise.resolve(
        shown.filter((one) => one.tag === tag && !one.closed).map((one) => ({ close: () => (one.closed = true) })),
      ),
  };
  vi.stubGlobal('navigator', {
    serviceWorker: {
      getRegistration: () => Promise.resolve(registration),
      addEventListener: messages.addEventListener.bind(messages),
      removeEventListener: messages.removeEventListener.bind(messages),
    },
  });
  vi.stubGlobal('Notification', {
    get permission() {
      return permission;
    },
  });
  vi.stubGlobal('window', { Notification });
  vi.stubGlobal('document', { hasFocus: () => looks });
  alert = new WrittenAlert((where) => clicked.push(where));
});

afterEach(() => vi.unstubAllGlobals());

/** @return what the console says to the service worker */
function click(data: unknown): unknown[] {
  const answers: unknown[] = [];
  const event = new MessageEvent('message', { data });
  Object.defineProperty(event, 'ports', { value: [{ postMessage: (answer: unknown) => answers.push(answer) }] });
  messages.dispatchEvent(event);
  return answers;
}

describe('what is written to a console in the back', () => {
  test('is shown with its beginning, until it is read', async () => {
    await alert.show({ chat: 'ben' }, 'Ben Sample', 'x'.repeat(200));
    await alert.show({ call: 'c-1' }, 'Grace Hopper', 'Is the lantern there?');
    expect(shown.map(({ title, body }) => `${title}: ${body}`)).toEqual([
      `Ben Sample: ${'x'.repeat(140)} …`,
      'Grace Hopper: Is the lantern there?',
    ]);

    await alert.hide({ call: 'c-1' });
    expect(shown.map(({ closed }) => closed)).toEqual([false, true]);
  });

  test('is not shown to whoever sees the console, or wants no notifications', async () => {
    looks = true;
    await alert.show({ chat: 'ben' }, 'Ben Sample', 'Hello');
    looks = false;
    permission = 'denied';
    await alert.show({ chat: 'ben' }, 'Ben Sample', 'Hello');
    expect(shown).toEqual([]);
  });

  test('brings its console to the front by a click, and opens it', () => {
    expect(click({ type: 'written-alert', chat: 'ben' })).toEqual([true]);
    expect(click({ type: 'written-alert', call: 'c-1' })).toEqual([true]);
    expect(clicked).toMatchObject([{ chat: 'ben' }, { call: 'c-1' }]);
  });

  test('has nothing to do with the notifications of calls', () => {
    expect(click({ type: 'call-alert', call: 'c-1', action: '' })).toEqual([]);
    alert.close();
    expect(click({ type: 'written-alert', chat: 'ben' })).toEqual([]);
    expect(clicked).toEqual([]);
  });
});
