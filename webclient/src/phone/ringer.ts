import { t } from '../language/language';
import { RingTone } from '../media/ringTone';
import type { Call } from '../protocol/messages';
import { callerTitle } from '../kit/callerName';
import { showBadge } from './appBadge';
import { DesktopAlert, type AlertListener } from './desktopAlert';
import type { Stage } from './phone';
import { TitleFlasher } from './titleFlasher';

const TITLE = 'Cordboard';

/** Everything that draws attention to a call: ring tone, notification, title of the tab. */
export class Ringer {
  readonly #tone = new RingTone();
  readonly #alert: DesktopAlert;
  readonly #title = new TitleFlasher();
  #ringingFor: string | null = null;
  #count = 0;

  /** @param acted hears of clicks on the notification */
  constructor(acted: AlertListener) {
    this.#alert = new DesktopAlert(acted);
  }

  prepare(): void {
    this.#tone.prepare();
    this.#alert.prepare();
  }

  /** How much is new, for the title of the tab and the symbol of the installed page. */
  count(news: number): void {
    if (news !== this.#count) {
      this.#count = news;
      this.#title.usual(news > 0 ? `(${news}) ${TITLE}` : TITLE);
      showBadge(news);
    }
  }

  /** Rings on this device from now on; the empty id is the computer's usual one. */
  playOn(deviceId: string): Promise<void> {
    return this.#tone.playOn(deviceId);
  }

  /** Once, for somebody who chooses where it rings. */
  sample(): void {
    this.#tone.once();
  }

  follow(stage: Stage, call: Call | null): void {
    const ringing = stage === 'ringing' ? call : null;
    if ((ringing?.id ?? null) === this.#ringingFor) {
      return;
    }
    this.stop();
    if (ringing) {
      this.#ringingFor = ringing.id;
      this.#tone.start();
      this.#alert.show(
        ringing.id,
        callerTitle(ringing),
        t('phone.alert', { workgroup: ringing.workgroup, number: ringing.dialled }),
      );
      this.#title.start(`☎ ${callerTitle(ringing)}`);
    }
  }

  stop(): void {
    this.#ringingFor = null;
    this.#tone.stop();
    this.#alert.hide();
    this.#title.stop();
  }

  close(): void {
    this.stop();
    this.count(0);
    this.#alert.close();
    this.#tone.close();
  }
}
