import { alertsState } from './desktopAlert';

const TAG = 'cordboard-written-';
/** As much of what was written as is shown. */
const EXCERPT = 140;

/** In what somebody has written. */
export type WrittenIn = { readonly chat: string } | { readonly call: string } | { readonly thread: string };

type Click = { readonly type: 'written-alert' } & WrittenIn;

/**
 * The notification of the operating system that somebody has written to a console in the back. It makes no sound and
 * goes by itself. The service worker of the calls' notifications shows it (`public/call-alerts.js`).
 */
export class WrittenAlert {
  readonly #clicked: (where: WrittenIn) => void;
  readonly #onMessage = (event: MessageEvent) => this.#onClick(event);

  /** @param clicked hears which one was clicked; the console is brought to the front */
  constructor(clicked: (where: WrittenIn) => void) {
    this.#clicked = clicked;
    if ('serviceWorker' in navigator) {
      navigator.serviceWorker.addEventListener('message', this.#onMessage);
    }
  }

  /** @param who has written */
  async show(where: WrittenIn, who: string, words: string): Promise<void> {
    if (alertsState() === 'granted' && !document.hasFocus()) {
      const worker = await navigator.serviceWorker.getRegistration();
      await worker?.showNotification(who, {
        body: excerpt(words),
        icon: '/favicon.svg',
        tag: tagOf(where),
        silent: true,
        data: { written: where },
      });
    }
  }

  /** What is read needs no notification any more. */
  async hide(where: WrittenIn): Promise<void> {
    if (alertsState() === 'granted') {
      const worker = await navigator.serviceWorker.getRegistration();
      const shown = (await worker?.getNotifications({ tag: tagOf(where) })) ?? [];
      shown.forEach((one) => one.close());
    }
  }

  close(): void {
    if ('serviceWorker' in navigator) {
      navigator.serviceWorker.removeEventListener('message', this.#onMessage);
    }
  }

  #onClick({ data, ports }: MessageEvent): void {
    if (isClick(data)) {
      ports[0]?.postMessage(true);
      this.#clicked(data);
    }
  }
}

/** As much of what was written as a notice shows. */
export function excerpt(words: string): string {
  return words.length > EXCERPT ? `${words.slice(0, EXCERPT)} …` : words;
}

function tagOf(where: WrittenIn): string {
  return TAG + Object.entries(where).flat().join('-');
}

function isClick(data: unknown): data is Click {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'written-alert';
}
