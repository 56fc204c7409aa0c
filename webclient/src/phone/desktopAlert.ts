import { t } from '../language/language';

const WORKER = '/call-alerts.js';
const TAG = 'cordboard-call';

/** What somebody wants who has clicked a notification: a button of it, or the notification itself. */
export type AlertAct = 'answer' | 'decline' | 'open';

/** @return whether this console rings for the call */
export type AlertListener = (call: string, act: AlertAct) => boolean;

interface Click {
  readonly type: 'call-alert';
  readonly call: string;
  /** Empty for a click on the notification itself. */
  readonly action: string;
}

/**
 * The notification of the operating system while a console in the back rings, with buttons where the system has them. A
 * service worker shows it (`public/call-alerts.js`), because the notifications of pages have no buttons.
 */
export class DesktopAlert {
  readonly #acted: AlertListener;
  readonly #onMessage = (event: MessageEvent) => this.#onClick(event);
  #worker: Promise<ServiceWorkerRegistration | null> | null = null;
  #call: string | null = null;

  constructor(acted: AlertListener) {
    this.#acted = acted;
  }

  /** From here on calls can be shown. */
  prepare(): void {
    if (this.#worker === null && 'serviceWorker' in navigator) {
      navigator.serviceWorker.addEventListener('message', this.#onMessage);
      this.#worker = navigator.serviceWorker
        .register(WORKER)
        .then(() => navigator.serviceWorker.ready)
        .catch(() => null);
    }
  }

  show(call: string, title: string, body: string): void {
    this.hide();
    if (alertsState() === 'granted' && !document.hasFocus()) {
      this.prepare();
      this.#call = call;
      void this.#show(call, title, body);
    }
  }

  hide(): void {
    if (this.#call !== null) {
      this.#call = null;
      void this.#hide();
    }
  }

  close(): void {
    this.hide();
    if (this.#worker !== null) {
      navigator.serviceWorker.removeEventListener('message', this.#onMessage);
      this.#worker = null;
    }
  }

  async #show(call: string, title: string, body: string): Promise<void> {
    const worker = await this.#worker;
    if (worker && this.#call === call) {
      const options = {
        body,
        icon: '/favicon.svg',
        tag: TAG,
        requireInteraction: true,
        actions: actions(),
        data: { call },
      };
      await worker.showNotification(title, options);
      if (this.#call !== call) {
        await this.#hide();
      }
    }
  }

  async #hide(): Promise<void> {
    const shown = (await (await this.#worker)?.getNotifications({ tag: TAG })) ?? [];
    shown.filter(({ data }) => (data as { call: string }).call !== this.#call).forEach((one) => one.close());
  }

  #onClick({ data, ports }: MessageEvent): void {
    if (isClick(data)) {
      ports[0]?.postMessage(this.#acted(data.call, actOf(data.action)));
    }
  }
}

function actions() {
  return [
    { action: 'answer', title: t('phone.answer') },
    { action: 'decline', title: t('phone.decline') },
  ];
}

function isClick(data: unknown): data is Click {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'call-alert';
}

/** Where notifications have no buttons, the notification itself is the one for answering. */
export function actOf(action: string, buttons = maxActions()): AlertAct {
  if (action === 'answer' || action === 'decline') {
    return action;
  }
  return buttons === 0 ? 'answer' : 'open';
}

function maxActions(): number {
  const { maxActions } = Notification as unknown as { maxActions?: number };
  return maxActions ?? 0;
}

export function alertsState(): NotificationPermission {
  return 'Notification' in window ? Notification.permission : 'denied';
}
