import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { actOf, DesktopAlert, type AlertAct } from './desktopAlert';

interface Shown {
  readonly title: string;
  readonly data: { call: string };
  closed: boolean;
}

/** Stands in for the browser's service worker and its notifications. */
class FakeWorker {
  readonly shown: Shown[] = [];
  readonly messages = new EventTarget();

  readonly registration = {
    showNotification: (title: string, { data }: { data: { call: string } }) => {
      this.shown.push({ title, data, closed: false });
      return Promise.resolve();
    },
    getNotifications: () =>
      Promise.resolve(
        this.shown.filter(({ closed }) => !closed).map((one) => ({ data: one.data, close: () => (one.closed = true) })),
      ),
  };

  get container() {
    return {
      register: () => Promise.resolve(this.registration),
      ready: Promise.resolve(this.registration),
      addEventListener: this.messages.addEventListener.bind(this.messages),
      removeEventListener: this.messages.removeEventListener.bind(this.messages),
    };
  }

  /** @return what the console says to it */
  click(call: string, action: string): unknown[] {
    const answers: unknown[] = [];
    const event = new MessageEvent('message', { data: { type: 'call-alert', call, action } });
    Object.defineProperty(event, 'ports', { value: [{ postMessage: (answer: unknown) => answers.push(answer) }] });
    this.messages.dispatchEvent(event);
    return answers;
  }
}

let worker: FakeWorker;
let acts: [string, AlertAct][];
let alert: DesktopAlert;

beforeEach(() => {
  worker = new FakeWorker();
  acts = [];
  vi.stubGlobal('navigator', { serviceWorker: worker.container });
  vi.stubGlobal('Notification', { permission: 'granted', maxActions: 2 });
  vi.stubGlobal('window', { Notification });
  vi.stubGlobal('document', { hasFocus: () => false });
  alert = new DesktopAlert((call, act) => {
    acts.push([call, act]);
    return call === 'c-1';
  });
});

afterEach(() => vi.unstubAllGlobals());

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a call in a console in the back', () => {
  test('is shown until it rings no more', async () => {
    alert.show('c-1', 'Grace Hopper', 'for Support');
    await settled();
    expect(worker.shown).toMatchObject([{ title: 'Grace Hopper', closed: false }]);

    alert.hide();
    await settled();
    expect(worker.shown).toMatchObject([{ closed: true }]);
  });

  test('that is over before it could be shown is shown no more', async () => {
    alert.show('c-1', 'Grace Hopper', 'for Support');
    alert.hide();
    await settled();
    expect(worker.shown.every(({ closed }) => closed)).toBe(true);
  });

  test('makes way for the next one', async () => {
    alert.show('c-1', 'Grace Hopper', 'for Support');
    await settled();
    alert.show('c-2', 'Alan Turing', 'for Support');
    await settled();
    expect(worker.shown.map(({ closed }) => closed)).toEqual([true, false]);
  });

  test('is answered by the button of its notification', () => {
    alert.prepare();
    expect(worker.click('c-1', 'answer')).toEqual([true]);
    expect(worker.click('c-2', 'decline')).toEqual([false]);
    expect(acts).toEqual([
      ['c-1', 'answer'],
      ['c-2', 'decline'],
    ]);
  });

  test('is not heard of any more by a console that was closed', () => {
    alert.prepare();
    alert.close();
    expect(worker.click('c-1', 'answer')).toEqual([]);
  });
});

test('a console in front needs no notification', async () => {
  vi.stubGlobal('document', { hasFocus: () => true });
  alert.show('c-1', 'Grace Hopper', 'for Support');
  await settled();
  expect(worker.shown).toEqual([]);
});

test('a click on the notification itself answers only where there are no buttons', () => {
  expect(actOf('', 2)).toBe('open');
  expect(actOf('', 0)).toBe('answer');
  expect(actOf('decline', 2)).toBe('decline');
});
