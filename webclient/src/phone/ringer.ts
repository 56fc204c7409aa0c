import { RingTone } from '../media/ringTone';
import type { Call } from '../protocol/messages';
import { callerTitle } from '../kit/callerName';
import { DesktopAlert } from './desktopAlert';
import type { Stage } from './phone';
import { TitleFlasher } from './titleFlasher';

/** Everything that draws attention to a call: ring tone, notification, title of the tab. */
export class Ringer {
  readonly #tone = new RingTone();
  readonly #alert = new DesktopAlert();
  readonly #title = new TitleFlasher();
  #ringingFor: string | null = null;

  prepare(): void {
    this.#tone.prepare();
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
      this.#alert.show(callerTitle(ringing), `for ${ringing.workgroup}, on ${ringing.dialled}`);
      this.#title.start(`☎ ${callerTitle(ringing)}`);
    }
  }

  stop(): void {
    this.#ringingFor = null;
    this.#tone.stop();
    this.#alert.close();
    this.#title.stop();
  }

  close(): void {
    this.stop();
    this.#tone.close();
  }
}
